import { inject, Injectable, InjectionToken } from '@angular/core';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { keep, kept } from '../kernel/device.ts';
import { Refusal, refusalFrom } from '../kernel/refusals.ts';
import { AccountApi } from './account.api.ts';

/** What a browser does with passkeys (W3C Web Authentication); tests bring their own. */
export interface Authenticator {
  readonly make: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<RegistrationResponseJSON>;
  readonly prove: (options: PublicKeyCredentialRequestOptionsJSON) => Promise<AuthenticationResponseJSON>;
  /** Tells the device that this passkey opens nothing here, so that it need not offer it again. Older browsers do not listen. */
  readonly disown: (rpId: string, credentialId: string) => Promise<void>;
}

/** Fetched when somebody presses for the first time. */
export const AUTHENTICATOR = new InjectionToken<() => Promise<Authenticator>>('authenticator', {
  providedIn: 'root',
  factory: () => async () => {
    const { sendSignal, startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
    return {
      make: (optionsJSON) => startRegistration({ optionsJSON }),
      prove: (optionsJSON) => startAuthentication({ optionsJSON }),
      disown: (rpID, credentialID) => sendSignal({ signalName: 'unknownCredential', rpID, credentialID }),
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
  get usedHere(): boolean {
    return kept('passkey') === 'used';
  }

  /** The session is whole afterwards. @throws Refusal */
  async enter(): Promise<void> {
    const { challengeId, options } = await this.#api.passkeyChallenge();
    const answer = await this.#asked(({ prove }) => prove(options));
    try {
      await this.#api.enterByPasskey(challengeId, answer);
    } catch (refusal) {
      if (refusalFrom(refusal).code === 'passkey-unknown') await this.#disown(options.rpId, answer.id);
      throw refusal;
    }
    keep('passkey', 'used');
  }

  /** @throws Refusal */
  async add(name: string): Promise<void> {
    const { challengeId, options } = await this.#api.beginPasskey();
    const answer = await this.#asked(({ make }) => make(options));
    await this.#api.addPasskey(challengeId, answer, name);
    keep('passkey', 'used');
  }

  /** It was taken away, or belonged to somebody who began afresh: another way stands first next time. */
  async #disown(rpId: string | undefined, credentialId: string): Promise<void> {
    keep('passkey', undefined);
    const { disown } = await this.#authenticator();
    if (rpId) void disown(rpId, credentialId).catch(() => undefined);
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
