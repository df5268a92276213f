import type { Question } from '@heard/domain/voice';
import { asked, changedMind, setOf, type Telling } from './telling.ts';

export type Step = { readonly kind: 'topics' | 'who' | 'send' } | { readonly kind: 'question'; readonly question: Question };

/** One question a screen. What was answered decides what is asked next. */
export const stepsOf = (now: Telling): readonly Step[] => [
  ...(setOf(now).topics.length > 0 ? [{ kind: 'topics' as const }] : []),
  ...asked(now).map((question) => ({ kind: 'question' as const, question })),
  { kind: 'who' },
  { kind: 'send' },
];

/** “I changed my mind”: what was chosen on this screen goes; a question’s answer can be brought back. Null where all of it is looked at. */
export function takenBack(now: Telling, step: Step): Partial<Telling> | null {
  if (step.kind === 'question') return changedMind(now, step.question.id);
  if (step.kind === 'send') return null;
  return step.kind === 'who' ? { audience: [] } : { topics: [] };
}

const aboutOf = (step: Step | undefined): string | null => (step?.kind === 'question' ? (step.question.topic ?? step.question.id) : null);

/** The screen after everything about the same topic. */
export function past(steps: readonly Step[], at: number): number {
  const here = aboutOf(steps[at]);
  if (here === null) return at + 1;
  const next = steps.findIndex((step, index) => index > at && aboutOf(step) !== here);
  return next < 0 ? at + 1 : next;
}

/** Where the child is: one dot a topic or a question, one for whom, one for sending. */
export function dotsOf(steps: readonly Step[], at: number): readonly ('done' | 'here' | 'later')[] {
  const groups = steps.map((step) => aboutOf(step) ?? step.kind);
  const places = [...new Set(groups)];
  const here = places.indexOf(groups[at] ?? '');
  return places.map((_, index) => (index < here ? 'done' : index === here ? 'here' : 'later'));
}

/** Where it is left to: the child’s own page, the file for staff, and home for everybody else. */
export function homeFor(me: { readonly personId: string; readonly roles: readonly string[] } | undefined, childId: string): string {
  if (me?.personId === childId) return '/child';
  return me && me.roles.length > 0 ? `/children/${childId}` : '/';
}
