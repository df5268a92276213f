import {
  alike,
  daysBetween,
  refuse,
  type Closure,
  type Decider,
  type LocalDate,
  type PersonId,
  type Role,
  type SchoolId,
} from '../kernel/index.ts';
import type { SchoolCommand } from './school.commands.ts';
import type { SchoolEvent } from './school.events.ts';

type Appointed = Readonly<Extract<SchoolEvent, { type: 'StaffAppointed' }>['data']>;

export interface Appointment extends Appointed {
  readonly until: LocalDate | null;
}

export interface School {
  readonly schoolId: SchoolId | null;
  readonly closures: readonly Closure[];
  readonly staff: readonly Appointment[];
}

const holds = (school: School, personId: PersonId, role: Role): Appointment | undefined =>
  school.staff.find((one) => one.personId === personId && one.role === role && one.until === null);

const orderly = (closures: readonly Closure[]): void => {
  const wrong = closures.find((closure) => closure.to < closure.from);
  if (wrong)
    refuse('closure-ends-before-it-starts', `“${wrong.name}” ends before it starts. Please check its dates.`, { name: wrong.name });
  const endless = closures.find((closure) => daysBetween(closure.from, closure.to) > 366);
  if (endless) refuse('closure-too-long', `“${endless.name}” lasts longer than a year. Please check its dates.`, { name: endless.name });
};

export const schoolDecider: Decider<School, SchoolCommand, SchoolEvent, SchoolEvent> = {
  initialState: { schoolId: null, closures: [], staff: [] },

  fold: {
    SchoolOpened: (school, { data }) => ({ ...school, schoolId: data.schoolId, closures: data.closures }),
    ClosuresPublished: (school, { data }) => ({ ...school, closures: data.closures }),
    StaffAppointed: (school, { data }) => ({
      ...school,
      staff: [...school.staff.filter((one) => one !== holds(school, data.personId, data.role)), { ...data, until: null }],
    }),
    StaffAppointmentEnded: (school, { data }) => ({
      ...school,
      staff: school.staff.map((one) => (one === holds(school, data.personId, data.role) ? { ...one, until: data.on } : one)),
    }),
  },

  decide: {
    OpenSchool: (data, school) => {
      if (school.schoolId) refuse('school-already-open', 'This school is open already.');
      orderly(data.closures);
      return [{ type: 'SchoolOpened', data }];
    },
    PublishClosures: (data, school) => {
      orderly(data.closures);
      return alike(data.closures, school.closures) ? [] : [{ type: 'ClosuresPublished', data }];
    },
    AppointStaff: (data, school) => {
      const now = holds(school, data.personId, data.role);
      return alike(now, { ...data, until: null }) ? [] : [{ type: 'StaffAppointed', data }];
    },
    EndAppointment: (data, school) => {
      const now = holds(school, data.personId, data.role) ?? refuse('not-in-this-role', 'This person does not hold this role now.');
      if (data.on < now.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: now.from });
      const others = school.staff.some((one) => one.role === 'senco' && one.until === null && one !== now);
      if (data.role === 'senco' && !others)
        refuse('last-senco', 'No child may be left without a SENCO. Please appoint the next one first.');
      return [{ type: 'StaffAppointmentEnded', data }];
    },
  },
};
