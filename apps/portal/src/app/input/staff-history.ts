import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';

/** A line of the history: a key under `said.history`, what goes into it, and words that were given with it. */
export interface Entry {
  readonly at: string;
  readonly word: string;
  readonly by: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly words?: string | null;
}

const ofAnswer = (answer: InputRow['answers'][number], name: (id: string) => string, speaker: string): Entry[] => [
  { at: answer.at, word: `answer-${answer.effect}`, by: name(answer.by), facts: { about: answer.about ?? '' }, words: answer.because },
  ...(answer.staysOpen ? [{ at: answer.at, word: 'stays-open', by: '', facts: {} }] : []),
  ...(answer.notedAt ? [{ at: answer.notedAt, word: 'seen', by: speaker, facts: {} }] : []),
  ...(answer.missed ? [{ at: answer.missed.at, word: 'missed', by: speaker, facts: {}, words: answer.missed.words }] : []),
];

const ofFamily = (at: string, told: InputRow['triage'][number]['familyTold'], name: (id: string) => string): Entry[] => {
  if (!told) return [];
  if (!told.told) return [{ at, word: 'family-not-told', by: '', facts: { reason: told.reason } }];
  return [{ at, word: 'family-told', by: '', facts: { names: told.people.map(name).join(', '), on: told.on, how: told.by } }];
};

const ofTriage = (one: InputRow['triage'][number], name: (id: string) => string): Entry[] => [
  { at: one.at, word: 'triaged', by: name(one.by), facts: { route: one.route }, words: one.reason },
  ...ofFamily(one.at, one.familyTold, name),
];

/** Once it has been opened again the promised day is another one, and the row holds only the newest. */
const ofAcknowledgement = ({ acknowledged, answers, answerBy }: InputRow, name: (id: string) => string): Entry[] => {
  if (!acknowledged) return [];
  const reopened = answers.some((answer) => answer.missed);
  const facts: Entry['facts'] = reopened ? {} : { day: answerBy };
  return [{ at: acknowledged.at, word: reopened ? 'acknowledged-before' : 'acknowledged', by: name(acknowledged.by), facts }];
};

/** Everything that has happened with what was said, oldest first. */
export function historyOf(row: InputRow, people: Timeline['people']): readonly Entry[] {
  const name = (id: string): string => people[id as keyof typeof people]?.called ?? '';
  const entries: Entry[] = [
    { at: row.recordedAt, word: 'received', by: '', facts: {} },
    ...row.reads.map((read) => ({ at: read.at, word: 'read', by: name(read.by), facts: {} })),
    ...ofAcknowledgement(row, name),
    ...row.triage.flatMap((one) => ofTriage(one, name)),
    ...row.translations.map((one) => ({ at: one.at, word: 'translated', by: one.by, facts: { language: one.language } })),
    ...row.answers.flatMap((answer) => ofAnswer(answer, name, name(row.speaker.personId))),
  ];
  return entries.toSorted((a, b) => a.at.localeCompare(b.at));
}
