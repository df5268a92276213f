import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod';

/** Base64url, as browsers send bytes. */
const bytes = (most: number) => z.string().min(1).max(most);

/** Fields that browsers may send beside these are left out: only what is verified is passed on. */
const answer = z.object({ id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key') });

/** What `navigator.credentials.get` answers, in JSON (WebAuthn §5.1). */
const assertion = answer.extend({
  response: z.object({
    clientDataJSON: bytes(8_000),
    authenticatorData: bytes(8_000),
    // ML-DSA-87, the longest that browsers make (FIPS 204), has 4,627 bytes.
    signature: bytes(8_000),
    userHandle: z.string().max(200).nullish(),
  }),
});

/** What `navigator.credentials.create` answers, in JSON. */
const attestation = answer.extend({
  response: z.object({
    clientDataJSON: bytes(8_000),
    attestationObject: bytes(40_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

export const entering = z
  .strictObject({ challengeId: z.uuid(), answer: assertion })
  .transform(({ challengeId, answer: { response, ...one } }) => {
    const { userHandle, ...rest } = response;
    const given: AuthenticationResponseJSON = {
      ...one,
      response: { ...rest, ...(userHandle && { userHandle }) },
      clientExtensionResults: {},
    };
    return { challengeId, answer: given };
  });

export const adding = z
  .strictObject({ challengeId: z.uuid(), answer: attestation, name: z.string().trim().min(1, 'Please give it a name.').max(60) })
  .transform(({ challengeId, name, answer: { response, ...one } }) => {
    const { transports, ...rest } = response;
    const given: RegistrationResponseJSON = {
      ...one,
      response: { ...rest, ...(transports && { transports }) },
      clientExtensionResults: {},
    };
    return { challengeId, name, answer: given };
  });
