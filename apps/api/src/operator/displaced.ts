import { hashOfLeaf } from '@heard/domain/ledger';
import type { StoredEvent } from '../kernel/event-store/event-store.ts';
import { sha256 } from '../kernel/sealing/canonical.ts';
import { leafData } from '../kernel/sealing/leaf.ts';
import { named } from './finding.ts';
import type { LogSight } from './walk.ts';

/** The event whose leaf this is, wherever it stands now. */
const withLeaf = (log: LogSight, leaf: Uint8Array): StoredEvent | null => {
  const rows = log.rows();
  if (Symbol.asyncIterator in rows) return null;
  for (const { event } of rows) if (hashOfLeaf(sha256, Buffer.from(leafData(event))).equals(leaf)) return event;
  return null;
};

/** What was done to the first row that is not the leaf in its place, in a sentence: from where the two are found elsewhere. */
export const displaced = (log: LogSight, event: StoredEvent, place: number, leaf: Uint8Array): string => {
  const kept = log.node(0, place);
  if (!kept)
    return `An event is in the log and not in the tree beside it: it was inserted there, or its leaf was taken away. It is ${named(event)}.`;
  const stood = log.placeOf(leaf);
  const moved = withLeaf(log, kept);
  if (stood !== null && moved) return `Events were reordered. What stands here now stood at position ${stood} before: ${named(event)}.`;
  if (stood !== null)
    return `An event was removed at position ${place}, and those after it were moved up. In its place is now ${named(event)}.`;
  if (moved)
    return `An event was inserted that was not there before: ${named(event)}. What stood here is now at position ${moved.position}.`;
  return `An event was altered after it was stored: ${named(event)}.`;
};
