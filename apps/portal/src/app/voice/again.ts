import type { Attachment } from '@heard/domain/kernel';
import type { InputRow } from '@heard/domain/input';
import { type Band, type Question, questionSets, ratherNot } from '@heard/domain/voice';
import { type Hung, nothingYet, setOf, silent, type Telling, type Told, type With } from './telling.ts';

/** Hangs on what was said before and is with school already. */
const hungOn = (question: string, attachments: readonly Attachment[]): readonly Hung[] =>
  attachments.map((sent, at) => ({ name: `${question}/before-${at}`, kind: sent.kind, seconds: sent.seconds, address: null, sent }));

const wordsIn = (
  question: Question,
  shown: readonly { readonly symbol: string; readonly label: string }[],
  name: (key: string) => string,
): readonly string[] =>
  question.choices.filter(({ word }) => shown.some(({ label }) => label === name(`pictures.${word}`))).map(({ word }) => word);

function toldBefore(question: Question, row: InputRow, name: (key: string) => string): readonly [string, Told][] {
  const answer = row.answersGiven.find((one) => one.question.id === question.id);
  const words = (question.open ? row.words : answer?.words) ?? '';
  if (!answer && !words) return [];
  const places = wordsIn(question, answer?.sorted ?? [], name).flatMap((word) => {
    const sorted = answer?.sorted.find(({ label }) => label === name(`pictures.${word}`));
    return sorted ? [[word, sorted.place] as const] : [];
  });
  const told: Told = {
    ...silent,
    face: answer?.face ?? null,
    pictures: wordsIn(question, answer?.pictures ?? [], name),
    sorted: Object.fromEntries(places),
    words,
    hung: hungOn(question.id, answer?.attachments ?? []),
    ratherNot: answer?.pictures.some(({ label }) => label === name(`pictures.${ratherNot.word}`)) ?? false,
  };
  return [[question.id, told]];
}

/**
 * “I changed my mind”: the same questions once more, with the answers that were given. What was said outside of any set is told anew
 * under the question that takes everything. `name` gives the words of a key under `voice`.
 */
export function tellingAgain(row: InputRow, voiceId: string, band: Band, name: (key: string) => string): Telling {
  const set = questionSets.find(({ id }) => id === row.asked?.id);
  const faced = row.answersGiven.length > 0 ? 'how-was-it' : 'just-tell';
  const now = nothingYet(voiceId, set?.purpose ?? faced, set?.band ?? band);
  const { questions } = setOf(now);
  const told = Object.fromEntries(questions.flatMap((question) => toldBefore(question, row, name)));
  const topics = questions.flatMap(({ id, topic }) => (topic && id in told ? [topic] : []));
  const audience = row.audience.filter((one): one is With => one !== 'child');
  return { ...now, told, topics: [...new Set(topics)], audience, scribed: row.how === 'scribed', insteadOf: row.inputId };
}
