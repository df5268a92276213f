/** Text and bytes, as strictly as they can be read: one text for each bytes, one bytes for each text. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Of each letter by its code, its place; -1 of any other sign. */
const places = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
/** Crockford's: no I, L, O or U, for it is read out over the phone. */
const spoken = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** No half of a surrogate pair in it: such a text has no bytes. (`isWellFormed` is younger than many phones.) */
export const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in lower-case hex, or null. */
export const hashOfHex = (text: unknown): Uint8Array | null =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
    ? Uint8Array.from({ length: 32 }, (_, at) => parseInt(text.slice(2 * at, 2 * at + 2), 16))
    : null;

export const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** RFC 4648 §4, padded. */
export const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const told = Math.min(bytes.length - at, 3) + 1;
    text += four.map((place, n) => (n < told ? alphabet.charAt(place) : '=')).join('');
  }
  return text;
};

/** Null for anything but the one text that these bytes have: no white space, no missing padding, no slack bits that are set. */
export const bytesOf = (text: unknown): Uint8Array | null => {
  if (typeof text !== 'string' || text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const last = at + 4 === text.length ? padding : 0;
    let four = 0;
    for (let n = 0; n < 4; n += 1) {
      const place = n < 4 - last ? (places[text.charCodeAt(at + n)] ?? -1) : 0;
      if (place < 0) return null;
      four = (four << 6) | place;
    }
    for (let n = 0; n < 3 - last; n += 1) bytes[to++] = (four >> (16 - 8 * n)) & 255;
    if (last > 0 && (four & ((1 << (8 * last)) - 1)) !== 0) return null;
  }
  return bytes;
};

/** A hash of 32 bytes in base64, or null. */
export const hashOf = (text: unknown): Uint8Array | null => {
  const bytes = bytesOf(text);
  return bytes?.length === 32 ? bytes : null;
};

/** Null as soon as one of them is not a hash. */
export const hashesOf = (texts: unknown): readonly Uint8Array[] | null => {
  if (!Array.isArray(texts) || texts.length > 64) return null;
  const hashes = texts.map(hashOf);
  return hashes.every((one) => one !== null) ? hashes : null;
};

/** The first `count` bytes, five bits a sign, four signs a group. */
export const spokenOf = (bytes: Uint8Array, count: number): string => {
  const bits = Array.from(bytes.subarray(0, count), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = (bits.match(/.{5}/g) ?? []).map((five) => spoken.charAt(parseInt(five, 2))).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
};

/** As somebody typed it: small letters, and those that look like digits. */
export const asSpoken = (text: string): string => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** A decimal that can be counted on, or null: no sign, no leading zero. */
export const decimalOf = (text: string): number | null => {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
};
