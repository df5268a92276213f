import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { inputDecider, type FileState } from './input.decider.ts';
import type { AboutInputs } from './inputs.ts';
import { inputCommands } from './input.commands.ts';
import { inputEvents } from './input.events.ts';
import { inputPolicy } from './input.policy.ts';

export * from './input.commands.ts';
export * from './input.decider.ts';
export * from './input.events.ts';
export * from './input.policy.ts';
export * from './input.view.ts';
export * from './inputs.ts';
export * from './said.ts';
export * from './seen.ts';

const capability: Capability<typeof inputCommands, typeof inputEvents, FileState, ChildEvent | AboutInputs> = {
  name: 'input',
  commands: inputCommands,
  events: inputEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: inputPolicy,
  decider: inputDecider,
};
export const input = erased(capability);
