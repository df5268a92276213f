import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { refuse } from '@heard/domain/kernel';
import type { Vault } from '../kernel/vault/vault.ts';
import type { Account } from './account.ts';
import type { Seed, SecondFactorTable, Setting } from './second-factor.table.ts';
import type { Tries } from './tries.ts';

/** RFC 6238 with the numbers that every authenticator app takes: SHA-1, six digits, 30 seconds. */
const period = 30;
const totp = (seed: Buffer, label = ''): TOTP =>
  new TOTP({ issuer: 'Heard', label, algorithm: 'SHA1', digits: 6, period, secret: new Secret({ buffer: new Uint8Array(seed).buffer }) });

/** How long a seed waits for its first code. */
const patience = 60 * 60_000;

const wrong = (): never =>
  refuse('code-wrong', 'This code is not right. Please look at your authenticator app again and type the code that it shows now.');
const used = (): never =>
  refuse('code-used', 'This code has been used already. Please wait until your authenticator app shows the next one, and type that.');

/** The step whose code this is, one before and one after allowed: clocks of phones differ. */
const stepOf = ({ seed }: Seed, code: string): number | null => {
  const delta = totp(seed).validate({ token: code.replaceAll(/\s/g, ''), window: 1 });
  return delta === null ? null : TOTP.counter({ period }) + delta;
};

/** Codes of an authenticator app: set up once, each used once. */
export class SecondFactor {
  readonly #vault: Pick<Vault, 'whole'>;
  readonly #table: SecondFactorTable;
  readonly #tries: Tries;

  constructor(vault: Pick<Vault, 'whole'>, table: SecondFactorTable, tries: Tries) {
    this.#vault = vault;
    this.#table = table;
    this.#tries = tries;
  }

  /**
   * A seed, which counts once a code of it comes back; the same one within a session, for a phone that loads the page anew after a look
   * at the app. `uri` is what an app reads as a square picture.
   */
  begin(setting: Setting, { email, name }: Account): { uri: string; secret: string } {
    const seed = this.#table.begun(setting)?.seed ?? randomBytes(20);
    this.#table.begin(setting, seed, new Date(Date.now() + patience));
    const made = totp(seed, email ?? name);
    return { uri: made.toString(), secret: made.secret.base32 };
  }

  /** @throws TooOften, Refused: `code-wrong`, `code-used` */
  set(setting: Setting, code: string): void {
    const { personId } = setting;
    this.#tries.take(personId);
    this.#vault.whole(() => {
      const begun = this.#table.begun(setting);
      const step = begun && stepOf(begun, code);
      if (!begun || step === null) return wrong();
      this.#table.put(personId, { ...begun, step });
    });
    this.#tries.right(personId);
  }

  /** @throws TooOften, Refused: `code-wrong`, `code-used` */
  confirm(personId: string, code: string): void {
    this.#tries.take(personId);
    this.#vault.whole(() => {
      const kept = this.#table.find(personId);
      const step = kept && stepOf(kept, code);
      if (!kept || step === null) return wrong();
      if (step <= kept.step) return used();
      this.#table.use(personId, step);
    });
    this.#tries.right(personId);
  }

  /** Somebody begins anew. */
  forget(personId: string): void {
    this.#table.drop(personId);
  }
}
