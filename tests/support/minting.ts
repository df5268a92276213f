import { createHmac } from 'node:crypto';
import { MintedKey, noteOf, sha256, spoken } from './minting-notes.ts';
import { leafHash, MintedTree } from './minting-tree.ts';

/** A log, its receipts and logs of children, minted from docs/log-format.md alone: no line of the house or of its verifier is used. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };
export type Fields = { readonly [name: string]: Value };

export const canonical = (value: Value): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Fields;
  const sorted = Object.keys(fields).sort();
  return `{${sorted.map((name) => `${JSON.stringify(name)}:${canonical(fields[name] ?? null)}`).join(',')}}`;
};

export interface Minted {
  readonly index: number;
  readonly revision: number;
  readonly stream: string;
  readonly event: Fields;
  readonly salt: Buffer;
  readonly leaf: string;
}

interface Claims {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
}

export const child = 'child-018f4e6a-0000-7000-8000-000000000101';
export const sibling = 'child-018f4e6a-0000-7000-8000-000000000102';
const begun = Date.parse('2026-09-07T09:00:00.000Z');
export const momentAt = (minutes: number): string => new Date(begun + minutes * 60_000).toISOString();
const uuid = (number: number): string => `018f4e6a-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const hashes = (all: readonly Buffer[]): readonly string[] => all.map((one) => one.toString('base64'));
const jsonLine = (fields: Fields): string => `${JSON.stringify(fields)}\n`;

/** Whoever says everything that is minted. */
export const speaker = uuid(2);

export interface LogWanted {
  readonly size?: number;
  readonly taken?: string;
  readonly isClear?: (one: Minted) => boolean;
  /** Sizes of receipts to which it is tied. */
  readonly since?: readonly number[];
  /** Who took it; somebody who did nothing themself when absent. */
  readonly asker?: string;
}

export class Mint {
  readonly tree = new MintedTree();
  readonly events: Minted[] = [];
  readonly handovers: string[] = [];
  readonly witnesses: { readonly key: MintedKey; readonly seconds: number }[] = [];
  key: MintedKey;
  readonly #seed: string;

  constructor(seed = 'school', origin = 'heard.example/log/3f9a01c2') {
    this.#seed = seed;
    this.key = new MintedKey(origin, seed);
  }

  /** An event is put in at the end; what it says of itself may be another than the house would. */
  records(stream = child, data: Fields = {}, over: Fields = {}): Minted {
    const index = this.tree.size;
    const revision = this.events.filter((one) => one.stream === stream).length;
    const id = uuid(0x5000 + index);
    const recordedAt = momentAt(index * 10);
    const meta = {
      ...{
        school: uuid(1),
        actor: speaker,
        capacity: 'parent',
        commandId: uuid(0x9000 + index),
        commandDigest: sha256(id).toString('hex'),
      },
      ...{ correlation: uuid(0x9000 + index), causation: null, occurredAt: recordedAt, recordedAt },
    };
    const said = { childId: stream.slice(6), words: `What was said, the ${index}th time.`, ...data };
    const event: Fields = { id, type: 'ConcernRaised', version: 1, stream, revision, data: said, meta, ...over };
    return this.#puts(event, sha256(this.#seed, `salt ${index}`), sha256(this.#seed, `sealed ${index}`).toString('hex'));
  }

  /** An event of another log once more, at the end of this one: it is the same but for its revision. */
  repeats({ event, salt, leaf, stream }: Minted): Minted {
    const revision = this.events.filter((one) => one.stream === stream).length;
    return this.#puts({ ...event, revision }, salt, leaf.split('\n')[6] ?? '');
  }

  /** An event of which the leaf says something else: only whoever runs the house could do that. */
  recordsAs(claims: Partial<Claims>): Minted {
    const { event } = new Mint(this.#seed).records();
    const salt = sha256(this.#seed, 'claimed');
    return this.#puts(event, salt, salt.toString('hex'), claims);
  }

  #puts(event: Fields, salt: Buffer, sealed: string, claims: Partial<Claims> = {}): Minted {
    const meta = event['meta'] as Fields;
    const { id, type, stream, revision, recordedAt } = {
      ...(event as unknown as Claims),
      recordedAt: meta['recordedAt'] as string,
      ...claims,
    };
    const index = this.tree.size;
    const commitment = createHmac('sha256', salt).update(canonical(event)).digest('hex');
    const leaf = `heard-leaf-v1\n${id}\n${stream}\n${revision}\n${type}\n${recordedAt}\n${sealed}\n${commitment}\n`;
    this.tree.push(leafHash(leaf));
    const minted = { index, revision, stream, event, salt, leaf };
    this.events.push(minted);
    return minted;
  }

  /** The same events up to a size, under another seed: a second history, or a house put back. */
  copied(size: number, other: Mint): Mint {
    for (const one of this.events.slice(0, size)) {
      other.events.push(one);
      other.tree.push(leafHash(one.leaf));
    }
    return other;
  }

  checkpoint(size = this.tree.size): string {
    const text = `${this.key.name}\n${size}\n${this.tree.root(size).toString('base64')}\n`;
    return noteOf(text, this.key.line(text), ...this.witnesses.map(({ key, seconds }) => key.cosigned(text, seconds)));
  }

  /** A note by which the key of this log introduces another. */
  handsOver(to: MintedKey, why: 'rotated' | 'restored', size = this.tree.size, moment = momentAt(size * 10)): string {
    const root = this.tree.root(size).toString('base64');
    const text = `heard-key-v1\n${this.key.vkey}\n${to.vkey}\n${size}\n${root}\n${moment}\n${why}\n`;
    return noteOf(text, this.key.line(text), to.line(text));
  }

  receipt(one: Minted, { since, isWordless = false }: { readonly since?: number; readonly isWordless?: boolean } = {}): string {
    const size = one.index + 1;
    const tie = since === undefined ? null : { checkpoint: this.checkpoint(since), proof: hashes(this.tree.consistency(since, size)) };
    const words: Fields = isWordless ? {} : { event: one.event, salt: one.salt.toString('base64') };
    const extra = canonical({ v: 1, kind: 'receipt', leaf: one.leaf, key: this.key.vkey, since: tie, handovers: this.handovers, ...words });
    const proof = hashes(this.tree.inclusion(one.index, size)).map((line) => `${line}\n`);
    return `c2sp.org/tlog-proof@v1\nextra ${Buffer.from(extra).toString('base64')}\nindex ${one.index}\n${proof.join('')}\n${this.checkpoint(size)}`;
  }

  childLog(stream = child, wanted: LogWanted = {}): string {
    const { size = this.tree.size, taken = momentAt(size * 10), isClear = () => true, since = [], asker = uuid(9) } = wanted;
    const ties = since.map((at) => ({
      size: at,
      root: this.tree.root(at).toString('base64'),
      proof: hashes(this.tree.consistency(at, size)),
    }));
    const checkpoint = this.checkpoint(size);
    const head = { heard: 'log', v: 1, stream, for: asker, taken, key: this.key.vkey, handovers: this.handovers, checkpoint, since: ties };
    const mine = this.events.filter((one) => one.stream === stream && one.index < size);
    const lines = mine.map((one) => jsonLine(this.#lineOf(one, size, isClear(one))));
    return this.sealed([jsonLine(head), ...lines], stream, taken);
  }

  /** A seal below lines, whatever they are: only whoever has the key can do that. */
  sealed(lines: readonly string[], stream: string, taken: string): string {
    const before = lines.join('');
    const text = `heard-child-log-v1\n${stream}\n${lines.length - 1}\n${sha256(before).toString('hex')}\n${taken}\n`;
    return before + jsonLine({ seal: noteOf(text, this.key.line(text)) });
  }

  #lineOf({ revision, index, leaf, event, salt }: Minted, size: number, isClear: boolean): Fields {
    const proof = hashes(this.tree.inclusion(index, size));
    return isClear
      ? { revision, index, leaf, event, salt: salt.toString('base64'), proof }
      : { revision, index, hash: leafHash(leaf).toString('hex'), proof };
  }
}

export const codeOf = ({ leaf }: Minted): string => `HRD-${spoken(leafHash(leaf), 5)}`;
export const nameOf = (one: Minted): string => `${codeOf(one)}.tlog-proof`;
