import { inject, Injectable } from '@angular/core';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { Ask } from '../kernel/ask.ts';

/** Instants are RFC 3339. */
export interface KnownPasskey {
  readonly passkeyId: string;
  readonly name: string;
  readonly addedAt: string;
  /** Null until somebody has come in with it. */
  readonly usedAt: string | null;
}

export interface SignedInAt {
  readonly sessionId: string;
  /** In words: "Chrome on Android". */
  readonly device: string;
  readonly begunAt: string;
  readonly usedAt: string;
  /** The one that asks. */
  readonly here: boolean;
}

export interface WaysIn {
  readonly email: string | null;
  /** An address that waits for its link to be pressed. */
  readonly pending: string | null;
  readonly mustHaveSecond: boolean;
  readonly secondFactor: 'app' | null;
  readonly passkeys: readonly KnownPasskey[];
  readonly sessions: readonly SignedInAt[];
}

export interface Challenge<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** What an authenticator app takes up: as a link, and to type. */
export interface AppSecret {
  /** `otpauth://totp/…` */
  readonly uri: string;
  /** Base 32. */
  readonly secret: string;
}

export interface OpenLetter {
  readonly personId: string;
  readonly name: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  /** `2026-09-10` */
  readonly lastDay: string;
  readonly fresh: boolean;
}

export interface WrittenLetter {
  /** Told this once and never again. */
  readonly code: string;
  readonly name: string;
  /** `2026-09-10` */
  readonly lastDay: string;
  /** Of the key that signs the record, for people to compare: `XXXX-XXXX-XXXX-XXXX`. */
  readonly sign: string;
}

export interface LetterFor {
  readonly personId: string;
  readonly childId?: string;
  /** They are locked out: on use every other way in ends. */
  readonly fresh: boolean;
}

/** How one signs in. Nothing of it is in the log; each is tried once. @throws Refusal */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  readonly #ask = inject(Ask);

  waysIn(signal?: AbortSignal): Promise<WaysIn> {
    return this.#ask.query('account/ways-in', {}, signal);
  }

  passkeyChallenge(): Promise<Challenge<PublicKeyCredentialRequestOptionsJSON>> {
    return this.#ask.once('account/passkey-challenge');
  }

  enterByPasskey(challengeId: string, answer: AuthenticationResponseJSON): Promise<unknown> {
    return this.#ask.once('account/enter-by-passkey', { challengeId, answer });
  }

  /** The person it belongs to is in, and may have an address already. */
  enterByLetter(code: string): Promise<{ readonly name: string; readonly email: string | null }> {
    return this.#ask.once('account/enter-by-letter', { code });
  }

  beginPasskey(): Promise<Challenge<PublicKeyCredentialCreationOptionsJSON>> {
    return this.#ask.once('account/passkey-begin');
  }

  addPasskey(challengeId: string, answer: RegistrationResponseJSON, name: string): Promise<unknown> {
    return this.#ask.once('account/passkey-add', { challengeId, answer, name });
  }

  removePasskey(passkeyId: string): Promise<unknown> {
    return this.#ask.once('account/passkey-remove', { passkeyId });
  }

  beginApp(): Promise<AppSecret> {
    return this.#ask.once('account/second-factor-begin');
  }

  setApp(code: string): Promise<unknown> {
    return this.#ask.once('account/second-factor-set', { code });
  }

  confirmApp(code: string): Promise<unknown> {
    return this.#ask.once('account/second-factor-confirm', { code });
  }

  endSession(sessionId: string): Promise<unknown> {
    return this.#ask.once('account/session-end', { sessionId });
  }

  /** `others`: all but this one. */
  endSessions(others: boolean): Promise<unknown> {
    return this.#ask.once('account/session-end-all', { others });
  }

  /** The same answer whether or not the address is somebody's already. */
  changeEmail(email: string): Promise<unknown> {
    return this.#ask.once('account/email-change', { email });
  }

  confirmEmail(token: string): Promise<unknown> {
    return this.#ask.once('account/email-confirm', { token });
  }

  writeLetter(letter: LetterFor): Promise<WrittenLetter> {
    return this.#ask.once('account/letter-write', letter);
  }

  async letters(signal?: AbortSignal): Promise<readonly OpenLetter[]> {
    return (await this.#ask.query<{ letters: readonly OpenLetter[] }>('account/letters', {}, signal)).letters;
  }

  voidLetter(personId: string): Promise<unknown> {
    return this.#ask.once('account/letter-void', { personId });
  }
}
