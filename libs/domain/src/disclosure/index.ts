import { child, type ChildEvent } from '../child/index.ts';
import { erased, type Capability, type ChildId } from '../kernel/index.ts';
import { disclosureCommands } from './disclosure.commands.ts';
import { disclosureDecider, type DisclosureState } from './disclosure.decider.ts';
import { disclosureEvents, type DisclosureEvent } from './disclosure.events.ts';
import { disclosurePolicy } from './disclosure.policy.ts';

export * from './disclosure.commands.ts';
export * from './disclosure.decider.ts';
export * from './disclosure.events.ts';
export * from './disclosure.policy.ts';
export * from './disclosure.view.ts';
export * from './may-leave.ts';

const fileOf = (command: { readonly data: unknown }): ChildId => (command.data as { readonly childId: ChildId }).childId;

const capability: Capability<typeof disclosureCommands, typeof disclosureEvents, DisclosureState, ChildEvent | DisclosureEvent> = {
  name: 'disclosure',
  commands: disclosureCommands,
  events: disclosureEvents,
  stream: (command) => `sealed-${fileOf(command)}`,
  policy: disclosurePolicy,
  decider: disclosureDecider,
  beside: { of: child, stream: (command) => `child-${fileOf(command)}` },
};
export const disclosure = erased(capability);
