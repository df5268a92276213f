/** Plain words to one person. No child's name and nothing from a file: a mailbox may be shared, and mail is read by machines on its way. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Files that say nothing of anybody, each as text. */
  readonly attachments?: { readonly filename: string; readonly content: string }[];
}

export interface Mail {
  /** Resolves when the mail server, or the outbox, has taken the letter; rejects when it has not. */
  send(letter: Letter): Promise<void>;
  /** Takes away what is kept here of letters to an address. What a mail server has taken is out of the house. */
  forget(address: string): Promise<void>;
}

/** Token under which the house finds its `Mail`. */
export const MAIL = Symbol('Mail');
