import type { Effects, Happening, Names } from './happening.ts';

export interface Decision extends Effects {
  readonly about: string;
  readonly items: readonly string[];
  readonly from: string;
  readonly expect: string;
  readonly reviewOn: string;
  readonly card?: readonly [words: string, picture: string];
  readonly follows?: string;
  /** Who agrees with all of it, and when. */
  readonly agreed?: Readonly<Record<string, string>>;
  /** Whose card is put away, and when, by what was said. */
  readonly noted?: Readonly<Record<string, readonly [who: string, when: string]>>;
}

const influences = ({ changed = [], partly = {}, not = {}, open = [] }: Effects, names: Names) => [
  ...changed.map((key) => ({ inputId: names.input(key), effect: 'changed', because: null, staysOpen: false })),
  ...Object.entries(partly).map(([key, because]) => ({
    inputId: names.input(key),
    effect: 'partly',
    because,
    staysOpen: open.includes(key),
  })),
  ...Object.entries(not).map(([key, because]) => ({ inputId: names.input(key), effect: 'not', because, staysOpen: open.includes(key) })),
];

export const agreements = (key: string, decision: Decision): readonly Happening[] =>
  Object.entries(decision.agreed ?? {}).map(([who, when]) => ({
    when,
    who,
    command: (names) => ({
      type: 'AnswerDecision',
      data: {
        childId: names.child,
        decisionId: names.decision(key),
        answers: decision.items.map((_, at) => ({ itemId: names.item(key, at + 1), answer: 'agreed', words: null })),
      },
    }),
  }));

export const noted = (key: string, decision: string | null, who: string, when: string): Happening => ({
  when,
  who,
  command: (names) => ({
    type: 'NoteAnswer',
    data: { childId: names.child, inputId: names.input(key), decisionId: decision && names.decision(decision) },
  }),
});

export const decided = (key: string, decision: Decision) => (names: Names) => ({
  type: 'TakeDecision',
  data: {
    childId: names.child,
    decisionId: names.decision(key),
    about: decision.about,
    items: decision.items.map((words, at) => ({ itemId: names.item(key, at + 1), words })),
    from: decision.from,
    expect: decision.expect,
    reviewOn: decision.reviewOn,
    influences: influences(decision, names),
    forChild: decision.card ? { words: decision.card[0], picture: decision.card[1] } : null,
    follows: decision.follows ? names.decision(decision.follows) : null,
  },
});
