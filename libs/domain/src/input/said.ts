import * as z from 'zod';
import { asPerson, audiences, language, localDate, personId, refuse, words, type Ask, type PersonId } from '../kernel/index.ts';
import { relatedOn, type Circle } from '../child/index.ts';
import { answerBy } from '../clock/index.ts';

/**
 * How words came to be written. It is part of the record, because a judge weighs it:
 * typed by the speaker; written down by another, word for word; recorded in a translation beside the original;
 * another's summary. `observed` stands in old events alone: what an adult saw is `ObservationNoted` today.
 */
export const how = z.enum(['own-words', 'scribed', 'translated', 'paraphrased', 'observed']);

/** Whose voice it is, as it stood when it was said. */
export const speaker = z.strictObject({ personId, as: z.enum(['parent', 'child', 'staff']) });

export const original = z.strictObject({ language, words });

/** What everything that is said carries, in the log. */
export const said = {
  speaker,
  how,
  language,
  original: original.nullable(),
  audience: z.array(z.enum(audiences)),
  /** The day by which the school has promised an answer. */
  answerBy: localDate,
};

/** What everything that is said may ask for. */
export const saying = {
  speaker: personId.optional().meta({ description: 'whose words these are; the asker when absent' }),
  how,
  language,
  original: original.nullable().default(null),
  audience: z.array(z.enum(audiences)).max(3).meta({ description: 'who may read it besides its speaker and the SENCO' }),
};

type Saying = z.output<z.ZodObject<typeof saying>>;
type Said = z.output<z.ZodObject<typeof said>>;

const voiceOf = (circle: Circle, person: PersonId, ask: Ask): Said['speaker'] => {
  if (circle.childId !== null && person === asPerson(circle.childId)) return { personId: person, as: 'child' };
  if (relatedOn(circle, person, ask.today)) return { personId: person, as: 'parent' };
  const staff = person === ask.person && ask.capacity !== 'operator';
  return staff
    ? { personId: person, as: 'staff' }
    : refuse('speaker-not-in-the-circle', 'This person is not recorded around this child. Please add them first.');
};

/** Whose words, how they came, who may read them and when school answers: the same rules for all that is said. */
export const asSaid = (data: Saying, circle: Circle, ask: Ask): Said => {
  const own = data.how === 'own-words';
  const person = data.speaker ?? ask.person;
  if (own && person !== ask.person)
    refuse(
      'scribing-not-marked',
      'You are writing for somebody else. Please say how: word for word, a summary, a translation, or what you saw.',
    );
  if (data.how === 'observed')
    refuse('observed-is-not-said', 'What you saw are your own words, not the child’s. Please note it as an observation.');
  if (data.how === 'translated' && data.original === null)
    refuse('original-missing', 'A translation always stays beside the original. Please add the original words.');
  return {
    speaker: voiceOf(circle, person, ask),
    how: data.how,
    language: data.language,
    original: data.original,
    audience: [...new Set(data.audience)],
    answerBy: answerBy(ask.today, ask.closures),
  };
};
