import type { Gap } from '../input/staff-act.ts';
import type { Kind, Stands } from './standing.ts';

/** A referral as it is being written. What is `null` has not been touched and is filled in. */
export interface Making {
  readonly referralId: string;
  readonly commandId: string;
  readonly agencyId: string;
  readonly reason: string;
  readonly questions: string;
  readonly scope: readonly Kind[] | null;
  readonly from: string | null;
  readonly until: string | null;
}

export const newMaking = (): Making => ({
  referralId: crypto.randomUUID(),
  commandId: crypto.randomUUID(),
  agencyId: '',
  reason: '',
  questions: '',
  scope: null,
  from: null,
  until: null,
});

export interface Made {
  readonly agencyId: string;
  readonly reason: string;
  readonly questions: string | null;
  readonly scope: readonly Kind[];
  readonly from: string;
  readonly lastDay: string;
}

/** With everything in it: what the permission covers, from today until its last day, where nothing else was said. */
export function made({ agencyId, reason, questions, scope, from, until }: Making, { row }: Stands, today: string): Made {
  const covered = row?.scope ?? [];
  return {
    agencyId,
    reason,
    questions: questions.trim() || null,
    scope: covered.filter((one) => scope === null || scope.includes(one)),
    from: from ?? today,
    lastDay: until ?? row?.lastDay ?? '',
  };
}

/** What is wrong still, in the order of the page. Whether there is a permission is said by the school itself. */
export function gapsIn({ agencyId, reason, from, lastDay }: Made, { as, row }: Stands, day: (day: string) => string): readonly Gap[] {
  const longer = as === 'holds' && row !== undefined && lastDay > row.lastDay;
  return [
    ...(agencyId ? [] : [['make-agency', 'referral.make.gap.agency'] as const]),
    ...(reason.trim() ? [] : [['make-reason', 'referral.make.gap.reason'] as const]),
    ...(from ? [] : [['make-from', 'referral.make.gap.from'] as const]),
    ...(lastDay || as !== 'holds' ? [] : [['make-until', 'referral.make.gap.until'] as const]),
    ...(lastDay && lastDay < from ? [['make-until', 'referral.make.gap.order'] as const] : []),
    ...(longer ? [['make-until', 'referral.make.gap.longer', { day: day(row.lastDay) }] as const] : []),
  ];
}
