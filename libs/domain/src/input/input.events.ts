import * as z from 'zod';
import {
  audiences,
  childId,
  decisionId,
  inputId,
  instant,
  label,
  language,
  localDate,
  personId,
  sentence,
  words,
  type OneOf,
} from '../kernel/index.ts';

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
  /** Its speaker chose anew who may read it. */
  AudienceChosen: z.strictObject({ childId, inputId, audience: z.array(z.enum(audiences)) }),
  /** School let others read what a child had kept from them, for the child’s welfare, and told the child. */
  AudienceWidened: z.strictObject({ childId, inputId, to: z.enum(audiences), reason: words, forChild: pictureCard }),
  /** From here on for safeguarding alone. */
  InputSealed: z.strictObject({ childId, inputId, reason: sentence }),
  InputUnsealed: z.strictObject({ childId, inputId, reason: sentence }),
  /** Safeguarding was written to, that something waits; while what is sealed is unread again at `ringAt`. */
  InputRung: z.strictObject({ childId, inputId, time: z.int().min(1), to: z.array(personId), ringAt: instant }),
};
export type InputEvent = OneOf<typeof inputEvents>;
