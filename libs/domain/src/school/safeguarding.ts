import { refuse, type Fold, type LocalDate, type PersonId } from '../kernel/index.ts';
import type { SchoolCommand } from './school.commands.ts';
import type { SchoolEvent } from './school.events.ts';

type AboutSafeguarding = Extract<SchoolEvent, { type: 'SafeguardingLeadNamed' | 'SafeguardingLeadEnded' | 'SafeguardingHoursPublished' }>;
type Named = Readonly<Extract<SchoolEvent, { type: 'SafeguardingLeadNamed' }>['data']>;

/** A safeguarding lead or deputy. */
export interface SafeguardingLead extends Omit<Named, 'schoolId'> {
  /** The first day on which it no longer holds. */
  readonly until: LocalDate | null;
}

/** When sealed matter is read on school days: `HH:MM`, as clocks in England show it. */
export interface SafeguardingHours {
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
}

/** Who safeguards at a school, and when they read. */
export interface Safeguarding {
  readonly leads: readonly SafeguardingLead[];
  readonly hours: SafeguardingHours | null;
}

export const noSafeguarding: Safeguarding = { leads: [], hours: null };

export const safeguardingFold: Fold<Safeguarding, AboutSafeguarding> = {
  SafeguardingLeadNamed: (all, { data: { schoolId: _, ...one } }) => ({
    ...all,
    leads: [...all.leads.filter((each) => each.personId !== one.personId), { ...one, until: null }],
  }),
  SafeguardingLeadEnded: (all, { data }) => ({
    ...all,
    leads: all.leads.map((each) => (each.personId === data.personId ? { ...each, until: data.on } : each)),
  }),
  SafeguardingHoursPublished: (all, { data: { from, to, note } }) => ({ ...all, hours: { from, to, note } }),
};

/** Leads first, then deputies, as they hold on a day. */
export const safeguardingOn = ({ leads }: Safeguarding, day: LocalDate): readonly SafeguardingLead[] =>
  leads
    .filter((one) => one.from <= day && (one.until === null || day < one.until))
    .toSorted((a, b) => b.as.localeCompare(a.as) || a.from.localeCompare(b.from));

/** Once there was a lead there is always one: what children send may not wait for nobody. */
export const keepsALead = ({ leads }: Safeguarding, without: PersonId): void => {
  const is = leads.some((one) => one.personId === without && one.as === 'lead' && one.until === null);
  const others = leads.some((one) => one.personId !== without && one.as === 'lead' && one.until === null);
  if (is && !others)
    refuse('last-safeguarding-lead', 'School may not be left without a safeguarding lead. Please name the next one first.');
};

export const hoursHold = ({ from, to }: Extract<SchoolCommand, { type: 'PublishSafeguardingHours' }>['data']): void => {
  if (to <= from) refuse('hours-end-before-they-start', 'These hours end before they start. Please check the two times.', { from, to });
};
