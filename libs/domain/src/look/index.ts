import { erased, type Capability } from '../kernel/index.ts';
import { lookCommands } from './look.commands.ts';
import { lookDecider, type LookState } from './look.decider.ts';
import { lookEvents, lookUpcasters } from './look.events.ts';
import { lookPolicy } from './look.policy.ts';

export * from './look.commands.ts';
export * from './look.decider.ts';
export * from './look.events.ts';
export * from './look.policy.ts';
export * from './look.view.ts';

const capability: Capability<typeof lookCommands, typeof lookEvents, LookState, never> = {
  name: 'look',
  commands: lookCommands,
  events: lookEvents,
  upcasters: lookUpcasters,
  stream: ({ type, data }) => `${type === 'LookAtSealedFile' ? 'sealed-looks' : 'looks'}-${data.personId}-${data.month}`,
  policy: lookPolicy,
  decider: lookDecider,
};
export const look = erased(capability);
