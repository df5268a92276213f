import type { Closure, LocalDate, PersonId, Role, Row, SchoolId, View } from '../kernel/index.ts';
import { evolve, touching, type Fold, type Touch } from '../kernel/index.ts';
import { noSafeguarding, safeguardingFold, type Safeguarding } from './safeguarding.ts';
import type { SchoolEvent } from './school.events.ts';

export interface SchoolRow extends Row {
  readonly name: string;
  readonly closures: readonly Closure[];
}

export const schoolView: View<SchoolRow, Extract<SchoolEvent, { type: 'SchoolOpened' | 'ClosuresPublished' }>> = {
  name: 'school',
  version: 1,
  on: {
    SchoolOpened: {
      keys: ({ data }) => [data.schoolId],
      fold: (_row, { data }) => ({ schoolId: data.schoolId, childId: null, name: data.name, closures: data.closures }),
    },
    ClosuresPublished: touching(
      ({ data }) => data.schoolId,
      (row, { data }) => ({ ...row, closures: data.closures }),
    ),
  },
};

/** One appointment: a person in a role. */
export interface StaffRow extends Row {
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  readonly role: Role;
  readonly classes: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

const key = (data: { schoolId: SchoolId; personId: PersonId; role: Role }): string => `${data.schoolId}/${data.personId}/${data.role}`;

export const staffView: View<StaffRow, Extract<SchoolEvent, { type: 'StaffAppointed' | 'StaffAppointmentEnded' }>> = {
  name: 'staff',
  version: 1,
  on: {
    StaffAppointed: { keys: ({ data }) => [key(data)], fold: (_row, { data }) => ({ ...data, childId: null, until: null }) },
    StaffAppointmentEnded: touching(
      ({ data }) => key(data),
      (row, { data }) => ({ ...row, until: data.on }),
    ),
  },
};

/** Who safeguards at a school and when they read. Whoever belongs to the school may know it: names as people say them, and hours. */
export interface SafeguardingRow extends Row, Safeguarding {}

type AboutSafeguarding = Extract<SchoolEvent, { type: 'SafeguardingLeadNamed' | 'SafeguardingLeadEnded' | 'SafeguardingHoursPublished' }>;

const safeguards: Touch<SafeguardingRow, AboutSafeguarding> = {
  keys: ({ data }) => [data.schoolId],
  fold: (row, event) => ({
    ...evolve(safeguardingFold as unknown as Fold<Safeguarding, never>, row ?? noSafeguarding, event),
    schoolId: event.data.schoolId,
    childId: null,
  }),
};

export const safeguardingView: View<SafeguardingRow, AboutSafeguarding> = {
  name: 'safeguarding',
  version: 1,
  on: { SafeguardingLeadNamed: safeguards, SafeguardingLeadEnded: safeguards, SafeguardingHoursPublished: safeguards },
};
