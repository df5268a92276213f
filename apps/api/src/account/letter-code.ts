import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which hands and eyes confuse. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve signs, 60 random bits, as they are printed: `7K4M-Q2VX-03NH`. */
export const newCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-');

/** As it was meant: with or without dashes, in any case, O for 0, I and L for 1. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
