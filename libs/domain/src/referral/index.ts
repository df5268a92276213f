import { erased, type Capability } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { ConsentEvent } from '../consent/index.ts';
import type { DecisionEvent } from '../decision/index.ts';
import type { AboutInputs } from '../input/index.ts';
import { referralCommands } from './referral.commands.ts';
import { referralDecider, type ReferralState } from './referral.decider.ts';
import { referralEvents, type ReferralEvent } from './referral.events.ts';
import { referralPolicy } from './referral.policy.ts';

export * from './referral.commands.ts';
export * from './referral.decider.ts';
export * from './referral.events.ts';
export * from './referral.policy.ts';
export * from './referral.view.ts';
export * from './referrals.ts';

const capability: Capability<
  typeof referralCommands,
  typeof referralEvents,
  ReferralState,
  ChildEvent | AboutInputs | ConsentEvent | ReferralEvent | Extract<DecisionEvent, { type: 'DecisionTaken' }>
> = {
  name: 'referral',
  commands: referralCommands,
  events: referralEvents,
  stream: (command) => `child-${command.data.childId}`,
  policy: referralPolicy,
  decider: referralDecider,
};
export const referral = erased(capability);
