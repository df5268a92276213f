import { erased, type Capability } from '../kernel/index.ts';
import type { SchoolEvent } from '../school/index.ts';
import { agencyCommands } from './agency.commands.ts';
import { agencyDecider, type Agencies } from './agency.decider.ts';
import { agencyEvents, type AgencyEvent } from './agency.events.ts';
import { agencyPolicy } from './agency.policy.ts';

export * from './agency.commands.ts';
export * from './agency.decider.ts';
export * from './agency.events.ts';
export * from './agency.policy.ts';
export * from './agency.view.ts';

const capability: Capability<
  typeof agencyCommands,
  typeof agencyEvents,
  Agencies,
  AgencyEvent | Extract<SchoolEvent, { type: 'SchoolOpened' }>
> = {
  name: 'agency',
  commands: agencyCommands,
  events: agencyEvents,
  stream: (command) => `school-${command.data.schoolId}`,
  policy: agencyPolicy,
  decider: agencyDecider,
};
export const agency = erased(capability);
