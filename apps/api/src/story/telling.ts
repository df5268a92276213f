import type { AudienceName, Effects, Happening, Names } from './happening.ts';

type Said = {
  readonly audience?: readonly AudienceName[];
  readonly language?: string;
  readonly how?: 'own-words' | 'scribed' | 'translated' | 'paraphrased' | 'observed';
  /** Whose words these are, when somebody else writes them down. */
  readonly of?: string;
  readonly original?: { readonly language: string; readonly words: string };
  /** When Ms Farrow reads it. */
  readonly read?: string;
  /** When somebody else reads it: their name and the moment. */
  readonly seen?: readonly [string, string];
};

export type Face = 'good' | 'so-so' | 'not-good';
/** Question, answer by face, pictures as symbol and label, words. */
export type FaceAnswer = readonly [
  id: string,
  question: string,
  face: Face | null,
  pictures?: readonly (readonly [string, string])[],
  words?: string,
];

type Told = { readonly people: readonly string[]; readonly by: 'phone' | 'in-person' | 'message' | 'letter'; readonly on: string };

interface Decision extends Effects {
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

const senco = 'Ms Farrow';

const saying = (more: Said, own: readonly AudienceName[], names: Names) => ({
  ...(more.of ? { speaker: names.person(more.of) } : {}),
  how: more.how ?? 'own-words',
  language: more.language ?? 'en',
  original: more.original ?? null,
  audience: more.audience ?? own,
});

const reads = (key: string, when: string, who: string): Happening => ({
  when,
  who,
  command: (names) => ({ type: 'ReadInput', data: { childId: names.child, inputId: names.input(key) } }),
});

const readings = (key: string, more: Said): readonly Happening[] => [
  ...(more.read ? [reads(key, more.read, senco)] : []),
  ...(more.seen ? [reads(key, more.seen[1], more.seen[0])] : []),
];

const answered = (answer: FaceAnswer) => {
  const [id, question, face, pictures = [], words = null] = answer;
  return { question: { id, words: question }, face, pictures: pictures.map(([symbol, label]) => ({ symbol, label })), words };
};

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

const agreements = (key: string, decision: Decision): readonly Happening[] =>
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

const noted = (key: string, decision: string | null, who: string, when: string): Happening => ({
  when,
  who,
  command: (names) => ({
    type: 'NoteAnswer',
    data: { childId: names.child, inputId: names.input(key), decisionId: decision && names.decision(decision) },
  }),
});

const decided = (key: string, decision: Decision) => (names: Names) => ({
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

/**
 * One person at one moment (`2026-09-04 22:41`, as the clock on the wall says it), and what they do.
 * `happened` is earlier than `when` where something is entered late. Staff are named as families call them, everybody else in full.
 */
export const at = (when: string, who: string, happened?: string) => {
  const now = (command: Happening['command']): Happening => ({ when, who, command, ...(happened ? { happened } : {}) });
  return {
    raises: (key: string, about: string, words: string, more: Said = {}): readonly Happening[] => [
      now((names) => ({
        type: 'RaiseConcern',
        data: { childId: names.child, concernId: names.input(key), about, words, ...saying(more, ['educators'], names) },
      })),
      ...readings(key, more),
    ],
    shares: (
      key: string,
      about: string,
      words: string | null,
      more: Said & { readonly answers?: readonly FaceAnswer[] } = {},
    ): readonly Happening[] => [
      now((names) => ({
        type: 'ShareVoice',
        data: {
          childId: names.child,
          voiceId: names.input(key),
          about,
          words,
          answers: (more.answers ?? []).map(answered),
          ...saying(more, ['educators', 'parents'], names),
        },
      })),
      ...readings(key, more),
    ],
    reads: (key: string) => [reads(key, when, who)],
    promises: (key: string, answerBy: string) => [
      now((names) => ({ type: 'AcknowledgeConcern', data: { childId: names.child, concernId: names.input(key), answerBy } })),
    ],
    sends: (key: string, route: string, reason: string, told: Told | string) => [
      now((names) => ({
        type: 'TriageConcern',
        data: {
          childId: names.child,
          concernId: names.input(key),
          route,
          reason,
          familyTold:
            typeof told === 'string'
              ? { told: false, reason: told }
              : { ...told, told: true, people: told.people.map((one) => names.person(one)) },
        },
      })),
    ],
    translates: (key: string, language: string, words: string, by: string) => [
      now((names) => ({
        type: 'TranslateInput',
        data: { childId: names.child, inputId: names.input(key), language, words, method: 'person', by },
      })),
    ],
    decides: (key: string, decision: Decision): readonly Happening[] => [
      now(decided(key, decision)),
      ...agreements(key, decision),
      ...Object.entries(decision.noted ?? {}).map(([input, [speaker, moment]]) => noted(input, key, speaker, moment)),
    ],
    answers: (key: string, ...answers: readonly (readonly [item: number, answer: 'agreed' | 'disagreed', words?: string])[]) => [
      now((names) => ({
        type: 'AnswerDecision',
        data: {
          childId: names.child,
          decisionId: names.decision(key),
          answers: answers.map(([item, answer, words = null]) => ({ itemId: names.item(key, item), answer, words })),
        },
      })),
    ],
    closes: (key: string, outcome: 'settled' | 'noted' | 'passed-on', reason: string, card?: readonly [words: string, picture: string]) => [
      now((names) => ({
        type: 'CloseInput',
        data: {
          childId: names.child,
          inputId: names.input(key),
          outcome,
          reason,
          forChild: card ? { words: card[0], picture: card[1] } : null,
        },
      })),
    ],
    reopens: (key: string, decision: string | null, words: string) => [
      now((names) => ({
        type: 'ReopenInput',
        data: { childId: names.child, inputId: names.input(key), decisionId: decision && names.decision(decision), words },
      })),
    ],
    notes: (key: string, decision: string | null) => [noted(key, decision, who, when)],
  };
};

/** What happens around one child. */
export interface Chapter {
  readonly child: string;
  readonly happenings: readonly Happening[];
}

export const chapter = (child: string, ...parts: readonly (readonly Happening[])[]): Chapter => ({ child, happenings: parts.flat() });
