import type { SymbolName } from './symbols.ts';

/**
 * Concept ids of WAI-Adapt Symbols (W3C AAC Symbol Registry: the index of Blissymbolics Communication International, `bciav`),
 * as `data/blissymbolics.json` of w3c/aac-registry has them. Null where the registry has no concept of the same meaning, or has
 * withdrawn it. Where one picture stands for several, the verb.
 */
const concepts: Readonly<Record<SymbolName, number | null>> = {
  like: 15210,
  dislike: 13692,
  yes: 18294,
  no: 15722,
  stop: 17268,
  break: 16497,
  more: 15654,
  finished: 14181,
  wait: 18030,
  time: 17732,
  same: 16713,
  different: 13675,
  loud: 15397,
  quiet: 16447,
  'too-bright': null,
  secret: 16745,
  safe: 16704,
  friend: 14401,
  together: 17746,
  alone: 12363,
  family: 20572,
  'grown-up': 12341,
  teacher: 17513,
  help: 14705,
  hug: 14909,
  talk: 16728,
  listen: 14692,
  'hearing-aid': 14693,
  think: 17718,
  wheelchair: 18233,
  talker: null,
  happy: 14676,
  sad: 16702,
  angry: 12377,
  worried: 18281,
  excited: null,
  bored: null,
  tired: null,
  calm: 15982,
  ill: 16973,
  hurt: 14913,
  school: 16734,
  classroom: 13353,
  toilet: 17747,
  bus: 13089,
  outside: 22117,
  home: 14885,
  playground: 16202,
  lunch: 15405,
  drink: 13882,
  sleep: 17009,
  'wash-hands': null,
  walk: 18031,
  reading: 16465,
  draw: 13873,
  music: 15679,
  computer: null,
  sport: 20518,
  coat: 13371,
  bag: 12611,
};

/** Null where there is none, and for a name that is not drawn. */
export const conceptOf = (name: string): number | null => (Object.hasOwn(concepts, name) ? concepts[name as SymbolName] : null);

/** Our picture of a concept. */
export const symbolOf = (concept: number): SymbolName | undefined =>
  (Object.keys(concepts) as SymbolName[]).find((name) => concepts[name] === concept);
