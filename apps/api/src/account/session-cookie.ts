import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session's cookie as better-auth writes and reads it: `encodeURIComponent(token + '.' + base64(HMAC-SHA-256(secret, token)))`.
 * Read here without it, because every request and every socket asks.
 */
export class SessionCookie {
  readonly name: string;
  readonly #secret: string;
  readonly #secure: boolean;

  constructor(secret: string, secure: boolean) {
    this.#secret = secret;
    this.#secure = secure;
    this.name = `${secure ? '__Secure-' : ''}heard.session_token`;
  }

  /** The token in a `Cookie` header; null when there is none or it was not signed here. */
  read(header: string | undefined): string | null {
    const value = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.name}=`))
      ?.slice(this.name.length + 1);
    return value ? this.#opened(value) : null;
  }

  /** A `Set-Cookie` line. */
  line(token: string, seconds: number): string {
    const value = encodeURIComponent(`${token}.${this.#sign(token)}`);
    return `${this.name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${this.#secure ? '; Secure' : ''}`;
  }

  /** The `Set-Cookie` line that takes it away. */
  ending(): string {
    return `${this.name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${this.#secure ? '; Secure' : ''}`;
  }

  /** Whether a `Cookie` header holds one at all, whatever it is worth. */
  isIn(header: string | undefined): boolean {
    return header?.split(';').some((part) => part.trim().startsWith(`${this.name}=`)) === true;
  }

  /** The token in a `Set-Cookie` line that sets this cookie; null for every other line and for the one that ends it. */
  token(line: string): string | null {
    return this.read(line.split(';', 1)[0]);
  }

  #sign(token: string): string {
    return createHmac('sha256', this.#secret).update(token).digest('base64');
  }

  #opened(value: string): string | null {
    const decoded = plain(value);
    const dot = decoded.lastIndexOf('.');
    if (dot < 1) return null;
    const token = decoded.slice(0, dot);
    const [given, right] = [Buffer.from(decoded.slice(dot + 1)), Buffer.from(this.#sign(token))];
    return given.length === right.length && timingSafeEqual(given, right) ? token : null;
  }
}

const plain = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
};
