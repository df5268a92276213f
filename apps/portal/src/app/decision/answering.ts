import type { DecisionRow, ItemAnswer } from '@heard/domain/decision';
import type { ItemAnswerAsked } from './decision.api.ts';

export interface ItemDraft {
  readonly answer?: 'agreed' | 'disagreed';
  readonly words: string;
}

/** By item; what is not in it is not answered. */
export type AnswerDraft = Readonly<Record<string, ItemDraft>>;

/** The newest answer of one person to one item; undefined is "not answered", never agreement. */
export const standing = (decision: DecisionRow, person: string, itemId: string): ItemAnswer | undefined =>
  decision.answers.findLast((one) => one.by === person && one.itemId === itemId);

export const draftOf = (decision: DecisionRow, person: string): AnswerDraft =>
  Object.fromEntries(
    decision.items.flatMap(({ itemId }) => {
      const before = standing(decision, person, itemId);
      return before ? [[itemId, { answer: before.answer, words: before.words ?? '' }]] : [];
    }),
  );

export const askedOf = (draft: AnswerDraft): readonly ItemAnswerAsked[] =>
  Object.entries(draft).flatMap(([itemId, { answer, words }]) => (answer ? [{ itemId, answer, words: words.trim() ? words : null }] : []));

/** Items with words but no answer; when nothing is answered at all, the first item. */
export function unanswered(decision: DecisionRow, draft: AnswerDraft): readonly string[] {
  const bare = decision.items
    .filter(({ itemId }) => draft[itemId]?.words.trim() && !draft[itemId]?.answer)
    .map(({ itemId }) => itemId as string);
  if (bare.length > 0 || askedOf(draft).length > 0) return bare;
  return decision.items.slice(0, 1).map(({ itemId }) => itemId);
}
