import type { Vault } from './vault.ts';
import { unwrap, wrap } from './wrapping.ts';
import type { Wrapped } from './wrapping.ts';

const steps = ['CREATE TABLE mark (id INTEGER PRIMARY KEY CHECK (id = 1), nonce BLOB NOT NULL, wrapped BLOB NOT NULL) STRICT'];
const name = 'mark';
const text = Buffer.from('This vault opens with this key.');

/** A known text under the master key: tells a wrong key at start, not at the first child whose file does not open. */
export const vaultMark = (vault: Vault) => {
  vault.migrate('vault-mark', steps);
  const kept = vault.database.prepare('SELECT nonce, wrapped FROM mark').get() as Wrapped | undefined;
  const make = (key: Buffer) => {
    const { nonce, wrapped } = wrap(key, text, name);
    vault.database.prepare('INSERT INTO mark (id, nonce, wrapped) VALUES (1, ?, ?)').run(nonce, wrapped);
  };
  return {
    made: kept !== undefined,
    /** @throws Error with a sentence for the operator when `key` does not open this vault */
    check: (key: Buffer): void => {
      if (!kept) return make(key);
      if (!unwrap(key, kept, name)?.equals(text))
        throw new Error(
          'The vault was made with another master key, so nothing was opened. Put back the HEARD_MASTER_KEY (or the file master.key) that it was made with; without it the children’s files cannot be read.',
        );
    },
  };
};
