import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM: a nonce of 12 bytes; the ciphertext with its tag of 16 bytes appended. */
export interface Wrapped {
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** `aad` is bound to the result: what was wrapped under one name does not unwrap under another. */
export const wrap = (key: Buffer, plain: Buffer, aad: string): Wrapped => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  return { nonce, wrapped: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
};

/** Null when the key, the name or a byte is not the one that it was wrapped with. */
export const unwrap = (key: Buffer, { nonce, wrapped }: Wrapped, aad: string): Buffer | null => {
  const end = wrapped.length - 16;
  if (end < 0) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad)).setAuthTag(wrapped.subarray(end));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, end)), decipher.final()]);
  } catch {
    return null;
  }
};
