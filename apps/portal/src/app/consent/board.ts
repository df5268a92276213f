import type { NotHolding } from '@heard/domain/consent';
import { soonOver, standsAs } from './asked.ts';
import type { ConsentsOfChild, OnBoard } from './consent.api.ts';

export const GROUPS = ['questions', 'disputed', 'waiting', 'without', 'soon', 'holds', 'ended'] as const;
export type Group = (typeof GROUPS)[number];
export const SHOWS = ['all', ...GROUPS] as const;
export type Show = (typeof SHOWS)[number];

const isOneOf =
  (...those: readonly NotHolding[]) =>
  ({ notHolding }: OnBoard): boolean =>
    notHolding !== null && those.includes(notHolding);

const hasEnded = isOneOf('closed', 'ran-out');

const belongs: Readonly<Record<Show, (one: OnBoard) => boolean>> = {
  all: () => true,
  questions: (one) => one.questions > 0 && !hasEnded(one),
  disputed: isOneOf('disputed'),
  waiting: isOneOf('not-answered', 'not-everyone', 'not-begun'),
  without: isOneOf('declined', 'withdrawn', 'no-standing'),
  soon: (one) => one.runsOutSoon && !hasEnded(one),
  holds: ({ notHolding }) => notHolding === null,
  ended: hasEnded,
};

/** Of one state and one class; every class where none is named. */
export const showing = (entries: readonly OnBoard[], show: Show, className?: string): readonly OnBoard[] =>
  entries.filter((one) => belongs[show](one) && (!className || one.child.className === className));

export interface Grouped {
  readonly group: Group;
  readonly entries: readonly OnBoard[];
}

/** Each once, under what is most to be done about it; the group that was asked for holds all that belong to it. */
export function grouped(entries: readonly OnBoard[], show: Show = 'all'): readonly Grouped[] {
  const groupOf = (one: OnBoard): Group => GROUPS.find((group) => belongs[group](one)) ?? 'waiting';
  if (show !== 'all') return entries.length > 0 ? [{ group: show, entries }] : [];
  return GROUPS.map((group) => ({ group, entries: entries.filter((one) => groupOf(one) === group) })).filter(
    (one) => one.entries.length > 0,
  );
}

export const classesOf = (entries: readonly OnBoard[]): readonly string[] =>
  [...new Set(entries.map((one) => one.child.className))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));

/** One child’s requests as entries of the board. */
export const entriesOf = ({ child, consents, may, today }: ConsentsOfChild): readonly OnBoard[] =>
  consents.map((consent) => ({
    consent,
    child,
    notHolding: standsAs(consent, may, today),
    runsOutSoon: soonOver(consent, today),
    questions: Object.values(consent.state.questions).filter((one) => !one.answered).length,
  }));
