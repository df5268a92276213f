import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { contactCommands } from './contact.commands.ts';
import { contactDecider, type ContactState } from './contact.decider.ts';
import { contactEvents, type ContactEvent } from './contact.events.ts';
import { contactPolicy } from './contact.policy.ts';

export * from './contact.commands.ts';
export * from './contact.decider.ts';
export * from './contact.events.ts';
export * from './contact.policy.ts';
export * from './contact.view.ts';

const capability: Capability<typeof contactCommands, typeof contactEvents, ContactState, ChildEvent | ContactEvent> = {
  name: 'contact',
  commands: contactCommands,
  events: contactEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: contactPolicy,
  decider: contactDecider,
};
export const contact = erased(capability);
