/** One field that cannot be taken, as RFC 9457 §3 suggests: a JSON pointer and what to do. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** The request is not of the form that is asked for. Nothing was stored. */
export class Malformed extends Error {
  constructor(readonly errors: readonly FieldFault[]) {
    super(errors.map((one) => `${one.pointer}: ${one.detail}`).join('; '));
    this.name = 'Malformed';
  }
}

/** Absent, or not for this person: the answer is the same, on purpose. */
export class Unseen extends Error {
  constructor() {
    super('There is nothing here that you can see.');
    this.name = 'Unseen';
  }
}

/** Nobody is signed in. */
export class SignedOut extends Error {
  constructor() {
    super('Please sign in.');
    this.name = 'SignedOut';
  }
}

/** The tables have not caught up with what the asker has already seen. */
export class NotYet extends Error {
  constructor() {
    super('This is taking longer than it should. Please try again in a moment; nothing is lost.');
    this.name = 'NotYet';
  }
}
