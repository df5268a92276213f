import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Mail } from '../kernel/mail/mail.ts';
import type { Limit } from './account.settings.ts';
import { Allowance } from './allowance.ts';
import { signInLetter } from './sign-in.letter.ts';

interface Sending {
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly perMailbox: Limit;
  /** Whether somebody of the school has this address, in lower case. */
  readonly known: (email: string) => boolean;
  readonly complain: (sentence: string) => void;
}

/**
 * Sends sign-in links to those who are known, and behaves towards the others exactly alike: it answers at once,
 * and sends a moment later, so that the work of sending cannot be felt in the answer.
 */
export class SignInLink {
  readonly #sending: Sending;
  readonly #mailboxes = new Allowance();
  readonly #underway = new Set<Promise<void>>();

  constructor(sending: Sending) {
    this.#sending = sending;
  }

  ask(address: string, token: string): void {
    const email = address.toLowerCase();
    const known = this.#sending.known(email);
    if (!this.#mailboxes.consume(email, this.#sending.perMailbox).allowed || !known) return;
    const sent: Promise<void> = this.#send(email, token).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  /** Resolves when every letter underway is sent or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  async #send(email: string, token: string): Promise<void> {
    const { mail, publicUrl, complain } = this.#sending;
    await setTimeout(100 + randomInt(300));
    await mail.send(signInLetter(email, publicUrl, token)).catch((error: unknown) => {
      complain(`a sign-in link could not be sent: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
