import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Happened, Meta, Recorded } from '@heard/domain/kernel';
import type { SealedEvent, StoredEvent } from '../event-store/event-store.ts';
import { canonical, sha256 } from './canonical.ts';

/** Keys of files; null when a key was destroyed. */
export interface Keys {
  keyFor(owner: string): { readonly keyId: string; readonly key: Buffer };
  open(keyId: string): Buffer | null;
}

/** A canonical event, as `docs/log-format.md` §1 lists it. */
export interface ClearEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly data: unknown;
  readonly meta: Meta;
}

const saltBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Made once for each key: preparing one costs more than using it. */
const secrets = new WeakMap<Buffer, KeyObject>();

const secretOf = (key: Buffer): KeyObject => {
  const known = secrets.get(key) ?? createSecretKey(key);
  secrets.set(key, known);
  return known;
};

const boundTo = (event: { stream: string; revision: number | string; id: string; type: string }): Buffer =>
  Buffer.from(`heard-event-v1\n${event.stream}\n${event.revision}\n${event.id}\n${event.type}`);

/** Closes an event for the log: nothing personal is left in clear. */
export const seal = (event: ClearEvent, keys: Keys): SealedEvent => {
  const { keyId, key } = keys.keyFor(event.stream);
  const [salt, nonce, bytes] = [randomBytes(saltBytes), randomBytes(nonceBytes), canonical(event)];
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce).setAAD(boundTo(event));
  const ciphertext = Buffer.concat([cipher.update(salt), cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const commitment = createHmac('sha256', salt).update(bytes).digest();
  return { id: event.id, type: event.type, recordedAt: event.meta.recordedAt, keyId, nonce, ciphertext, commitment };
};

/** Hash of the event's leaf in the tree: `docs/log-format.md` §3. */
export const leafHash = (event: Omit<SealedEvent, 'keyId'> & { stream: string; revision: number | string }): string => {
  const content = sha256(event.nonce, event.ciphertext).toString('hex');
  const commitment = Buffer.from(event.commitment).toString('hex');
  const lines = ['heard-leaf-v1', event.id, event.stream, event.revision, event.type, event.recordedAt, content, commitment];
  return sha256(Buffer.from([0]), lines.map((line) => `${line}\n`).join('')).toString('hex');
};

/** The stored bytes are not what was sealed: altered, or moved to another place. */
export class BrokenSeal extends Error {
  constructor(event: StoredEvent, options?: ErrorOptions) {
    super(`event ${event.id} (${event.stream}, revision ${event.revision}) does not open: it was altered or moved`, options);
    this.name = 'BrokenSeal';
  }
}

export type OpenedEvent = Recorded<Happened> & { readonly version: number };

/** Opens a stored event; null when its key was destroyed. @throws BrokenSeal */
export const open = (stored: StoredEvent, keys: Pick<Keys, 'open'>): OpenedEvent | null => {
  const key = keys.open(stored.keyId);
  if (!key) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretOf(key), stored.nonce).setAAD(boundTo(stored));
    decipher.setAuthTag(stored.ciphertext.subarray(stored.ciphertext.length - tagBytes));
    const plain = Buffer.concat([decipher.update(stored.ciphertext.subarray(0, -tagBytes)), decipher.final()]);
    const [salt, bytes] = [plain.subarray(0, saltBytes), plain.subarray(saltBytes)];
    const event = JSON.parse(bytes.toString('utf8')) as ClearEvent;
    const commitment = createHmac('sha256', salt).update(bytes).digest();
    if (!commitment.equals(stored.commitment) || event.meta.recordedAt !== stored.recordedAt) throw new BrokenSeal(stored);
    return { ...event, leaf: leafHash(stored) };
  } catch (cause) {
    throw new BrokenSeal(stored, { cause });
  }
};
