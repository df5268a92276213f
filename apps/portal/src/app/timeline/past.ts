import type { DayToChoose, Later, Then } from '@heard/domain/then';
import type { Named } from '@heard/domain/timeline';
import type { LaterMark } from '../then/later-marks.ts';
import type { Story } from './story.ts';

/** Days worth looking at again, of the story as it stands: those of its decisions, and of reviews. The past brings today’s along. */
export const choicesOf = (story: Story, past: Then | null): readonly DayToChoose[] => {
  if (past) return past.days;
  const days = story.decided.flatMap(({ day, writtenDown, row }): readonly DayToChoose[] => [
    { day: (writtenDown ?? day) as DayToChoose['day'], why: 'decided', about: row.about },
    { day: row.reviewOn, why: 'review', about: row.about },
  ]);
  return days.toSorted((a, b) => a.day.localeCompare(b.day));
};

/** How each thing that was not known then is told: `say` has the words, `day` names a moment’s day. */
export const marksOf = (
  { later, people }: Then,
  say: (what: Later['what'], name: string) => string,
  day: (moment: string) => string,
): readonly LaterMark[] =>
  later.map(({ what, id, by, occurredAt, recordedAt }) => ({
    key: id,
    words: say(what, (people as Readonly<Record<string, Named>>)[by]?.called ?? ''),
    happened: day(occurredAt),
    written: day(recordedAt),
    to: [what === 'decision' ? '/decision' : '/input', id],
  }));
