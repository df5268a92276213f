import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 bytes of a JSON value: the same value gives the same bytes, on every machine, for ever. */
export const canonical = (value: unknown): Buffer => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only a JSON value has a canonical form');
  return Buffer.from(text, 'utf8');
};

/** Nodes of the tree are hashed some thirty times for one receipt: what is short is put side by side here, not in a new place each time. */
const desk = Buffer.alloc(128);

const sideBySide = (parts: readonly (Uint8Array | string)[]): Uint8Array => {
  let end = 0;
  for (const part of parts) {
    if (typeof part === 'string' || end + part.length > desk.length)
      return Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));
    desk.set(part, end);
    end += part.length;
  }
  return desk.subarray(0, end);
};

export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => hash('sha256', sideBySide(parts), 'buffer');
