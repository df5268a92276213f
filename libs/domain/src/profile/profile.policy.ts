import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { ProfileCommand } from './profile.commands.ts';
import type { ProfileState } from './profile.decider.ts';

/** Family of a young person adds only while they are invited: `anyOf` asks that. */
const near = anyOf('parent', 'child', 'educator', 'senco', 'head');

export const profilePolicy: Policy<ProfileState, ProfileCommand> = {
  OfferProfileLine: near,
  WithdrawProfileLine: near,
  PublishProfile: anyOf('senco', 'head'),
};
