import type { AgencyRow, ProfessionalRow } from '@heard/domain/agency';
import type { Agencies } from './agency.api.ts';

export const KINDS = [
  'speech-and-language',
  'educational-psychology',
  'occupational-therapy',
  'physiotherapy',
  'mental-health',
  'sensory-support',
  'autism-outreach',
  'school-nursing',
  'social-care',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** Nothing is open any more: they ended, or their last day is over. */
export const hasLeft = ({ until, lastDay }: Pick<ProfessionalRow, 'until' | 'lastDay'>, today: string): boolean =>
  (until !== null && until <= today) || (lastDay !== null && lastDay < today);

/** Works for the agency today, or will. */
export const workingFor = ({ professionals }: Agencies, agencyId: string, today: string): readonly ProfessionalRow[] =>
  professionals.filter((one) => one.agencyId === agencyId && !hasLeft(one, today));

export interface Staffed {
  readonly agency: AgencyRow;
  readonly people: readonly ProfessionalRow[];
  readonly former: readonly ProfessionalRow[];
}

/** Each service with who comes from it, and who came before. */
export const staffed = (all: Agencies, today: string): readonly Staffed[] =>
  all.agencies.map((agency) => ({
    agency,
    people: workingFor(all, agency.agencyId, today),
    former: all.professionals.filter((one) => one.agencyId === agency.agencyId && hasLeft(one, today)),
  }));
