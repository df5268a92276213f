/** One way into the demo. */
export interface DemoPerson {
  /** UUID. */
  readonly personId: string;
  readonly name: string;
  /** What others call them. */
  readonly called: string;
  /** Who they are in the story, in a word or two. */
  readonly as: string;
  /** What there is to see with their eyes. */
  readonly line: string;
}

/** Token of a `DemoPerson[]`, which may be filled after the start. */
export const DEMO_PEOPLE = Symbol('DemoPeople');
