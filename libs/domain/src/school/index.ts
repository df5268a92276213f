import { erased, type Capability } from '../kernel/index.ts';
import { schoolCommands } from './school.commands.ts';
import { schoolDecider, type School } from './school.decider.ts';
import { schoolEvents, type SchoolEvent } from './school.events.ts';
import { schoolPolicy } from './school.policy.ts';

export * from './safeguarding.ts';
export * from './school.commands.ts';
export * from './school.decider.ts';
export * from './school.events.ts';
export * from './school.policy.ts';
export * from './school.view.ts';

const capability: Capability<typeof schoolCommands, typeof schoolEvents, School, SchoolEvent> = {
  name: 'school',
  commands: schoolCommands,
  events: schoolEvents,
  stream: (command) => `school-${command.data.schoolId}`,
  policy: schoolPolicy,
  decider: schoolDecider,
};
export const school = erased(capability);
