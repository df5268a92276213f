import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { unwrap, wrap, type Wrapped } from '../vault/wrapping.ts';

/** Secrets of Ed25519 keys as they lie in the vault: wrapped under the name of their key. */

export const newSecret = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** 32 bytes. */
export const publicKeyOf = (secret: KeyObject): Buffer =>
  Buffer.from(createPublicKey(secret).export({ format: 'jwk' }).x ?? '', 'base64url');

export const wrapSecret = (wrapping: Buffer, secret: KeyObject, name: string): Wrapped =>
  wrap(wrapping, secret.export({ format: 'der', type: 'pkcs8' }), name);

/** @throws Error with a sentence for the operator when it does not open; `what` names the key in it */
export const openSecret = (wrapping: Buffer, row: Wrapped & { readonly name: string }, what: string): KeyObject => {
  const der = unwrap(wrapping, row, row.name);
  if (!der) throw new Error(`The key that ${what} does not open: was the vault put back without its master key?`);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
};
