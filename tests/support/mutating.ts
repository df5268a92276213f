import { canonical, child, Mint, nameOf, sibling, type Fields, type Value } from './minting.ts';

/** Receipts that were tampered with, by the million: each differs from what any school wrote, and none may be taken for sound. */
export interface Mutation {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Chance that can be had again (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const data = (n: number): Fields => ({
  about: n % 2 ? 'dinner time' : null,
  speaker: { kind: 'parent', name: `Māme Ⓝ ${n}` },
  urgent: n % 5 === 0,
  score: n / 4,
  answers: [n, { kept: 'word “for” word' }],
});

/** A school that has been busy, and one receipt for each thing it recorded. */
export class Pool {
  readonly mint = new Mint('pool');
  readonly receipts: readonly { readonly name: string; readonly text: string }[];
  readonly #known: ReadonlySet<string>;
  readonly #chance: () => number;

  constructor(count: number, seed: number) {
    const { mint } = this;
    this.receipts = Array.from({ length: count }, (_, n) => {
      const one = mint.records(n % 3 === 1 ? sibling : child, data(n));
      const tie = n > 2 && n % 2 === 0 ? { since: 1 + (n % (n - 1)) } : {};
      return { name: nameOf(one), text: mint.receipt(one, { ...tie, isWordless: n % 7 === 0 }) };
    });
    this.#known = new Set(this.receipts.map(({ text }) => text));
    this.#chance = chanceOf(seed);
  }

  /** One more; what happens to be what the school wrote is left out. */
  next(): Mutation {
    for (;;) {
      const kind = this.#of(kinds);
      const text = this.#of(this.receipts).text;
      const mutated = kind[1](text, { below: (end) => this.#below(end), other: () => this.#of(this.receipts).text });
      const bytes = typeof mutated === 'string' ? Buffer.from(mutated) : mutated;
      if (bytes && !this.#known.has(bytes.toString('latin1')) && !this.#known.has(bytes.toString())) return { kind: kind[0], bytes };
    }
  }

  #below(end: number): number {
    return Math.floor(this.#chance() * end);
  }

  #of<Thing>(all: readonly Thing[]): Thing {
    return all[this.#below(all.length)] as Thing;
  }
}

interface Dice {
  readonly below: (end: number) => number;
  readonly other: () => string;
}
/** Null where nothing would be another. */
type Kind = (text: string, dice: Dice) => string | Buffer | null;

const linesOf = (text: string): string[] => text.split('\n');
const replaced = <Thing>(all: readonly Thing[], at: number, ...by: readonly Thing[]): Thing[] => [
  ...all.slice(0, at),
  ...by,
  ...all.slice(at + 1),
];
const spliceOf = (bytes: Buffer, at: number, out: number, ...by: readonly number[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(by), bytes.subarray(at + out)]);
/** A line of base64, its bytes changed, written as it should be. */
const recoded = (line: string, change: (bytes: Buffer) => Buffer): string =>
  line.replace(/[A-Za-z0-9+/]{20,}=*$/, (code) => change(Buffer.from(code, 'base64')).toString('base64'));
const turned = (bytes: Buffer, { below }: Dice): Buffer => {
  const copy = Buffer.from(bytes);
  const at = below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
  return copy;
};
const extraOf = (text: string): Fields => JSON.parse(Buffer.from((linesOf(text)[1] ?? '').slice(6), 'base64').toString()) as Fields;
const withExtra = (text: string, extra: string): string =>
  replaced(linesOf(text), 1, `extra ${Buffer.from(extra).toString('base64')}`).join('\n');

/** One leaf value anywhere in it becomes another. */
const varied = (value: Value, dice: Dice): Value => {
  if (typeof value === 'string') return dice.below(2) ? `${value} ` : value.slice(1);
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean' || value === null) return value === null ? 0 : !value;
  const names = Object.keys(value);
  const name = names[dice.below(names.length)];
  if (name === undefined) return null;
  if (Array.isArray(value)) return replaced(value, Number(name), varied((value as readonly Value[])[Number(name)] ?? null, dice));
  return { ...value, [name]: varied((value as Fields)[name] ?? null, dice) };
};

const fieldOfOther: Kind = (text, dice) => {
  const [mine, theirs] = [extraOf(text), extraOf(dice.other())];
  const names = ['leaf', 'event', 'salt', 'since'].filter((name) => mine[name] && theirs[name]);
  const name = names[dice.below(names.length)];
  return name === undefined ? null : withExtra(text, canonical({ ...mine, [name]: theirs[name] ?? null }));
};
const fieldGone: Kind = (text, { below }) => {
  const extra = extraOf(text);
  const name = Object.keys(extra)[below(Object.keys(extra).length)] ?? '';
  return withExtra(text, canonical(Object.fromEntries(Object.entries(extra).filter(([one]) => one !== name))));
};
const lineOfOther: Kind = (text, { below, other }) => {
  const [mine, theirs] = [linesOf(text), linesOf(other())];
  const at = below(mine.length - 1);
  return replaced(mine, at, theirs[Math.min(at, theirs.length - 2)] ?? '').join('\n');
};
const spliced: Kind = (text, { below, other }) => {
  const [mine, theirs] = [linesOf(text), linesOf(other())];
  const at = 1 + below(Math.min(mine.length, theirs.length) - 2);
  return [...mine.slice(0, at), ...theirs.slice(at)].join('\n');
};
const recodedLine: Kind = (text, dice) => {
  const lines = linesOf(text);
  const coded = lines.flatMap((line, at) => (/[A-Za-z0-9+/]{40,}=*$/.test(line) ? [at] : []));
  const at = coded[dice.below(coded.length)] ?? 1;
  return replaced(
    lines,
    at,
    recoded(lines[at] ?? '', (bytes) => turned(bytes, dice)),
  ).join('\n');
};

const kinds: readonly (readonly [string, Kind])[] = [
  ['a bit turned', (text, dice) => turned(Buffer.from(text), dice)],
  ['a byte replaced', (text, { below }) => spliceOf(Buffer.from(text), below(Buffer.byteLength(text)), 1, below(256))],
  ['a byte taken out', (text, { below }) => spliceOf(Buffer.from(text), below(Buffer.byteLength(text)), 1)],
  ['a byte put in', (text, { below }) => spliceOf(Buffer.from(text), below(Buffer.byteLength(text) + 1), 0, below(256))],
  ['cut off', (text, { below }) => Buffer.from(text).subarray(0, below(Buffer.byteLength(text)))],
  ['a line taken out', (text, { below }) => replaced(linesOf(text), below(linesOf(text).length)).join('\n')],
  [
    'a line twice',
    (text, { below }) => {
      const lines = linesOf(text);
      const at = below(lines.length - 1);
      return replaced(lines, at, lines[at] ?? '', lines[at] ?? '').join('\n');
    },
  ],
  [
    'two lines exchanged',
    (text, { below }) => {
      const lines = linesOf(text);
      const [a, b] = [below(lines.length - 1), below(lines.length - 1)];
      return lines.map((line, at) => lines[at === a ? b : at === b ? a : at] ?? line).join('\n');
    },
  ],
  ['a line of another receipt', lineOfOther],
  ['two receipts in one', spliced],
  ['a bit of a coded line turned', recodedLine],
  [
    'a bit inside the words turned',
    (text, dice) =>
      replaced(
        linesOf(text),
        1,
        recoded(linesOf(text)[1] ?? '', (bytes) => turned(bytes, dice)),
      ).join('\n'),
  ],
  ['a value inside varied', (text, dice) => withExtra(text, canonical(varied(extraOf(text), dice)))],
  ['a field of another receipt', fieldOfOther],
  ['a field gone', fieldGone],
  [
    'a number changed',
    (text, { below }) => {
      const numbers = [...text.matchAll(/(?<=^|\s)\d+$/gm)];
      const found = numbers[below(numbers.length)];
      if (!found) return null;
      const number = Number(found[0]);
      const other = [number + 1, Math.max(0, number - 1), number * 2, number + 2 ** 32, below(1000)][below(5)] ?? 0;
      return text.slice(0, found.index) + String(other) + text.slice(found.index + found[0].length);
    },
  ],
];
export const kindsOfMutation = kinds.map(([name]) => name);
