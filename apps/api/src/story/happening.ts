/** Turns the names of a chapter into ids. */
export interface Names {
  readonly child: string;
  readonly person: (name: string) => string;
  readonly input: (key: string) => string;
  readonly decision: (key: string) => string;
  readonly item: (decision: string, number: number) => string;
  /** Anything else that begins in this file: a consent, a paper, an order, a referral. */
  readonly other: (kind: string, key: string) => string;
  readonly school: string;
  readonly agency: (name: string) => string;
}

/** Somebody does something, at a time of the wall clock in England. */
export interface Happening {
  readonly when: string;
  readonly who: string;
  /** Earlier than `when` where it is entered late. */
  readonly happened?: string;
  readonly command: (names: Names) => { readonly type: string; readonly data: object };
}

export type AudienceName = 'educators' | 'parents' | 'child';

/** What each thing that was said did to a decision, by its key. */
export interface Effects {
  readonly changed?: readonly string[];
  readonly partly?: Readonly<Record<string, string>>;
  readonly not?: Readonly<Record<string, string>>;
  /** Of these the ones to which another decision is still owed. */
  readonly open?: readonly string[];
}
