import { createHash, randomBytes } from 'node:crypto';

/** Says to the portal's pages that this device is a corner, and nothing else. */
const mark = 'heard.at-corner';

/**
 * What a shared tablet holds instead of a session: 32 random bytes that open the cards of one corner, and beside them a mark that
 * scripts may read. `Strict`: no other site's page makes a tablet open a card.
 */
export class CornerCookie {
  readonly #name: string;
  readonly #end: string;

  constructor(secure: boolean) {
    this.#name = `${secure ? '__Host-' : ''}heard.corner`;
    this.#end = `; Path=/; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  /** A new one, with its two `Set-Cookie` lines. */
  make(seconds: number): { readonly hash: string; readonly lines: readonly string[] } {
    const token = randomBytes(32).toString('base64url');
    return { hash: this.#hash(token), lines: this.#lines(token, '1', seconds) };
  }

  ending(): readonly string[] {
    return this.#lines('', '', 0);
  }

  /** The hash of what a `Cookie` header holds, or null. */
  read(header: string | undefined): string | null {
    const part = header?.split(';').find((one) => one.trim().startsWith(`${this.#name}=`));
    const token = part?.trim().slice(this.#name.length + 1);
    return token ? this.#hash(token) : null;
  }

  #lines(token: string, marked: string, seconds: number): readonly string[] {
    const rest = `; Max-Age=${seconds}${this.#end}`;
    return [`${this.#name}=${token}; HttpOnly${rest}`, `${mark}=${marked}${rest}`];
  }

  #hash(token: string): string {
    return createHash('sha256').update(token).digest('base64');
  }
}
