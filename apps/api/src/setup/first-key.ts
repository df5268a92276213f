import { randomInt } from 'node:crypto';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code that opens an empty school, printed where only its operator sees it; it works until the school is open. */
export class FirstKey {
  readonly code = Array.from({ length: 12 }, () => signs[randomInt(signs.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

  fits(given: string): boolean {
    return (
      given
        .trim()
        .toUpperCase()
        .replaceAll(/[^0-9A-Z]/g, '') === this.code.replaceAll('-', '')
    );
  }
}
