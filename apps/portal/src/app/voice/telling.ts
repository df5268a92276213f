import type { VoiceCommand } from '@heard/domain/voice';
import { type Pointed, type Topic, TOPICS } from './questions.ts';

export type Share = Extract<VoiceCommand, { type: 'ShareVoice' }>['data'];
export type FaceWord = 'good' | 'so-so' | 'not-good';
export const FACES: readonly FaceWord[] = ['good', 'so-so', 'not-good'];
/** With whom besides the SENCO. */
export type With = 'parents' | 'educators';

export interface Told {
  readonly face: FaceWord | null;
  /** Words of the pictures pointed at: what is liked or hard, and what would help. */
  readonly pictures: readonly string[];
  readonly helps: readonly string[];
  readonly words: string;
}

/** All that a child has told so far and not sent. */
export interface Telling {
  readonly voiceId: string;
  readonly topics: readonly string[];
  readonly told: Readonly<Record<string, Told>>;
  /** A grown-up wrote the words down. */
  readonly scribed: boolean;
  readonly audience: readonly With[];
}

export type Step =
  { readonly kind: 'choose' | 'who' | 'send' } | { readonly kind: 'face' | 'liked' | 'hard' | 'helps' | 'words'; readonly topic: Topic };

export const nothingYet = (voiceId: string): Telling => ({ voiceId, topics: [], told: {}, scribed: false, audience: [] });
const silent: Told = { face: null, pictures: [], helps: [], words: '' };

export const toldOf = (telling: Telling, topic: string): Told => telling.told[topic] ?? silent;
export const telling = (before: Telling, topic: string, change: Partial<Told>): Telling => ({
  ...before,
  told: { ...before.told, [topic]: { ...toldOf(before, topic), ...change } },
});
export const toggled = <T extends string>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Another face asks other pictures: those of the other side go. */
export function facing(before: Telling, topic: string, face: FaceWord): Telling {
  const now = toldOf(before, topic);
  if (now.face === face) return telling(before, topic, { face: null, pictures: [], helps: [] });
  const same = (now.face === 'good') === (face === 'good');
  return telling(before, topic, { face, ...(!same && { pictures: [], helps: [] }) });
}

/** Chosen subjects, or all where none was chosen. */
export const asked = ({ topics }: Telling): readonly Topic[] =>
  topics.length > 0 ? TOPICS.filter(({ id }) => topics.includes(id)) : TOPICS;

/** One question a screen. What was answered decides what is asked next. */
export function stepsOf(now: Telling): readonly Step[] {
  const questions = asked(now).flatMap((topic): Step[] => {
    if (topic.open) return [{ kind: 'words', topic }];
    const { face } = toldOf(now, topic.id);
    if (face === null) return [{ kind: 'face', topic }];
    return face === 'good'
      ? [
          { kind: 'face', topic },
          { kind: 'liked', topic },
        ]
      : [
          { kind: 'face', topic },
          { kind: 'hard', topic },
          { kind: 'helps', topic },
        ];
  });
  return [{ kind: 'choose' }, ...questions, { kind: 'who' }, { kind: 'send' }];
}

/** The screen after everything about the same subject. */
export function past(steps: readonly Step[], at: number): number {
  const here = steps[at];
  if (!here || !('topic' in here)) return at + 1;
  const next = steps.findIndex((step, index) => index > at && !('topic' in step && step.topic === here.topic));
  return next < 0 ? at + 1 : next;
}

const said = ({ face, pictures, helps, words }: Told): boolean =>
  face !== null || pictures.length + helps.length > 0 || words.trim() !== '';
export const saysSomething = (now: Telling): boolean => asked(now).some(({ id }) => said(toldOf(now, id)));

/** `name` gives the words of a key of the catalogue, under `voice`. */
export function shareOf(
  now: Telling,
  childId: string,
  language: string,
  name: (key: string) => string,
): Omit<Share, 'childId' | 'voiceId' | 'speaker'> & { childId: string; voiceId: string } {
  const subjects = asked(now).filter(({ id }) => said(toldOf(now, id)));
  const open = subjects.find((topic) => topic.open);
  const [only, ...others] = subjects;
  return {
    childId,
    voiceId: now.voiceId,
    about: only && others.length === 0 && !only.open ? name(`topics.${only.id}.name`) : null,
    words: open ? toldOf(now, open.id).words.trim() : null,
    answers: subjects.filter((topic) => !topic.open).flatMap((topic) => answersOn(topic, toldOf(now, topic.id), name)),
    how: now.scribed && subjects.some(({ id }) => toldOf(now, id).words.trim() !== '') ? 'scribed' : 'own-words',
    language,
    original: null,
    audience: [...now.audience],
  };
}

function answersOn(topic: Topic, told: Told, name: (key: string) => string): Share['answers'] {
  const drawn = (words: readonly string[], from: readonly Pointed[]): { symbol: string; label: string }[] =>
    from.flatMap(({ symbol, word }) => (words.includes(word) ? [{ symbol, label: name(`pictures.${word}`) }] : []));
  const first = {
    question: { id: topic.id, words: name(`topics.${topic.id}.face`) },
    face: told.face,
    pictures: drawn(told.pictures, told.face === 'good' ? topic.liked : topic.hard),
    words: told.words.trim() || null,
  };
  const second = {
    question: { id: `${topic.id}-helps`, words: name(`topics.${topic.id}.helps`) },
    face: null,
    pictures: drawn(told.helps, topic.helps),
    words: null,
  };
  return told.helps.length > 0 ? [first, second] : [first];
}
