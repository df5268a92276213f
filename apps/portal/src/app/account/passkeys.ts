import { inject, Injectable, InjectionToken } from '@angular/core';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { keep, kept } from '../kernel/device.ts';
import { Refusal } from '../kernel/refusals.ts';
import { AccountApi } from './account.api.ts';

/** What a browser does with passkeys (W3C Web Authentication); tests bring their own. */
export interface Authenticator {
  readonly make: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<RegistrationResponseJSON>;
  readonly prove: (options: PublicKeyCredentialRequestOptionsJSON) => Promise<AuthenticationResponseJSON>;
}

/** Fetched when somebody presses for the first time. */
export const AUTHENTICATOR = new InjectionToken<() => Promise<Authenticator>>('authenticator', {
  providedIn: 'root',
  factory: () => async () => {
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
    return {
      make: (optionsJSON) => startRegistration({ optionsJSON }),
      prove: (optionsJSON) => startAuthentication({ optionsJSON }),
    };
  },
});

/** Names that the browser gives to a no, and what they mean here. */
const refusals: Readonly<Record<string, string>> = {
  NotAllowedError: 'passkey-not-given',
  AbortError: 'passkey-not-given',
  InvalidStateError: 'passkey-here-already',
};

@Injectable({ providedIn: 'root' })
export class Passkeys {
  readonly #api = inject(AccountApi);
  readonly #authenticator = inject(AUTHENTICATOR);

  /** Whether this browser knows passkeys at all. */
  readonly possible = 'PublicKeyCredential' in globalThis;

  /** Whether a passkey has been made or used on this device: it says nothing of whose it is. */
  readonly usedHere = kept('passkey') === 'used';

  /** The session is whole afterwards. @throws Refusal */
  async enter(): Promise<void> {
    const { challengeId, options } = await this.#api.passkeyChallenge();
    const answer = await this.#asked(({ prove }) => prove(options));
    await this.#api.enterByPasskey(challengeId, answer);
    keep('passkey', 'used');
  }

  /** @throws Refusal */
  async add(name: string): Promise<void> {
    const { challengeId, options } = await this.#api.beginPasskey();
    const answer = await this.#asked(({ make }) => make(options));
    await this.#api.addPasskey(challengeId, answer, name);
    keep('passkey', 'used');
  }

  async #asked<T>(act: (authenticator: Authenticator) => Promise<T>): Promise<T> {
    const authenticator = await this.#authenticator().catch(() => {
      throw new Refusal('no-connection');
    });
    return act(authenticator).catch((cause: unknown) => {
      const name = cause instanceof Error ? cause.name : '';
      throw new Refusal('unexpected', { code: refusals[name] ?? 'passkey-unable' });
    });
  }
}
