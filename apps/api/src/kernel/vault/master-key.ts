import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultPlace } from './vault.ts';

const read = (text: string, whence: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32 || key.toString('base64') !== text.trim())
    throw new Error(`${whence} is not 32 bytes in base64. Make one with: openssl rand -base64 32`);
  return key;
};

const synced = (path: string, mode: 'r' | 'wx', text?: string): void => {
  const handle = openSync(path, mode, 0o600);
  try {
    if (text) writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const make = (dir: string, file: string): Buffer => {
  const key = randomBytes(32);
  synced(file, 'wx', `${key.toString('base64')}\n`);
  synced(dir, 'r');
  return key;
};

/**
 * The key that opens every other: from the environment, else from `master.key`, which is made with a new vault and never with an old one.
 * @throws Error with a sentence for the operator
 */
export const masterKey = ({ dir, masterKey: given }: VaultPlace, made: boolean): Buffer => {
  if (given) return read(given, 'HEARD_MASTER_KEY');
  const file = join(dir, 'master.key');
  if (existsSync(file)) return read(readFileSync(file, 'utf8'), file);
  if (made)
    throw new Error(
      `There is a vault in ${dir}, but not its master key. Set HEARD_MASTER_KEY, or put back ${file} from where you keep it.`,
    );
  return make(dir, file);
};
