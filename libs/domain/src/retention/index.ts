import { child, type ChildEvent } from '../child/index.ts';
import { erased, type Capability, type ChildId } from '../kernel/index.ts';
import { retentionCommands } from './retention.commands.ts';
import { retentionDecider, type RetentionState } from './retention.decider.ts';
import { retentionEvents, type RetentionEvent } from './retention.events.ts';
import { retentionPolicy } from './retention.policy.ts';

export * from './retention.commands.ts';
export * from './retention.decider.ts';
export * from './retention.events.ts';
export * from './retention.policy.ts';
export * from './retention.view.ts';

const fileOf = (command: { readonly data: unknown }): ChildId => (command.data as { readonly childId: ChildId }).childId;

/** A stream of its own for each child, whose key is never destroyed: what was decided must be readable when the file no longer is. */
const capability: Capability<typeof retentionCommands, typeof retentionEvents, RetentionState, ChildEvent | RetentionEvent> = {
  name: 'retention',
  commands: retentionCommands,
  events: retentionEvents,
  stream: (command) => `retention-${fileOf(command)}`,
  policy: retentionPolicy,
  decider: retentionDecider,
  beside: { of: child, stream: (command) => `child-${fileOf(command)}` },
};
export const retention = erased(capability);
