import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { ConsentEvent } from '../consent/index.ts';
import type { AboutInputs } from '../input/index.ts';
import { voiceDecider, type VoiceState } from './voice.decider.ts';
import { voiceCommands } from './voice.commands.ts';
import { voiceEvents, voiceUpcasters, type VoiceEvent } from './voice.events.ts';
import { voicePolicy } from './voice.policy.ts';

export * from './drawing.ts';
export * from './heard-year.ts';
export * from './lundy.ts';
export * from './question-set.ts';
export * from './question-sets.ts';
export * from './readers.ts';
export * from './voice.commands.ts';
export * from './voice.decider.ts';
export * from './voice.events.ts';
export * from './voice.policy.ts';
export * from './voice.view.ts';

const capability: Capability<typeof voiceCommands, typeof voiceEvents, VoiceState, ChildEvent | AboutInputs | ConsentEvent | VoiceEvent> = {
  name: 'voice',
  commands: voiceCommands,
  events: voiceEvents,
  upcasters: voiceUpcasters,
  stream: (command) => `child-${command.data.childId}`,
  policy: voicePolicy,
  decider: voiceDecider,
};
export const voice = erased(capability);
