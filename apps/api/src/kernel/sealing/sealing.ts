import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Happened, Meta, Recorded } from '@heard/domain/kernel';
import type { SealedEvent, StoredEvent } from '../event-store/event-store.ts';
import { canonical } from './canonical.ts';
import { leafHash } from './leaf.ts';

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

/** A sealed event, and the salt that shows its words to whoever is given it: it goes into the receipt of who wrote it, and nowhere else. */
export interface Sealing {
  readonly event: SealedEvent;
  /** 32 bytes. */
  readonly salt: Buffer;
}

/** Closes an event for the log: nothing personal is left in clear. */
export const seal = (event: ClearEvent, keys: Keys): Sealing => {
  const { keyId, key } = keys.keyFor(event.stream);
  const [salt, nonce, bytes] = [randomBytes(saltBytes), randomBytes(nonceBytes), canonical(event)];
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce).setAAD(boundTo(event));
  const ciphertext = Buffer.concat([cipher.update(salt), cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const commitment = createHmac('sha256', salt).update(bytes).digest();
  const { id, type, meta } = event;
  return { event: { id, type, recordedAt: meta.recordedAt, keyId, nonce, ciphertext, commitment }, salt };
};

/** The stored bytes are not what was sealed: altered, or moved to another place. */
export class BrokenSeal extends Error {
  constructor(event: StoredEvent, options?: ErrorOptions) {
    super(`event ${event.id} (${event.stream}, revision ${event.revision}) does not open: it was altered or moved`, options);
    this.name = 'BrokenSeal';
  }
}

export type OpenedEvent = Recorded<Happened> & { readonly version: number };

/** What a stored event says, and the salt that proves it. */
export interface Disclosed {
  readonly stored: StoredEvent;
  readonly event: ClearEvent;
  readonly salt: Buffer;
}

/** Opens a stored event with its salt; null when its key was destroyed. @throws BrokenSeal */
export const disclose = (stored: StoredEvent, keys: Pick<Keys, 'open'>): Disclosed | null => {
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
    return { stored, event, salt };
  } catch (cause) {
    throw new BrokenSeal(stored, { cause });
  }
};

/** Opens a stored event; null when its key was destroyed. @throws BrokenSeal */
export const open = (stored: StoredEvent, keys: Pick<Keys, 'open'>): OpenedEvent | null => {
  const disclosed = disclose(stored, keys);
  return disclosed && { ...disclosed.event, leaf: leafHash(stored) };
};
