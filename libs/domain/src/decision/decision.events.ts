import * as z from 'zod';
import { childId, decisionId, inputId, itemId, label, localDate, sentence, words, type OneOf } from '../kernel/index.ts';
import { pictureCard } from '../input/input.events.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

/** What became of something that was said. */
export const effect = z.enum(['changed', 'partly', 'not']);

export const influence = z.strictObject({
  inputId,
  effect,
  /** Told to the speaker. Required unless it changed the decision. */
  because: words.nullable(),
  /** Another decision is still owed. */
  staysOpen: z.boolean(),
});

export const decisionEvents = {
  DecisionTaken: z.strictObject({
    childId,
    decisionId,
    about: label,
    items: z.array(z.strictObject({ itemId, words: sentence })).min(1),
    from: localDate,
    expect: sentence,
    reviewOn: localDate,
    influences: z.array(influence),
    /** How the child is told; required when a child's voice was answered. */
    forChild: pictureCard.nullable(),
    /** The decision that this one looks at again. */
    follows: decisionId.nullable(),
  }),
  DecisionAnswered: z.strictObject({
    childId,
    decisionId,
    answers: z.array(z.strictObject({ itemId, answer: z.enum(['agreed', 'disagreed']), words: words.nullable() })).min(1),
  }),
};
export type DecisionEvent = OneOf<typeof decisionEvents>;
