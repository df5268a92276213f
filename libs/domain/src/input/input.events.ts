import * as z from 'zod';
import { childId, decisionId, inputId, label, language, localDate, sentence, words, type OneOf } from '../kernel/index.ts';

/** These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`. */

export const outcome = z.enum(['settled', 'noted', 'passed-on']);

/** What a child is told, as a picture card: a few words and the name of a symbol. */
export const pictureCard = z.strictObject({ words: sentence, picture: z.string().regex(/^[a-z][a-z-]{0,40}$/) });

export const inputEvents = {
  InputRead: z.strictObject({ childId, inputId }),
  InputTranslated: z.strictObject({
    childId,
    inputId,
    language,
    words,
    method: z.enum(['person', 'machine']),
    /** Who translated: a name or a service. */
    by: label,
  }),
  InputClosed: z.strictObject({ childId, inputId, outcome, reason: words, forChild: pictureCard.nullable() }),
  InputReopened: z.strictObject({
    childId,
    inputId,
    /** The decision that missed the meaning; null when it had been closed without one. */
    decisionId: decisionId.nullable(),
    words: words.nullable(),
    answerBy: localDate,
  }),
  AnswerNoted: z.strictObject({ childId, inputId, decisionId: decisionId.nullable() }),
};
export type InputEvent = OneOf<typeof inputEvents>;
