import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Vault } from '../vault/vault.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import { base64, noteOf, signatureLine, vkeyOf, type NoteKey } from './notes.ts';
import { newSecret, openSecret, publicKeyOf, wrapSecret } from './signing-secret.ts';

/** A key that signs for the log; its name is the origin of the log. */
export interface LogKey extends NoteKey {
  readonly vkey: string;
  /** A line of a note: this key's signature of the text. */
  line(text: string): string;
  /** The same line, signed in another thread. */
  lineBeside(text: string): Promise<string>;
}

/** Why one key follows another: changed while all was well, or because the log was put back from a backup. */
export type Handing = 'rotated' | 'restored';

const signBeside = promisify(sign);

const steps = [
  `CREATE TABLE log_key (
     id INTEGER PRIMARY KEY, name TEXT NOT NULL, nonce BLOB NOT NULL, wrapped BLOB NOT NULL, begun_at TEXT NOT NULL, handover TEXT
   ) STRICT`,
];

interface Row extends Wrapped {
  readonly name: string;
}

/** The name of a new log at this address: 8 digits more tell it from every other that was begun there. */
const newOrigin = (address: string): string => `${new URL(address).host}/log/${randomBytes(4).toString('hex')}`;

const keyOf = (name: string, secret: KeyObject): LogKey => {
  const key = { name, type: 1, publicKey: publicKeyOf(secret) } as const;
  return {
    ...key,
    vkey: vkeyOf(key),
    line: (text) => signatureLine(key, sign(null, Buffer.from(text), secret)),
    lineBeside: async (text) => signatureLine(key, await signBeside(null, Buffer.from(text), secret)),
  };
};

/** The keys of the log, wrapped in the vault: the one that signs, and the notes by which each took over from the one before. */
export class LogKeys {
  readonly #vault: Vault;
  readonly #wrapping: Buffer;
  /** Whether the log had no key before: nothing was ever signed. */
  readonly isNew: boolean;
  #current: LogKey;
  /** Asked for each receipt. */
  #handed: readonly string[] | null = null;

  /** @param address at which the log is begun, where it is not begun yet */
  constructor(vault: Vault, address: string) {
    this.#vault = vault;
    this.#wrapping = vault.secret('log-keys');
    vault.migrate('log-keys', steps);
    const stored = this.#stored();
    this.isNew = stored === null;
    this.#current = stored ?? this.#begin(newOrigin(address), null);
  }

  get current(): LogKey {
    return this.#current;
  }

  /** Notes that each two keys signed, oldest first. */
  handovers(): readonly string[] {
    return (this.#handed ??= this.#vault.database
      .prepare('SELECT handover FROM log_key WHERE handover IS NOT NULL ORDER BY id')
      .all()
      .map((row) => row['handover'] as string));
  }

  /** A new key takes over at this tree; with `restored` the log has a new name too. */
  handOver(why: Handing, size: number, root: Uint8Array, address: string): LogKey {
    const [old, secret] = [this.#current, newSecret()];
    const next = keyOf(why === 'restored' ? newOrigin(address) : old.name, secret);
    this.#handed = null;
    const text = `heard-key-v1\n${old.vkey}\n${next.vkey}\n${size}\n${base64(root)}\n${new Date().toISOString()}\n${why}\n`;
    return (this.#current = this.#begin(next.name, noteOf(text, [old.line(text), next.line(text)]), secret));
  }

  #stored(): LogKey | null {
    const row = this.#vault.database.prepare('SELECT name, nonce, wrapped FROM log_key ORDER BY id DESC LIMIT 1').get() as Row | undefined;
    return row ? keyOf(row.name, openSecret(this.#wrapping, row, 'signs the log')) : null;
  }

  #begin(name: string, handover: string | null, secret = newSecret()): LogKey {
    const { nonce, wrapped } = wrapSecret(this.#wrapping, secret, name);
    this.#vault.database
      .prepare('INSERT INTO log_key (name, nonce, wrapped, begun_at, handover) VALUES (?, ?, ?, ?, ?)')
      .run(name, nonce, wrapped, new Date().toISOString(), handover);
    return keyOf(name, secret);
  }
}
