import { receiptCode } from '@heard/domain/kernel';

/** What somebody gets who asked for something: it is in the record, here, under this code. */
export interface Receipt {
  readonly commandId: string;
  /** For reading out: `HRD-XXXX-XXXX`; null when there was nothing to do. */
  readonly code: string | null;
  readonly stream: string;
  /** Revision of the last event that was written, in its stream; -1 when there was nothing to do. */
  readonly revision: number;
  /** Place in the log that a query can be asked to have seen. */
  readonly position: string | null;
  readonly recordedAt: string | null;
  /** Leaf hash of the first event, 64 hex digits. */
  readonly digest: string | null;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /**
   * The receipt of the first event as a file: `c2sp.org/tlog-proof@v1` with the words (`docs/log-format.md` §8). Null when there was
   * nothing to do, or while the tree of this node has not reached it: ask again with the same command id.
   */
  readonly proof: string | null;
}

export interface Kept {
  readonly id: string;
  readonly type: string;
  readonly leaf: string;
  readonly revision: number;
  readonly recordedAt: string;
}

export const receiptFor = (
  commandId: string,
  stream: string,
  events: readonly [Kept, ...Kept[]],
  position: string,
  proof: string | null,
): Receipt => ({
  commandId,
  code: receiptCode(events[0].leaf),
  stream,
  revision: events.at(-1)?.revision ?? events[0].revision,
  position,
  recordedAt: events[0].recordedAt,
  digest: events[0].leaf,
  events: events.map(({ id, type }) => ({ id, type })),
  proof,
});
