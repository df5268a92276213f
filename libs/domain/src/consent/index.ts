import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { consentCommands } from './consent.commands.ts';
import { consentDecider, type ConsentState } from './consent.decider.ts';
import { consentEvents, type ConsentEvent } from './consent.events.ts';
import { consentPolicy } from './consent.policy.ts';

export * from './consent-record-shape.ts';
export type { Relation } from './consent-record-terms.ts';
export * from './consent-record.ts';
export * from './consent.commands.ts';
export * from './consent.decider.ts';
export * from './consent.events.ts';
export * from './consent.policy.ts';
export * from './consent.view.ts';
export * from './consents.ts';
export * from './holding.ts';
export * from './wordings.ts';

const capability: Capability<typeof consentCommands, typeof consentEvents, ConsentState, ChildEvent | ConsentEvent> = {
  name: 'consent',
  commands: consentCommands,
  events: consentEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: consentPolicy,
  decider: consentDecider,
};
export const consent = erased(capability);
