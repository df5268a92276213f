import { type Choice, type Question, ratherNot, type VoiceCommand } from '@heard/domain/voice';
import { asked, says, setOf, type Telling, type Told, toldOf, wordsOf } from './telling.ts';

type Shared = Extract<VoiceCommand, { type: 'ShareVoice' }>['data'];
type Answer = Shared['answers'][number];
/** The body of `voice/share-voice`. */
export type Share = Omit<Shared, 'childId' | 'voiceId' | 'speaker' | 'insteadOf'> & {
  readonly childId: string;
  readonly voiceId: string;
  readonly insteadOf: string | null;
  readonly speaker?: string;
};

export interface Sharer {
  readonly childId: string;
  /** A grown-up holds the device in their own name: whatever is sent was written down for the child. */
  readonly forChild: boolean;
  /** BCP 47. */
  readonly language: string;
  /** The words of a key of the catalogue, under `voice`. */
  readonly name: (key: string) => string;
}

/** Words that a grown-up wrote down, or anything that comes from a grown-up’s own device: marked, and read back to the child. */
export const isScribed = (now: Telling, forChild: boolean): boolean => forChild || (now.scribed && wordsOf(now) !== '');

/** What is sent: what is hung on it must be with school already. */
export function shareOf(now: Telling, { childId, forChild, language, name }: Sharer): Share {
  const answered = asked(now).filter(({ id }) => says(toldOf(now, id)));
  const open = answered.find((one) => one.open && !toldOf(now, one.id).ratherNot);
  const set = setOf(now);
  const scribed = isScribed(now, forChild);
  const topics = [...new Set(answered.map(({ topic }) => topic))];
  const [only] = topics;
  return {
    childId,
    voiceId: now.voiceId,
    about: topics.length === 1 && only && only !== 'else' ? name(`topics.${only}`) : null,
    words: (open && toldOf(now, open.id).words.trim()) || null,
    answers: answered.flatMap((question) => answersTo(question, toldOf(now, question.id), name)),
    asked: { id: set.id, version: set.version },
    space: now.place && now.near ? { place: now.place, near: now.near } : null,
    help: [...now.help],
    readBack: scribed ? now.readBack : null,
    insteadOf: now.insteadOf,
    how: scribed ? 'scribed' : 'own-words',
    language,
    original: null,
    audience: [...now.audience],
    ...(forChild && { speaker: childId }),
  };
}

function answersTo({ id, choices, open }: Question, told: Told, name: (key: string) => string): readonly Answer[] {
  const pictured = ({ symbol, word }: Choice): Answer['pictures'][number] => ({ symbol, label: name(`pictures.${word}`) });
  const question = { id, words: name(`questions.${id}`) };
  const nothing: Answer = { question, face: null, pictures: [], sorted: [], words: null, attachments: [] };
  if (told.ratherNot) return [{ ...nothing, pictures: [pictured(ratherNot)] }];
  const answer: Answer = {
    question,
    face: told.face,
    pictures: choices.filter(({ word }) => told.pictures.includes(word)).map(pictured),
    sorted: choices.flatMap((one) => {
      const place = told.sorted[one.word];
      return place ? [{ ...pictured(one), place }] : [];
    }),
    words: (!open && told.words.trim()) || null,
    attachments: told.hung.flatMap(({ sent }) => (sent ? [sent] : [])),
  };
  const empty =
    answer.face === null && answer.words === null && answer.pictures.length + answer.sorted.length + answer.attachments.length === 0;
  return empty ? [] : [answer];
}
