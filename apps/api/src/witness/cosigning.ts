import type { Clock } from '../kernel/clock.ts';
import { noteOf, signatureLine, type NoteKey } from '../kernel/ledger/notes.ts';
import { signedBy } from '../kernel/ledger/read-note.ts';
import type { WitnessKey } from '../kernel/ledger/witness-key.ts';
import { sha256 } from '../kernel/sealing/canonical.ts';
import { offeredFrom, type CheckpointOffered } from './checkpoint-offered.ts';
import { onlyGrew } from './consistency.ts';
import type { Cosigned, CosignedTable } from './cosigned.table.ts';

/** How a log is answered; the statuses are those of c2sp.org/tlog-witness. */
export interface Verdict {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly remember?: Cosigned;
  /** A checkpoint that the log signed, and that cannot be true beside the one that is remembered. */
  readonly fork?: string;
}

const sizeOf = (known: Cosigned | null): string => `${known?.size ?? 0}\n`;
const emptyRoot = sha256('');

/** Against what is remembered of the log. @param known null when this witness never signed for it; @param note as the log alone signed it */
const judged = ({ old, size, root, proof }: CheckpointOffered, note: string, known: Cosigned | null): Verdict => {
  if (old > size) return { status: 400, body: 'the old size is larger than that of the checkpoint\n' };
  if (known?.size === size && !root.equals(known.root)) return { status: 409, body: sizeOf(known), fork: note };
  if (old !== (known?.size ?? 0)) return { status: 409, body: sizeOf(known) };
  if (!onlyGrew({ old: known ?? { size: 0, root: emptyRoot }, size, root, proof }))
    return { status: 422, body: 'the proof does not lead from the old tree to this one\n' };
  return { status: 200, body: '', remember: { size, root, note } };
};

/** This house as a witness of other logs: it signs what only grew, and remembers it. */
export class Cosigning {
  constructor(
    private readonly parts: {
      readonly logs: readonly NoteKey[];
      readonly table: CosignedTable;
      readonly key: WitnessKey;
      readonly clock: Clock;
    },
  ) {}

  /** A log offers a checkpoint. */
  offered(body: Uint8Array): Verdict {
    const { logs, table, key, clock } = this.parts;
    const offered = offeredFrom(body);
    if (!offered) return { status: 400, body: 'this is no request of c2sp.org/tlog-witness\n' };
    const { origin, note } = offered;
    const keys = logs.filter((one) => one.name === origin);
    if (keys.length === 0) return { status: 404, body: 'this log is not known here\n' };
    const lines = keys.flatMap((one) => {
      const read = signedBy(one, note.text, note.lines);
      return read ? [signatureLine(one, read.signature)] : [];
    });
    if (lines.length === 0) return { status: 403, body: 'no key of this log that is known here signed it\n' };
    const verdict = table.judge(origin, clock.now(), (known) => judged(offered, noteOf(note.text, lines), known));
    return verdict.status === 200 ? { ...verdict, body: key.line(note.text, new Date(clock.now())) } : verdict;
  }

  /** How many logs have shown two histories. */
  get forks(): number {
    return this.parts.table.forks().length;
  }
}
