import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { AboutInputs } from '../input/index.ts';
import { profileCommands } from './profile.commands.ts';
import { profileDecider, type ProfileState } from './profile.decider.ts';
import { profileEvents, type ProfileEvent } from './profile.events.ts';
import { profilePolicy } from './profile.policy.ts';

export * from './headings.ts';
export * from './page-room.ts';
export * from './profile-lines.ts';
export * from './profile-seen.ts';
export * from './profile.commands.ts';
export * from './profile.decider.ts';
export * from './profile.events.ts';
export * from './profile.policy.ts';
export * from './profile.view.ts';

const capability: Capability<typeof profileCommands, typeof profileEvents, ProfileState, ChildEvent | AboutInputs | ProfileEvent> = {
  name: 'profile',
  commands: profileCommands,
  events: profileEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: profilePolicy,
  decider: profileDecider,
};
export const profile = erased(capability);
