import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { refuse } from '@heard/domain/kernel';
import { Unseen } from '../kernel/refusals/refusals.ts';
import type { Account } from './account.ts';
import type { ChallengeTable } from './challenge.table.ts';
import type { Place } from './passkey-place.ts';
import { algorithms, madeBy, provenBy } from './passkey-proof.ts';
import type { Passkey, PasskeyTable } from './passkey.table.ts';

/** A passkey as its owner sees it. */
export type KeptPasskey = Pick<Passkey, 'passkeyId' | 'name' | 'addedAt' | 'usedAt'>;

interface Asked<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

const over = (): never =>
  refuse('challenge-over', 'This took too long, or it was tried once already. Nothing is lost: please press the button again.');
const unknown = (): never =>
  refuse('passkey-unknown', 'This passkey does not open an account here. Please try another one, or sign in with a link or a letter.');
const notTaken = (): never =>
  refuse('passkey-not-taken', 'This passkey could not be added. Please try again, and unlock your device when it asks.');

const userIdOf = (personId: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));

/** Passkeys: signing in with one, adding one, taking one away. Each stands for two factors, since its device verifies who holds it. */
export class Passkeys {
  readonly #table: PasskeyTable;
  readonly #challenges: ChallengeTable;

  constructor(table: PasskeyTable, challenges: ChallengeTable) {
    this.#table = table;
    this.#challenges = challenges;
  }

  /** What a device signs to come in. The device finds the passkey: nobody types who they are. */
  async challenge({ rpId }: Place): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
    const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
    return { challengeId: this.#challenges.put(options.challenge, null), options };
  }

  /** Whose passkey it is. @throws Refused: `challenge-over`, `passkey-elsewhere`, `passkey-unknown` */
  async enter(challengeId: string, answer: AuthenticationResponseJSON, place: Place): Promise<string> {
    const challenge = this.#challenges.take(challengeId, null) ?? over();
    const known = this.#table.find(answer.id);
    const counter = await provenBy(known && { ...known, id: known.passkeyId }, answer, challenge, place);
    if (!known || counter === null) return unknown();
    // Verifying waited: whoever took the passkey away meanwhile has taken it away.
    if (!this.#table.use(known.passkeyId, known.counter, counter)) return unknown();
    return known.personId;
  }

  /** What a device makes a passkey from. */
  async begin({ personId, name, email }: Account, { rpId }: Place): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
    const options = await generateRegistrationOptions({
      rpName: 'Heard',
      rpID: rpId,
      userID: userIdOf(personId),
      userName: email ?? name,
      userDisplayName: name,
      attestationType: 'none',
      supportedAlgorithmIDs: algorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: this.#table.of(personId).map(({ passkeyId }) => ({ id: passkeyId })),
    });
    return { challengeId: this.#challenges.put(options.challenge, personId), options };
  }

  /** Its id. @throws Refused: `challenge-over`, `passkey-elsewhere`, `passkey-known`, `passkey-not-taken` */
  async add(
    personId: string,
    asked: { challengeId: string; answer: RegistrationResponseJSON; name: string },
    place: Place,
  ): Promise<string> {
    const challenge = this.#challenges.take(asked.challengeId, personId) ?? over();
    const made = (await madeBy(asked.answer, challenge, place)) ?? notTaken();
    if (this.#table.find(made.id)) refuse('passkey-known', 'This passkey is set up already. You can use it to sign in.');
    const { id: passkeyId, publicKey, counter, transports = [] } = made;
    const addedAt = new Date().toISOString();
    this.#table.put({ passkeyId, personId, name: asked.name, publicKey, counter, transports: transports.join(' '), addedAt });
    return passkeyId;
  }

  of(personId: string): readonly KeptPasskey[] {
    return this.#table.of(personId).map(({ passkeyId, name, addedAt, usedAt }) => ({ passkeyId, name, addedAt, usedAt }));
  }

  /**
   * @param needed nothing else is left that could be the second factor
   * @throws Refused: `last-second-factor`, `last-way-in` where there is no e-mail address for a link; Unseen
   */
  remove({ personId, email }: Account, passkeyId: string, needed: boolean): void {
    const all = this.#table.of(personId);
    if (!all.some((one) => one.passkeyId === passkeyId)) throw new Unseen();
    if (needed && all.length === 1)
      refuse('last-second-factor', 'This is your only second way to show that it is you. Please set up another one first.');
    if (email === null && all.length === 1)
      refuse('last-way-in', 'This is your only way in. Please give an e-mail address or make another passkey first.');
    this.#table.remove(personId, passkeyId);
  }

  /** Somebody begins anew. */
  forget(personId: string): void {
    this.#table.removeAll(personId);
  }
}
