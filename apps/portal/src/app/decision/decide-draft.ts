import type { DecisionCommand } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { ChildId, DecisionId, InputId, ItemId, LocalDate } from '@heard/domain/kernel';

export type Effect = 'changed' | 'partly' | 'not';
type TakeDecision = Extract<DecisionCommand, { type: 'TakeDecision' }>['data'];

export interface InfluenceDraft {
  readonly effect?: Effect | undefined;
  readonly because: string;
  readonly staysOpen: boolean;
}

export interface CardDraft {
  readonly words: string;
  readonly picture: string;
}

/** A decision as far as it has been written. Days are `2026-09-21` or empty. */
export interface DecideDraft {
  readonly decisionId: string;
  readonly about: string;
  readonly items: readonly { readonly itemId: string; readonly words: string }[];
  readonly from: string;
  readonly expect: string;
  readonly reviewOn: string;
  readonly influences: Readonly<Record<string, InfluenceDraft>>;
  readonly card: CardDraft;
}

export const emptyDraft = (today: string): DecideDraft => ({
  decisionId: crypto.randomUUID(),
  about: '',
  items: [{ itemId: crypto.randomUUID(), words: '' }],
  from: today,
  expect: '',
  reviewOn: '',
  influences: {},
  card: { words: '', picture: '' },
});

export const noInfluence: InfluenceDraft = { because: '', staysOpen: false };

/** Something that is missing: the control it is about, and a key under `decide.gap`. */
export interface Gap {
  readonly field: string;
  readonly word: string;
  readonly inputId?: string;
}

export const effectField = (inputId: string): string => `effect-${inputId}`;
export const becauseField = (inputId: string): string => `because-${inputId}`;

const blank = (text: string): boolean => text.trim() === '';
export const childSpoke = (open: readonly InputRow[]): boolean => open.some((input) => input.speaker.as === 'child');

const gapOf = (inputId: string, one: InfluenceDraft = noInfluence): Gap[] => {
  if (!one.effect) return [{ field: effectField(inputId), word: 'effect', inputId }];
  return one.effect !== 'changed' && blank(one.because) ? [{ field: becauseField(inputId), word: 'because', inputId }] : [];
};

const daysGap = ({ from, reviewOn }: DecideDraft, today: string): Gap[] => {
  if (blank(reviewOn)) return [{ field: 'reviewOn', word: 'review' }];
  if (reviewOn <= today) return [{ field: 'reviewOn', word: 'review-past' }];
  return reviewOn <= from ? [{ field: 'reviewOn', word: 'review-before' }] : [];
};

const cardGap = ({ card }: DecideDraft, owed: boolean): Gap[] => {
  const begun = owed || !blank(card.words) || card.picture !== '';
  if (!begun) return [];
  return [
    ...(blank(card.words) ? [{ field: 'card-words', word: 'card-words' }] : []),
    ...(card.picture === '' ? [{ field: 'card-picture', word: 'card-picture' }] : []),
  ];
};

/** Everything that is missing, in the order of the page. Empty when it can be decided. */
export const gapsIn = (draft: DecideDraft, open: readonly InputRow[], today: string): readonly Gap[] => [
  ...open.flatMap((input) => gapOf(input.inputId, draft.influences[input.inputId])),
  ...(blank(draft.about) ? [{ field: 'about', word: 'about' }] : []),
  ...(draft.items.every((item) => blank(item.words)) ? [{ field: 'item-0', word: 'item' }] : []),
  ...(blank(draft.from) ? [{ field: 'from', word: 'from' }] : []),
  ...(blank(draft.expect) ? [{ field: 'expect', word: 'expect' }] : []),
  ...daysGap(draft, today),
  ...cardGap(draft, childSpoke(open)),
];

const influenceOf = (inputId: InputId, one: InfluenceDraft = noInfluence): TakeDecision['influences'][number] => {
  const changed = one.effect === 'changed';
  return {
    inputId,
    effect: one.effect ?? 'not',
    because: changed || blank(one.because) ? null : one.because,
    staysOpen: !changed && one.staysOpen,
  };
};

/** The command of a draft without gaps. Answers exactly what is open. */
export const commandOf = (draft: DecideDraft, childId: string, open: readonly InputRow[], follows: string | undefined): TakeDecision => ({
  childId: childId as ChildId,
  decisionId: draft.decisionId as DecisionId,
  about: draft.about,
  items: draft.items.filter((item) => !blank(item.words)).map((item) => ({ itemId: item.itemId as ItemId, words: item.words })),
  from: draft.from as LocalDate,
  expect: draft.expect,
  reviewOn: draft.reviewOn as LocalDate,
  influences: open.map((input) => influenceOf(input.inputId, draft.influences[input.inputId])),
  forChild: blank(draft.card.words) ? null : { words: draft.card.words, picture: draft.card.picture },
  follows: (follows as DecisionId | undefined) ?? null,
});

/** Each person once, in the order in which they spoke. */
export const speakersOf = (open: readonly Pick<InputRow, 'speaker'>[]): readonly InputRow['speaker'][] => [
  ...new Map(open.map(({ speaker }) => [speaker.personId, speaker])).values(),
];
