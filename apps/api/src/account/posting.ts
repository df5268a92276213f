import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Letter, Mail } from '../kernel/mail/mail.ts';

/** Sends mail a moment later, so that the work of sending cannot be felt in the answer. What cannot be sent is said, and given up. */
export class Posting {
  readonly #mail: Mail;
  readonly #complain: (sentence: string) => void;
  readonly #underway = new Set<Promise<void>>();

  constructor(mail: Mail, complain: (sentence: string) => void) {
    this.#mail = mail;
    this.#complain = complain;
  }

  send(letter: Letter): void {
    const sent: Promise<void> = this.#send(letter).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  /** Resolves when every letter underway is sent or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  async #send(letter: Letter): Promise<void> {
    await setTimeout(100 + randomInt(300));
    await this.#mail.send(letter).catch((error: unknown) => {
      this.#complain(`a mail about signing in could not be sent: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
