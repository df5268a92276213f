import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 bytes of a JSON value: the same value gives the same bytes, on every machine, for ever. */
export const canonical = (value: unknown): Buffer => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only a JSON value has a canonical form');
  return Buffer.from(text, 'utf8');
};

export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  hash('sha256', Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'buffer');
