import { type Mode, type QuestionSet, ratherNot } from '@heard/domain/voice';
import type { Step } from './steps.ts';

type Say = (key: string, params?: Readonly<Record<string, string>>) => string;

const named = (all: readonly string[]): string => all.map((one) => `${one}.`).join(' ');

export const headingOf = (step: Step, say: Say): string =>
  say(step.kind === 'question' ? `questions.${step.question.id}` : `steps.${step.kind}`);

/** What can be tapped on the screen, in its order. */
function choicesOf(step: Step, mode: Mode, set: QuestionSet, say: Say): readonly string[] {
  if (step.kind === 'topics') return [say('steps.topics-hint'), ...set.topics.map(({ id }) => say(`topics.${id}`))];
  if (step.kind !== 'question') return [];
  const pictures = step.question.choices.map(({ word }) => say(`pictures.${word}`));
  const shown = mode === 'faces' ? set.faces.map((face) => say(`faces.${face}`)) : mode === 'pictures' ? pictures : [];
  return [...shown, say(`pictures.${ratherNot.word}`)];
}

/** A screen as it is read aloud: the question, what can be tapped, and the other ways to answer. */
export function spokenOf(
  step: Step,
  { mode, modes }: { readonly mode: Mode; readonly modes: readonly Mode[] },
  set: QuestionSet,
  say: Say,
): string {
  const others = step.kind === 'question' ? modes.filter((one) => one !== mode) : [];
  const ways = others.length > 0 ? say('modes.others', { ways: others.map((one) => say(`modes.${one}`)).join(', ') }) : '';
  return [headingOf(step, say), named(choicesOf(step, mode, set, say)), ways].filter(Boolean).join(' ').replaceAll('..', '.');
}
