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

/** Somebody came in by one factor and needs another before any other door opens. */
export class SecondFactorNeeded extends Error {
  /** @param set whether one is set up already; @param app whether it is an authenticator app, whose code can be confirmed here */
  constructor(
    readonly set: boolean,
    readonly app: boolean,
  ) {
    super(
      set
        ? 'One more step: please confirm that it is you, with your authenticator app or your passkey.'
        : 'One more step: please set up a second way to show that it is you.',
    );
    this.name = 'SecondFactorNeeded';
  }
}

/** Too often from one place, or for one person. Nothing was tried. */
export class TooOften extends Error {
  /** @param retryAfter in seconds */
  constructor(
    readonly code: 'slow-down' | 'too-many-tries',
    readonly retryAfter: number,
  ) {
    super(
      code === 'slow-down'
        ? 'That is a lot at once. Please wait a minute, then try again.'
        : `That was too many tries. Please wait ${Math.max(1, Math.ceil(retryAfter / 60))} minutes, then try again.`,
    );
    this.name = 'TooOften';
  }
}

/** What was sent is too large, or not what it says. Whoever sends it again as it is gets the same answer. */
export class Untaken extends Error {
  constructor(
    readonly code: 'too-large' | 'not-what-it-says',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Untaken';
  }
}

/** The tables have not caught up with what the asker has already seen. */
export class NotYet extends Error {
  constructor() {
    super('This is taking longer than it should. Please try again in a moment; nothing is lost.');
    this.name = 'NotYet';
  }
}
