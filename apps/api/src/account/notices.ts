import type { Accounts } from './accounts.ts';
import type { Posting } from './posting.ts';
import { wayInLetter, type WayInChange } from './way-in.letter.ts';

/** Tells somebody by mail, if they have any, that their ways in have changed. */
export class Notices {
  readonly #posting: Posting;
  readonly #accounts: Pick<Accounts, 'find'>;
  readonly #publicUrl: string;

  constructor(posting: Posting, accounts: Pick<Accounts, 'find'>, publicUrl: string) {
    this.#posting = posting;
    this.#accounts = accounts;
    this.#publicUrl = publicUrl;
  }

  tell(personId: string, change: WayInChange): void {
    const to = this.#accounts.find(personId)?.email;
    if (to) this.#posting.send(wayInLetter(to, this.#publicUrl, change));
  }
}
