import type { Answer, InputRow } from '@heard/domain/input';
import type { Named, Timeline } from '@heard/domain/timeline';

export type People = Readonly<Record<string, Named>>;

/** An answer that its speaker has neither put away nor sent back. */
export const isNew = (answer: Answer): boolean => answer.notedAt === null && answer.missed === null;

export const isMine = (row: InputRow, person: string | undefined): boolean => row.speaker.personId === person;

/** The same card through every hint. */
export const answerKey = (inputId: string, answer: Answer): string => `${inputId}/${answer.decisionId ?? ''}/${answer.at}`;

/** The first words of something long, whole words only. */
export function inShort(words: string, most = 160): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** What a card shows of it: the words, or else what was answered by faces and pictures. */
export function gist(row: InputRow): string {
  if (row.words !== null) return row.words;
  const told = row.answersGiven.flatMap((answer) => [
    ...answer.pictures.map((picture) => picture.label),
    ...answer.sorted.map((picture) => picture.label),
    ...(answer.words === null ? [] : [answer.words]),
  ]);
  return told.join(', ') || (row.about ?? '');
}

/** What sort of thing was said: the last part of a key under `said.kind`. */
export function kindOf({ kind, how, words, answersGiven, speaker }: InputRow): string {
  if (kind === 'observation' || how === 'observed') return 'observed';
  if (speaker.as === 'staff') return 'noticed';
  if (kind === 'concern') return 'concern';
  if (words !== null || answersGiven.length === 0) return 'view';
  const hung = answersGiven.flatMap(({ attachments }) => attachments.map(({ kind: made }) => made));
  if (hung[0]) return new Set(hung).size === 1 ? hung[0] : 'several';
  return answersGiven.some(({ face }) => face !== null) ? 'faces' : 'pictures';
}

/**
 * Whose voice it is shown as, and whose name stands beside it. In old records what an adult saw stands under the child: it is never
 * shown as the child’s words.
 */
export const shownAs = ({ speaker, how, recordedBy }: InputRow, people: Timeline['people']) => {
  if (how !== 'observed') return { voice: speaker.as, called: people[speaker.personId]?.called ?? '' };
  const as = people[recordedBy]?.as;
  return { voice: as === 'parent' ? ('parent' as const) : ('staff' as const), called: people[recordedBy]?.called ?? '' };
};
