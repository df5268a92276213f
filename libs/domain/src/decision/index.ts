import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { AboutInputs } from '../input/index.ts';
import { decisionDecider, type DecisionState } from './decision.decider.ts';
import { decisionCommands } from './decision.commands.ts';
import { decisionEvents, type DecisionEvent } from './decision.events.ts';
import { decisionPolicy } from './decision.policy.ts';

export * from './decision.commands.ts';
export * from './decision.decider.ts';
export * from './decision.events.ts';
export * from './decision.policy.ts';
export * from './decision.view.ts';

const capability: Capability<typeof decisionCommands, typeof decisionEvents, DecisionState, ChildEvent | AboutInputs | DecisionEvent> = {
  name: 'decision',
  commands: decisionCommands,
  events: decisionEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: decisionPolicy,
  decider: decisionDecider,
};
export const decision = erased(capability);
