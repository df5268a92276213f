import type { Asker, Capacity, Policy } from '../kernel/index.ts';
import { anyOf, safeguardingIn } from '../child/index.ts';
import type { RetentionCommand } from './retention.commands.ts';
import type { RetentionState } from './retention.decider.ts';

const leads = anyOf('senco', 'head');

/** Who safeguards may stop an erasure as well, and acts as safeguarding where that is why. */
const holds = (asker: Asker, state: RetentionState, data: { readonly ground: string }): Capacity | null => {
  const safeguarding = safeguardingIn(state.circle, asker);
  return (data.ground === 'safeguarding' ? safeguarding : null) ?? leads(asker, state) ?? safeguarding;
};

export const retentionPolicy: Policy<RetentionState, RetentionCommand> = {
  PlaceHold: holds,
  LiftHold: (asker, state) => safeguardingIn(state.circle, asker) ?? leads(asker, state),
  ProposeErasure: leads,
  AgreeErasure: leads,
  WithdrawErasure: leads,
  EraseChild: anyOf('calendar'),
};
