import type { CommandId, PersonId, SchoolId } from './ids.ts';
import type { Instant } from './instants.ts';

/**
 * In which capacity somebody acted. It is part of the record: a teacher may also be a parent. A supporter stands beside a family
 * member or for the local authority; a professional comes from an agency; the calendar writes what a day itself brings.
 * Who safeguards acts so in sealed matter, whatever else they are at school.
 */
export type Capacity =
  'parent' | 'child' | 'supporter' | 'professional' | 'educator' | 'senco' | 'head' | 'safeguarding' | 'operator' | 'calendar';

export interface Meta {
  readonly school: SchoolId;
  readonly actor: PersonId;
  readonly capacity: Capacity;
  readonly commandId: CommandId;
  /** SHA-256 (hex) of the command's canonical JSON: the same id with other content is refused. */
  readonly commandDigest: string;
  /** The command that began it all; equal to `commandId` unless a reaction asked. */
  readonly correlation: string;
  /** The event that a reaction answered, or null when a person asked. */
  readonly causation: string | null;
  /** When it happened, as claimed by the actor. */
  readonly occurredAt: Instant;
  /** When the server recorded it. Nobody else sets it. */
  readonly recordedAt: Instant;
}

export interface Happened {
  readonly type: string;
  readonly data: unknown;
}

/** An event as it stands in the log. */
export type Recorded<Event extends Happened> = Event & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Leaf hash of the event in the tamper-evident log, 64 hex digits: what a receipt's code is cut from. */
  readonly leaf: string;
  readonly meta: Meta;
};

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `count` · 5 bits of a hash (hex) in Crockford's base 32, in fours: `XXXX-XXXX`. For reading out: no I, L, O or U. */
export const readOut = (hash: string, count: number): string => {
  const bits = BigInt(`0x${hash.slice(0, (count * 5) / 4)}`);
  const signs = Array.from({ length: count }, (_, index) => alphabet[Number((bits >> BigInt((count - 1 - index) * 5)) & 31n)]);
  return signs.join('').replace(/.{4}(?=.)/g, '$&-');
};

/** How such a code is written. */
export const receiptCodeForm = /^HRD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** The code a person can read out: the first 40 bits of the leaf hash, as `HRD-XXXX-XXXX`. */
export const receiptCode = (leaf: string): string => `HRD-${readOut(leaf, 8)}`;
