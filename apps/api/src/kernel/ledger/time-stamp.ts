import { randomBytes } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo, TimeStampReqVersion } from '@peculiar/asn1-tsp';
import { sha256 } from '../sealing/canonical.ts';
import { derValues, type DerValue } from './der.ts';

/** A question to a time-stamping authority (RFC 3161 §2.4.1), and what its answer must say again. */
export interface StampAsked {
  readonly request: Buffer;
  /** SHA-256 of what is stamped. */
  readonly imprint: Buffer;
  readonly nonce: Buffer;
}

const sha256Id = '2.16.840.1.101.3.4.2.1';
/** A positive number of eight bytes, in the one way in which DER writes it. */
const nonceOf = (): Buffer => {
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
};

/** Asks for a stamp on this text, with the certificate of whoever stamps in the answer. */
export const askForStamp = (text: string): StampAsked => {
  const [imprint, nonce] = [sha256(text), nonceOf()];
  const messageImprint = new MessageImprint({ hashedMessage: new OctetString(imprint) });
  messageImprint.hashAlgorithm.algorithm = sha256Id;
  const asked = new TimeStampReq({ version: TimeStampReqVersion.v1, messageImprint, certReq: true });
  asked.nonce = new Uint8Array(nonce).buffer;
  return { request: Buffer.from(AsnConvert.serialize(asked)), imprint, nonce };
};

/** The child of a value at each step of a path, as RFC 5652 nests them. @throws Error when it is not there */
const within = (value: DerValue, ...path: readonly number[]): DerValue =>
  path.reduce((inner, step) => {
    const next = derValues(inner.content)[step];
    if (!next) throw new Error('a part of this answer is missing');
    return next;
  }, value);

/** ContentInfo, [0], SignedData, encapContentInfo, [0], OCTET STRING: what the authority signed. */
const signedIn = (token: DerValue): TSTInfo => AsnConvert.parse(within(token, 1, 0, 2, 1, 0).content, TSTInfo);

/**
 * The token in an answer (RFC 3161 §2.4.2), byte for byte as it came: whoever checks its signature needs it so.
 * @throws Error with a sentence for whoever runs the house: refused, or an answer to something else
 */
export const tokenFrom = (answer: Buffer, { imprint, nonce }: StampAsked): Buffer => {
  const { status } = AsnConvert.parse(answer, TimeStampResp);
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    throw new Error(`it was refused with status ${status.status}${status.statusString ? `: ${[...status.statusString].join(' ')}` : ''}`);
  const [whole, ...more] = derValues(answer);
  const token = whole && derValues(whole.content)[1];
  if (!token || more.length > 0) throw new Error('there is no token in the answer');
  const info = signedIn(token);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithm !== sha256Id || !imprint.equals(Buffer.from(hashedMessage.buffer)))
    throw new Error('the token is about something else');
  if (!info.nonce || !nonce.equals(Buffer.from(info.nonce))) throw new Error('the token answers another question');
  return token.whole;
};
