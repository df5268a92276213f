import {
  alike,
  both,
  daysBetween,
  refuse,
  within,
  type Closure,
  type Decider,
  type Fold,
  type LocalDate,
  type PersonId,
  type Role,
  type SchoolId,
} from '../kernel/index.ts';
import { hoursHold, keepsALead, noSafeguarding, safeguardingFold, type Safeguarding } from './safeguarding.ts';
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
  readonly safeguarding: Safeguarding;
}

const holds = (school: Pick<School, 'staff'>, personId: PersonId, role: Role): Appointment | undefined =>
  school.staff.find((one) => one.personId === personId && one.role === role && one.until === null);

const orderly = (closures: readonly Closure[]): void => {
  const wrong = closures.find((closure) => closure.to < closure.from);
  if (wrong)
    refuse('closure-ends-before-it-starts', `“${wrong.name}” ends before it starts. Please check its dates.`, { name: wrong.name });
  const endless = closures.find((closure) => daysBetween(closure.from, closure.to) > 366);
  if (endless) refuse('closure-too-long', `“${endless.name}” lasts longer than a year. Please check its dates.`, { name: endless.name });
};

type Posts = Omit<School, 'safeguarding'>;

const postsFold: Fold<Posts, Exclude<SchoolEvent, { type: `Safeguarding${string}` }>> = {
  SchoolOpened: (posts, { data }) => ({ ...posts, schoolId: data.schoolId, closures: data.closures }),
  ClosuresPublished: (posts, { data }) => ({ ...posts, closures: data.closures }),
  StaffAppointed: (posts, { data }) => ({
    ...posts,
    staff: [...posts.staff.filter((one) => one !== holds(posts, data.personId, data.role)), { ...data, until: null }],
  }),
  StaffAppointmentEnded: (posts, { data }) => ({
    ...posts,
    staff: posts.staff.map((one) => (one === holds(posts, data.personId, data.role) ? { ...one, until: data.on } : one)),
  }),
};

export const schoolDecider: Decider<School, SchoolCommand, SchoolEvent, SchoolEvent> = {
  initialState: { schoolId: null, closures: [], staff: [], safeguarding: noSafeguarding },

  fold: both(postsFold, within('safeguarding', safeguardingFold)),

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
      const elsewhere = school.staff.some((one) => one.personId === data.personId && one.until === null && one !== now);
      if (!elsewhere) keepsALead(school.safeguarding, data.personId);
      return [{ type: 'StaffAppointmentEnded', data }];
    },
    NameSafeguardingLead: (data, school) => {
      const post = school.staff.find((one) => one.personId === data.personId && one.until === null);
      const { name, called } = post ?? refuse('not-staff-here', 'Only somebody who works at this school can safeguard here.');
      const now = school.safeguarding.leads.find((one) => one.personId === data.personId && one.until === null);
      if (data.as === 'deputy') keepsALead(school.safeguarding, data.personId);
      const { schoolId, ...named } = { ...data, name, called };
      return alike(now, { ...named, until: null }) ? [] : [{ type: 'SafeguardingLeadNamed', data: { schoolId, ...named } }];
    },
    EndSafeguardingLead: (data, { safeguarding }) => {
      const now = safeguarding.leads.find((one) => one.personId === data.personId && one.until === null);
      if (!now) return refuse('not-in-this-role', 'This person does not safeguard here now.');
      if (data.on < now.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: now.from });
      keepsALead(safeguarding, data.personId);
      return [{ type: 'SafeguardingLeadEnded', data }];
    },
    PublishSafeguardingHours: (data, { safeguarding }) => {
      hoursHold(data);
      const { schoolId: _, ...hours } = data;
      return alike(hours, safeguarding.hours) ? [] : [{ type: 'SafeguardingHoursPublished', data }];
    },
  },
};
