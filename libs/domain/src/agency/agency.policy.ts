import type { Asker, Capacity, Policy } from '../kernel/index.ts';
import type { AgencyCommand } from './agency.commands.ts';
import type { Agencies } from './agency.decider.ts';

const leads = (asker: Asker, state: Agencies): Capacity | null =>
  state.schoolId === asker.school ? (asker.roles.find((role) => role === 'senco' || role === 'head') ?? null) : null;

export const agencyPolicy: Policy<Agencies, AgencyCommand> = {
  RegisterAgency: leads,
  AdmitProfessional: leads,
  EndProfessional: leads,
};
