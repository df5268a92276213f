import { erased, type Capability } from '../kernel/index.ts';
import { childCommands } from './child.commands.ts';
import { childDecider, type ChildState } from './child.decider.ts';
import { childEvents, childUpcasters, type ChildEvent } from './child.events.ts';
import { childPolicy } from './child.policy.ts';

export * from './child.commands.ts';
export * from './child.decider.ts';
export * from './child.events.ts';
export * from './child.policy.ts';
export * from './child.view.ts';
export * from './circle.ts';
export * from './sight.ts';
export * from './standing.ts';

const capability: Capability<typeof childCommands, typeof childEvents, ChildState, ChildEvent> = {
  name: 'child',
  commands: childCommands,
  events: childEvents,
  upcasters: childUpcasters,
  stream: (command) => `child-${command.data.childId}`,
  policy: childPolicy,
  decider: childDecider,
};
export const child = erased(capability);
