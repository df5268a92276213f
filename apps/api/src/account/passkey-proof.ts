import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers';
import { refuse } from '@heard/domain/kernel';
import { isFromHere, isKeptForHere, type Place } from './passkey-place.ts';

export type Proof = Pick<WebAuthnCredential, 'id' | 'counter' | 'publicKey'>;

/** COSE: ES256, EdDSA, RS256. What a device may choose, every Node on which the house may be started can verify; newer ones know more. */
export const algorithms: number[] = [-7, -8, -257];

const elsewhere = (place: Place): never =>
  refuse(
    'passkey-elsewhere',
    `This passkey belongs to another address. Please open ${place.origin} and try again there, or sign in another way.`,
  );

/** What a browser sends may be anything: what cannot be read at all is no proof. */
const orNull = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch {
    return null;
  }
};

const isHere = async (place: Place, clientData: string, authenticatorData: () => string): Promise<boolean | null> =>
  orNull(async () => isFromHere(clientData, place.origin) && (await isKeptForHere(authenticatorData(), place.rpId)));

const expected = (place: Place, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: place.origin,
  expectedRPID: place.rpId,
  requireUserVerification: true,
});

const dataIn = (attestation: string): string => {
  const data = decodeAttestationObject(isoBase64URL.toBuffer(attestation)).get('authData');
  return isoBase64URL.fromBuffer(data);
};

/** A key that nobody holds: an unknown passkey is verified against it, so that the answer takes as long. */
const decoy: Proof = {
  id: 'AA',
  counter: 0,
  publicKey: isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, isoBase64URL.toBuffer('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU')],
      [-3, isoBase64URL.toBuffer('x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0')],
    ]),
  ),
};

/** The new counter, or null when this is no proof. @throws Refused: `passkey-elsewhere` */
export const provenBy = async (
  known: Proof | null,
  answer: AuthenticationResponseJSON,
  challenge: string,
  place: Place,
): Promise<number | null> => {
  const { clientDataJSON, authenticatorData } = answer.response;
  if ((await isHere(place, clientDataJSON, () => authenticatorData)) === false) return elsewhere(place);
  const verified = await orNull(() =>
    verifyAuthenticationResponse({ response: answer, credential: known ?? decoy, ...expected(place, challenge) }),
  );
  return known && verified?.verified ? verified.authenticationInfo.newCounter : null;
};

/** What a device made, or null when it cannot be believed. @throws Refused: `passkey-elsewhere` */
export const madeBy = async (answer: RegistrationResponseJSON, challenge: string, place: Place): Promise<WebAuthnCredential | null> => {
  const { clientDataJSON, attestationObject } = answer.response;
  if ((await isHere(place, clientDataJSON, () => dataIn(attestationObject))) === false) return elsewhere(place);
  const verified = await orNull(() =>
    verifyRegistrationResponse({ response: answer, supportedAlgorithmIDs: algorithms, ...expected(place, challenge) }),
  );
  return verified?.verified ? verified.registrationInfo.credential : null;
};
