import { randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Vault } from '../vault/vault.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import { signatureLine, vkeyOf, type NoteKey } from './notes.ts';
import { cosignedText } from './read-note.ts';
import { newSecret, openSecret, publicKeyOf, wrapSecret } from './signing-secret.ts';

const steps = [
  `CREATE TABLE witness_key (
     id INTEGER PRIMARY KEY, name TEXT NOT NULL, log TEXT NOT NULL, nonce BLOB NOT NULL, wrapped BLOB NOT NULL, begun_at TEXT NOT NULL
   ) STRICT`,
];

interface Row extends Wrapped {
  readonly name: string;
  readonly log: string;
}

/**
 * The key with which this house signs as a witness of other logs (c2sp.org/tlog-cosignature, Ed25519), wrapped in the vault. When its own
 * log was put back from a backup, so was its memory of the others: what it signed since is forgotten, so it signs by another key and name.
 */
export class WitnessKey {
  readonly #key: NoteKey;
  readonly #secret: KeyObject;
  readonly vkey: string;

  /** @param log origin of this house's own log */
  constructor(vault: Vault, address: string, log: string) {
    vault.migrate('witness-key', steps);
    const wrapping = vault.secret('witness-key');
    const row = vault.database.prepare('SELECT name, log, nonce, wrapped FROM witness_key ORDER BY id DESC LIMIT 1').get() as
      Row | undefined;
    const known = row?.log === log ? row : null;
    const name = known?.name ?? `${new URL(address).host}/witness/${randomBytes(4).toString('hex')}`;
    this.#secret = known ? openSecret(wrapping, known, 'signs as a witness') : begun(vault, wrapping, name, log);
    this.#key = { name, type: 4, publicKey: publicKeyOf(this.#secret) };
    this.vkey = vkeyOf(this.#key);
  }

  /** The line that says: at this moment, this is the largest tree that I have seen of that log, and it only grew. */
  line(text: string, at: Date): string {
    const seconds = BigInt(Math.floor(at.getTime() / 1000));
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(seconds);
    return signatureLine(this.#key, Buffer.concat([moment, sign(null, Buffer.from(cosignedText(text, seconds)), this.#secret)]));
  }
}

const begun = (vault: Vault, wrapping: Buffer, name: string, log: string): KeyObject => {
  const secret = newSecret();
  const { nonce, wrapped } = wrapSecret(wrapping, secret, name);
  vault.database
    .prepare('INSERT INTO witness_key (name, log, nonce, wrapped, begun_at) VALUES (?, ?, ?, ?, ?)')
    .run(name, log, nonce, wrapped, new Date().toISOString());
  return secret;
};
