import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { ReferralCommand } from './referral.commands.ts';
import type { ReferralState } from './referral.decider.ts';

const leads = anyOf('senco', 'head');

export const referralPolicy: Policy<ReferralState, ReferralCommand> = {
  MakeReferral: leads,
  ArrangeAppointment: leads,
  CancelAppointment: leads,
  ShareWithAgency: leads,
  StopSharing: leads,
  EndReferral: leads,
  EndReferrals: anyOf('calendar'),
};
