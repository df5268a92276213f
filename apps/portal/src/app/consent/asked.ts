import type { Answer, ConsentLine, ConsentRow, NotHolding } from '@heard/domain/consent';
import type { Agencies } from './consent.api.ts';

/** What a page says of one request, from its row alone. */

const DAY = 86_400_000;
/** Days before its last day on which both sides are told. */
const NOTICE = 30;

export const isOver = (row: ConsentRow, today: string): 'closed' | 'ran-out' | null => {
  if (row.state.closed) return 'closed';
  return row.lastDay < today ? 'ran-out' : null;
};

/** The day on which it ended, or will. */
export const endedOn = (row: ConsentRow): string => row.history.findLast((line) => line.step === 'Closed')?.at ?? row.lastDay;

export const answerOf = (row: ConsentRow, person: string): Answer | undefined => (row.state.answers as Record<string, Answer>)[person];

const answers = new Set(['Given', 'Declined', 'Withdrawn']);

/** The step in which a person last answered. */
export const lastAnswer = (row: ConsentRow, person: string): ConsentLine | undefined =>
  row.history.findLast((line) => line.personId === person && answers.has(line.step));

/** Asked of this person, open, and not answered. */
export const waitsFor = (row: ConsentRow, person: string, today: string): boolean =>
  !isOver(row, today) && (row.asked as readonly string[]).includes(person) && answerOf(row, person) === undefined;

export const soonOver = (row: ConsentRow, today: string): boolean =>
  !isOver(row, today) && Date.parse(row.lastDay) < Date.parse(today) + NOTICE * DAY;

export interface Asking {
  readonly question: ConsentLine;
  readonly answer: ConsentLine | undefined;
}

/** Questions with their answers, of one person or of everybody whom the asker may see. */
export const questionsIn = (row: ConsentRow, person?: string): readonly Asking[] =>
  row.history
    .filter((line) => line.step === 'QuestionAsked' && (person === undefined || line.personId === person))
    .map((question) => ({
      question,
      answer: row.history.find((line) => line.step === 'QuestionAnswered' && line.questionId === question.questionId),
    }));

/** School has answered a question of this person, and nothing of theirs has come since. */
export const repliedTo = (row: ConsentRow, person: string, today: string): boolean => {
  const last = row.history.findLast((line) => line.personId === person);
  return last?.step === 'QuestionAnswered' && Date.parse(last.at) > Date.parse(today) - 14 * DAY;
};

/** Everybody who receives something, the agency by its name first, none twice. */
export const receivers = (row: Pick<ConsentRow, 'agencyId' | 'recipients'>, agencies: Agencies): readonly string[] => [
  ...new Set([...(row.agencyId && agencies[row.agencyId] ? [agencies[row.agencyId] as string] : []), ...row.recipients]),
];

/** Everybody who was asked, and whoever else has answered. */
export const adultsIn = (row: ConsentRow): readonly string[] => [...new Set([...row.asked, ...Object.keys(row.state.answers)])];

const thoseWho = (row: ConsentRow, answer: Answer, may: readonly string[]): readonly string[] =>
  may.filter((person) => answerOf(row, person) === answer);

const any = (row: ConsentRow, answer: Answer): boolean => (Object.values(row.state.answers) as readonly Answer[]).includes(answer);

/** As `notHolding` of the domain says it, for whoever leads: `may` are those who may consent today. */
export const standsAs = (row: ConsentRow, may: readonly string[], today: string): NotHolding | null => {
  const over = isOver(row, today);
  if (over) return over;
  if (today < row.from) return 'not-begun';
  const agreed = thoseWho(row, 'agreed', may);
  if (agreed.length === 0) {
    if (any(row, 'agreed')) return 'no-standing';
    if (any(row, 'withdrawn')) return 'withdrawn';
    return any(row, 'disagreed') ? 'declined' : 'not-answered';
  }
  const against = [...thoseWho(row, 'disagreed', may), ...thoseWho(row, 'withdrawn', may)];
  if (row.needs === 'everyone') {
    const owed = (row.asked as readonly string[]).filter((person) => may.includes(person));
    return against.length === 0 && owed.every((person) => agreed.includes(person)) ? null : 'not-everyone';
  }
  return against.length > 0 && !row.state.upheld ? 'disputed' : null;
};
