import { touching, type AgencyId, type LocalDate, type PersonId, type Row, type SchoolId, type View } from '../kernel/index.ts';
import type { AgencyEvent } from './agency.events.ts';

/** A service outside the school, and whoever works for it here: for whoever leads. */
export interface AgencyRow extends Row {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly kind: string;
}

export const agencyView: View<AgencyRow, Extract<AgencyEvent, { type: 'AgencyRegistered' }>> = {
  name: 'agency',
  version: 1,
  on: {
    AgencyRegistered: { keys: ({ data }) => [`${data.schoolId}/${data.agencyId}`], fold: (_row, { data }) => ({ ...data, childId: null }) },
  },
};

export interface ProfessionalRow extends Row {
  readonly agencyId: AgencyId;
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  readonly profession: string;
  readonly from: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly until: LocalDate | null;
}

const key = (data: { readonly schoolId: SchoolId; readonly agencyId: AgencyId; readonly personId: PersonId }): string =>
  `${data.schoolId}/${data.agencyId}/${data.personId}`;

export const professionalView: View<ProfessionalRow, Extract<AgencyEvent, { type: 'ProfessionalAdmitted' | 'ProfessionalEnded' }>> = {
  name: 'professional',
  version: 1,
  on: {
    ProfessionalAdmitted: { keys: ({ data }) => [key(data)], fold: (_row, { data }) => ({ ...data, childId: null, until: null }) },
    ProfessionalEnded: touching(
      ({ data }) => key(data),
      (row, { data }) => ({ ...row, until: data.on }),
    ),
  },
};
