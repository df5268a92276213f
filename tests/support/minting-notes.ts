import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** Keys and signed notes made from docs/log-format.md §7 alone, with node:crypto: neither the house nor the verifier is asked. */
export const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const spoken = (bytes: Buffer, count: number): string => {
  const bits = [...bytes.subarray(0, count)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = bits.match(/.{5}/g) ?? [];
  return (
    signs
      .map((five) => crockford[parseInt(five, 2)])
      .join('')
      .match(/.{4}/g) ?? []
  ).join('-');
};

export class MintedKey {
  readonly name: string;
  readonly vkey: string;
  readonly #secret: KeyObject;
  readonly #id: Buffer;

  /** Kind 1 signs a log, kind 4 is a witness. */
  constructor(name: string, seed: string, kind: 1 | 4 = 1) {
    this.name = name;
    this.#secret = createPrivateKey({ key: Buffer.concat([pkcs8, sha256(seed)]), format: 'der', type: 'pkcs8' });
    const point = createPublicKey(this.#secret).export({ format: 'der', type: 'spki' }).subarray(-32);
    const material = Buffer.concat([Buffer.of(kind), point]);
    this.#id = sha256(`${name}\n`, material).subarray(0, 4);
    this.vkey = `${name}+${this.#id.toString('hex')}+${material.toString('base64')}`;
  }

  get sign(): string {
    return spoken(sha256(this.vkey), 10);
  }

  /** A signature line. */
  line(text: string): string {
    return `— ${this.name} ${Buffer.concat([this.#id, sign(null, Buffer.from(text), this.#secret)]).toString('base64')}\n`;
  }

  /** A line of a witness. */
  cosigned(text: string, seconds: number): string {
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(BigInt(seconds));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), this.#secret);
    return `— ${this.name} ${Buffer.concat([this.#id, moment, signature]).toString('base64')}\n`;
  }
}

export const noteOf = (text: string, ...lines: readonly string[]): string => `${text}\n${lines.join('')}`;
