/** Facts that a refusal names, for a machine to act on. */
export type Facts = Readonly<Record<string, unknown>>;

/** A rule says no: a code that a machine can act on and a sentence that a parent can read. */
export class Refused extends Error {
  readonly code: string;
  readonly facts: Facts;
  constructor(code: string, sentence: string, facts: Facts = {}) {
    super(sentence);
    this.name = 'Refused';
    this.code = code;
    this.facts = facts;
  }
}

export const refuse = (code: string, sentence: string, facts: Facts = {}): never => {
  throw new Refused(code, sentence, facts);
};
