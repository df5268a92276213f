import { posted, reasonOf } from '../kernel/ledger/posted.ts';
import type { Checkpoint } from '../kernel/ledger/published.ts';
import { linesFrom, signedBy, sizeFrom } from '../kernel/ledger/read-note.ts';
import { signatureLine, type NoteKey } from '../kernel/ledger/notes.ts';
import type { WitnessAt } from '../kernel/ledger/witness-lists.ts';

/**
 * What a witness made of a checkpoint. `unknown`: it does not know this log or its key. `disputed`: it has signed for another history of
 * this log, or for more of it than there is. `away`: no answer, or one that means nothing.
 */
export type Outcome =
  { readonly state: 'signed'; readonly line: string } | { readonly state: 'unknown' | 'disputed' | 'away'; readonly said: string };

/** A question and how to make its proof. */
export interface WitnessAsked {
  readonly witness: WitnessAt;
  readonly checkpoint: Checkpoint;
  /** Base64 lines, from a smaller tree to that of the checkpoint. */
  readonly proofFrom: (size: number) => readonly string[];
  readonly ending: AbortSignal;
}

const mostBytes = 64 * 1024;

/** The cosignature of this witness among whatever it answered; lines of other keys are passed over. */
const lineIn = (answer: string, key: NoteKey, text: string): string | null => {
  const lines = linesFrom(answer);
  const own = lines && signedBy(key, text, lines);
  return own && signatureLine(key, own.signature);
};

const notFrom = (size: number, old: number, checkpoint: Checkpoint): Outcome => {
  if (size > checkpoint.size)
    return { state: 'disputed', said: `it has signed for ${size} events of this log, and there are ${checkpoint.size} published` };
  if (size === old && size === checkpoint.size) return { state: 'disputed', said: `it has signed for another tree of ${size} events` };
  return { state: 'away', said: `it wants a proof from ${size}, and was given one from ${old}` };
};

/** @param again whether the witness may still name the size that it knows */
const asked = async (question: WitnessAsked, old: number, again: boolean): Promise<Outcome> => {
  const { witness, checkpoint, proofFrom, ending } = question;
  const proof = old === 0 ? [] : proofFrom(old);
  const body = `old ${old}\n${proof.map((hash) => `${hash}\n`).join('')}\n${checkpoint.note}`;
  const { status, body: answer } = await posted(`${witness.url}/add-checkpoint`, body, 'text/plain; charset=utf-8', {
    most: mostBytes,
    ending,
  });
  const text = answer.toString('utf8');
  if (status === 409) {
    const size = sizeFrom(text.replace(/\n$/, ''));
    if (size === null) return { state: 'away', said: 'it names no size that it knows' };
    return again && size !== old && size <= checkpoint.size ? asked(question, size, false) : notFrom(size, old, checkpoint);
  }
  if (status === 422) return { state: 'disputed', said: `it does not find the ${old} events that it has signed for in this log` };
  if (status === 404) return { state: 'unknown', said: 'it does not know this log: please give its keeper the key of the log' };
  if (status === 403) return { state: 'unknown', said: 'it does not know the key of this log: please give its keeper the new one' };
  const line = status === 200 ? lineIn(text, witness.key, checkpoint.text) : null;
  return line ? { state: 'signed', line } : { state: 'away', said: `it answered ${status}, and no signature of its own` };
};

/** Asks one witness for its signature. Never throws. @param old size for which it signed last, 0 when it never did */
export const askWitness = async (question: WitnessAsked, old: number): Promise<Outcome> => {
  try {
    return await asked(question, old, true);
  } catch (error) {
    return { state: 'away', said: reasonOf(error) };
  }
};
