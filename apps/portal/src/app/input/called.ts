import type { Answer, InputRow } from '@heard/domain/input';
import type { Named } from '@heard/domain/timeline';

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
    ...(answer.words === null ? [] : [answer.words]),
  ]);
  return told.join(', ') || (row.about ?? '');
}
