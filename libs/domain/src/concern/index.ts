import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { AboutInputs, FileState } from '../input/index.ts';
import { concernDecider } from './concern.decider.ts';
import { concernCommands } from './concern.commands.ts';
import { concernEvents } from './concern.events.ts';
import { concernPolicy } from './concern.policy.ts';

export * from './concern.commands.ts';
export * from './concern.decider.ts';
export * from './concern.events.ts';
export * from './concern.policy.ts';

const capability: Capability<typeof concernCommands, typeof concernEvents, FileState, ChildEvent | AboutInputs> = {
  name: 'concern',
  commands: concernCommands,
  events: concernEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: concernPolicy,
  decider: concernDecider,
};
export const concern = erased(capability);
