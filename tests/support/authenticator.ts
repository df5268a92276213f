import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a page would have the device do that an honest one does not. */
export interface Odd {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** The device asked nobody for a finger or a PIN. */
  readonly unverified?: boolean;
  readonly crossOrigin?: boolean;
  /** It names this passkey and signs with its own key. */
  readonly id?: string;
}

interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
  readonly user?: { readonly id: string };
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

const [present, verified, attested] = [0x01, 0x04, 0x40];

/** A device that makes passkeys as WebAuthn §6 says: P-256, no attestation. */
export class Authenticator {
  readonly #keys = new Map<string, { readonly key: KeyObject; readonly user: string; readonly rpId: string }>();
  counter = 0;

  /** @param origin of the page that it is used on */
  constructor(readonly origin: string) {}

  /** Ids of its passkeys, oldest first. */
  get ids(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** `navigator.credentials.create` */
  create(options: Options, odd: Odd = {}) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = base64url(randomBytes(32));
    this.#keys.set(id, { key: privateKey, user: options.user!.id, rpId: options.rp!.id! });
    const { x, y } = publicKey.export({ format: 'jwk' });
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x!)],
        [-3, bytes(y!)],
      ]),
    );
    const idBytes = Buffer.from(id, 'base64url');
    const length = Buffer.from([idBytes.length >> 8, idBytes.length & 0xff]);
    const made = Buffer.concat([Buffer.alloc(16), length, idBytes, cose]);
    const authData = new Uint8Array(Buffer.concat([this.#data(odd.rpId ?? options.rp!.id!, odd, attested), made]));
    const object = new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    const response = {
      clientDataJSON: base64url(this.#clientData('webauthn.create', options.challenge, odd)),
      attestationObject: base64url(isoCBOR.encode(object)),
      transports: ['internal'],
    };
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** `navigator.credentials.get`, with the passkey that it made last. */
  get(options: Options, odd: Odd = {}) {
    const [id, { key, user, rpId }] = [...this.#keys].at(-1)!;
    this.counter += 1;
    const clientData = this.#clientData('webauthn.get', options.challenge, odd);
    const authData = this.#data(odd.rpId ?? rpId, odd, 0);
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(key);
    const response = {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      userHandle: user,
    };
    const shown = odd.id ?? id;
    return { id: shown, rawId: shown, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string, odd: Odd): Buffer {
    const { origin = this.origin, crossOrigin = false } = odd;
    return Buffer.from(JSON.stringify({ type, challenge: odd.challenge ?? challenge, origin, crossOrigin }));
  }

  #data(rpId: string, { unverified, counter = this.counter }: Odd, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([present | (unverified ? 0 : verified) | more]), count]);
  }
}
