import { alike, refuse, type AgencyId, type Decider, type LocalDate, type PersonId, type SchoolId } from '../kernel/index.ts';
import type { SchoolEvent } from '../school/index.ts';
import type { AgencyCommand } from './agency.commands.ts';
import type { AgencyEvent } from './agency.events.ts';

type Registered = Readonly<Extract<AgencyEvent, { type: 'AgencyRegistered' }>['data']>;
type Admitted = Readonly<Extract<AgencyEvent, { type: 'ProfessionalAdmitted' }>['data']>;

export interface Professional extends Admitted {
  readonly until: LocalDate | null;
}

export interface Agencies {
  readonly schoolId: SchoolId | null;
  readonly agencies: Readonly<Record<AgencyId, Registered>>;
  readonly people: readonly Professional[];
}

const same = (agencyId: AgencyId, personId: PersonId) => (one: Professional) => one.agencyId === agencyId && one.personId === personId;

/** From their first day on, up to the day before they ended, and through their last day where it is known. */
export const worksOn = (
  one: { readonly from: LocalDate; readonly until: LocalDate | null; readonly lastDay: LocalDate | null },
  day: LocalDate,
) => one.from <= day && (one.until === null || day < one.until) && (one.lastDay === null || day <= one.lastDay);

const known = (state: Agencies, agencyId: AgencyId): Registered =>
  state.agencies[agencyId] ?? refuse('no-such-agency', 'This agency is not recorded here yet. Please record it first.', { agencyId });

export const agencyDecider: Decider<Agencies, AgencyCommand, AgencyEvent, AgencyEvent | Extract<SchoolEvent, { type: 'SchoolOpened' }>> = {
  initialState: { schoolId: null, agencies: {}, people: [] },

  fold: {
    SchoolOpened: (state, { data }) => ({ ...state, schoolId: data.schoolId }),
    AgencyRegistered: (state, { data }) => ({ ...state, agencies: { ...state.agencies, [data.agencyId]: data } }),
    ProfessionalAdmitted: (state, { data }) => ({
      ...state,
      people: [...state.people.filter((one) => !same(data.agencyId, data.personId)(one)), { ...data, until: null }],
    }),
    ProfessionalEnded: (state, { data }) => ({
      ...state,
      people: state.people.map((one) => (same(data.agencyId, data.personId)(one) ? { ...one, until: data.on } : one)),
    }),
  },

  decide: {
    RegisterAgency: (data, state) => {
      const twin = Object.values(state.agencies).find((one) => one.name === data.name && one.agencyId !== data.agencyId);
      if (twin) refuse('agency-recorded', 'An agency of this name is recorded already.', { agencyId: twin.agencyId });
      return alike(state.agencies[data.agencyId], data) ? [] : [{ type: 'AgencyRegistered', data }];
    },
    AdmitProfessional: (data, state) => {
      known(state, data.agencyId);
      if (data.lastDay !== null && data.lastDay < data.from)
        refuse('ends-before-it-starts', 'This ends before it starts. Please check the two days.', { from: data.from });
      const now = state.people.find(same(data.agencyId, data.personId));
      return alike(now, { ...data, until: null }) ? [] : [{ type: 'ProfessionalAdmitted', data }];
    },
    EndProfessional: (data, state) => {
      known(state, data.agencyId);
      const now =
        state.people.find(same(data.agencyId, data.personId)) ??
        refuse('not-of-this-agency', 'This person is not recorded for this agency.', { personId: data.personId });
      if (now.until !== null) return [];
      if (data.on < now.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: now.from });
      return [{ type: 'ProfessionalEnded', data }];
    },
  },
};
