import { keyFrom, type NoteKey } from './notes.ts';

/** Somebody else's server that signs that this log only grew. */
export interface WitnessAt {
  /** Address below which `add-checkpoint` lies, without a slash at its end. */
  readonly url: string;
  readonly key: NoteKey;
  readonly vkey: string;
}

const partsOf = (text: string): readonly string[] => text.split(/[,\n]/).flatMap((part) => part.trim() || []);

/** Reads `url vkey, url vkey`. @throws Error with a sentence for the operator */
export const witnessesFrom = (text: string): readonly WitnessAt[] =>
  partsOf(text).map((part) => {
    const [url = '', vkey = '', ...more] = part.split(/\s+/);
    if (!/^https?:\/\//.test(url) || !URL.canParse(url) || !vkey || more.length > 0)
      throw new Error(`“${part}” is not an address and a key of a witness, with a space between them`);
    const key = keyFrom(vkey);
    if (key.type !== 4) throw new Error(`${vkey} is the key of a log and not that of a witness`);
    return { url: url.replace(/\/+$/, ''), key, vkey };
  });

/** Reads the keys of logs for which this house is a witness. @throws Error with a sentence for the operator */
export const logsFrom = (text: string): readonly NoteKey[] =>
  partsOf(text).map((vkey) => {
    const key = keyFrom(vkey);
    if (key.type !== 1) throw new Error(`${vkey} is the key of a witness and not that of a log`);
    return key;
  });
