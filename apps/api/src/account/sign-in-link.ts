import type { Limit } from './account.settings.ts';
import { Allowance } from './allowance.ts';
import type { Posting } from './posting.ts';
import { signInLetter } from './sign-in.letter.ts';

interface Sending {
  readonly posting: Posting;
  readonly publicUrl: string;
  readonly perMailbox: Limit;
  /** Whether somebody of the school has this address, in lower case. */
  readonly known: (email: string) => boolean;
}

/** Sends sign-in links to those who are known, and behaves towards the others exactly alike: it answers at once. */
export class SignInLink {
  readonly #sending: Sending;
  readonly #mailboxes = new Allowance();

  constructor(sending: Sending) {
    this.#sending = sending;
  }

  ask(address: string, token: string): void {
    const { posting, publicUrl, perMailbox, known } = this.#sending;
    const email = address.toLowerCase();
    const knows = known(email);
    if (!this.#mailboxes.consume(email, perMailbox).allowed || !knows) return;
    posting.send(signInLetter(email, publicUrl, token));
  }
}
