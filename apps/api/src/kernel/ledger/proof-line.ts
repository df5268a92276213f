import type { Ledger } from './ledger.ts';
import { signOf } from './notes.ts';
import type { Published } from './published.ts';

/** Lines at the end of each letter: what lies in many mailboxes cannot be rewritten (`docs/log-format.md` §10). Null before anything is published. */
export const proofLine = (ledger: Ledger, published: Published): string | null => {
  const checkpoint = published.checkpoint();
  if (!checkpoint) return null;
  const root = Buffer.from(checkpoint.root).toString('hex').slice(0, 16);
  return [
    `Record ${checkpoint.size} / ${root} / ${signOf(ledger.key.vkey)}`,
    'You need not do anything with this line. It is a fingerprint of',
    'all that Heard holds. If you keep this mail, it can show one day',
    'that nothing in the record was changed afterwards. It says nothing',
    'about anybody.',
  ].join('\n');
};
