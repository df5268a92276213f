import type { InputRow } from '@heard/domain/input';
import type { LocalDate, PersonId } from '@heard/domain/kernel';
import type { Gap } from './staff-act.ts';
import type { Triage } from './staff-input.api.ts';

export const ROUTES = [
  'class-teacher',
  'watch',
  'observe',
  'professionals',
  'needs-assessment',
] as const satisfies readonly Triage['route'][];
export const WAYS = ['phone', 'in-person', 'message', 'letter'] as const;

export interface TriageDraft {
  readonly route?: Triage['route'] | undefined;
  readonly reason: string;
  readonly told?: 'yes' | 'no' | undefined;
  readonly people: readonly string[];
  readonly by?: (typeof WAYS)[number] | undefined;
  /** `2026-09-07` */
  readonly on: string;
  readonly whyNot: string;
}

export const emptyTriage = (today: string): TriageDraft => ({ reason: '', people: [], on: today, whyNot: '' });

const toldGaps = (draft: TriageDraft, today: string): Gap[] => {
  if (!draft.told) return [['told', 'said.triage.gap-told']];
  if (draft.told === 'no') return draft.whyNot.trim() ? [] : [['why-not', 'said.triage.gap-why-not']];
  const day: Gap[] =
    draft.on === '' ? [['told-on', 'said.triage.gap-on']] : draft.on > today ? [['told-on', 'said.triage.gap-future']] : [];
  return [
    ...(draft.people.length > 0 ? [] : [['people', 'said.triage.gap-people'] as const]),
    ...(draft.by ? [] : [['by', 'said.triage.gap-by'] as const]),
    ...day,
  ];
};

export const gapsInTriage = (draft: TriageDraft, today: string): readonly Gap[] => [
  ...(draft.route ? [] : [['route', 'said.triage.gap-route'] as const]),
  ...(draft.reason.trim() ? [] : [['triage-reason', 'said.triage.gap-reason'] as const]),
  ...toldGaps(draft, today),
];

/** The command of a draft without gaps. */
export const triageOf = (draft: TriageDraft, row: Pick<InputRow, 'childId' | 'inputId'>): Triage => ({
  childId: row.childId,
  concernId: row.inputId,
  route: draft.route ?? 'watch',
  reason: draft.reason,
  familyTold:
    draft.told === 'yes'
      ? { told: true, people: draft.people as PersonId[], by: draft.by ?? 'phone', on: draft.on as LocalDate }
      : { told: false, reason: draft.whyNot },
});
