import {
  addDays,
  alike,
  both,
  refuse,
  within,
  type Decide,
  type Decider,
  type DecisionId,
  type Fold,
  type LocalDate,
  type ReferralId,
} from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { consentsFold, needsConsent, type ConsentEvent, type Consents, type Sharable } from '../consent/index.ts';
import type { DecisionEvent } from '../decision/index.ts';
import { emptyFile, fileFold, known, type AboutInputs, type FileState } from '../input/index.ts';
import type { ReferralCommand } from './referral.commands.ts';
import type { ReferralEvent } from './referral.events.ts';
import { isOpenOn, referralsFold, type Referral, type Referrals } from './referrals.ts';

export interface ReferralState extends FileState {
  readonly consents: Consents;
  readonly decisions: readonly DecisionId[];
  readonly referrals: Referrals;
}

type Taken = Extract<DecisionEvent, { type: 'DecisionTaken' }>;
type Folded = ChildEvent | AboutInputs | ConsentEvent | ReferralEvent | Taken;
type Sharing = Extract<ReferralCommand, { type: 'ShareWithAgency' }>['data'];

const decisionsFold: Fold<readonly DecisionId[], Taken> = { DecisionTaken: (all, { data }) => [...all, data.decisionId] };

const knownReferral = (referrals: Referrals, referralId: ReferralId): Referral =>
  referrals[referralId] ?? refuse('no-such-referral', 'We cannot find this referral. It may belong to another file.', { referralId });

const openReferral = (state: ReferralState, referralId: ReferralId, today: LocalDate): Referral => {
  const one = knownReferral(state.referrals, referralId);
  return isOpenOn(one, today) || one.from > today ? one : refuse('referral-over', 'This referral is over.', { referralId });
};

const kinds = { parent: 'family-views', child: 'child-views', staff: 'school-notes' } as const satisfies Record<string, Sharable>;

/** What exactly is shared, and of which kind. */
const named = (data: Sharing, state: ReferralState) => {
  if ((data.inputId === null) === (data.decisionId === null))
    refuse('shares-one-thing', 'Please choose one thing to share: something that was said, or a decision.');
  if (data.decisionId !== null && !state.decisions.includes(data.decisionId)) refuse('no-such-decision', 'We cannot find this decision.');
  if (data.inputId === null) return { kind: 'decisions' as const, speaker: null };
  const { speaker, audience } = known(state.inputs, data.inputId);
  if (speaker.as === 'child' && audience.length === 0)
    refuse('kept-by-the-child', 'The child said this to you alone. It is not shared. The child can say it again and let others see it.');
  return { kind: kinds[speaker.as], speaker: speaker.personId };
};

const making: Pick<Decide<ReferralState, ReferralCommand, ReferralEvent>, 'MakeReferral' | 'EndReferral' | 'EndReferrals'> = {
  MakeReferral: (data, state, ask) => {
    if (state.referrals[data.referralId])
      refuse('said-already', 'This was sent already and is in the record.', { referralId: data.referralId });
    if (data.lastDay < data.from)
      refuse('ends-before-it-starts', 'This ends before it starts. Please check the two days.', { from: data.from });
    const same = Object.values(state.referrals).find(
      (one) => one.agencyId === data.agencyId && ask.today <= one.lastDay && (one.ended === null || ask.today < one.ended),
    );
    if (same) refuse('referred-already', 'This child is referred to this agency already.', { referralId: same.referralId });
    const { agencyId, scope } = data;
    const consent = needsConsent(state, { act: 'referral', agencyId, scope }, ask.today);
    if (data.lastDay > consent.lastDay)
      refuse('longer-than-allowed', 'The permission ends before this referral does. Please choose an earlier last day.', {
        lastDay: consent.lastDay,
      });
    const { name, called, dateOfBirth } = state.circle;
    if (dateOfBirth === null) return [];
    return [{ type: 'ReferralMade', data: { ...data, child: { name, called, dateOfBirth }, consentId: consent.consentId } }];
  },
  EndReferral: (data, { referrals }) => {
    const one = knownReferral(referrals, data.referralId);
    if (one.ended !== null) return [];
    if (data.on < one.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: one.from });
    return [{ type: 'ReferralEnded', data: { ...data, how: 'ended' } }];
  },
  EndReferrals: ({ childId }, { referrals }, { today }) =>
    Object.values(referrals)
      .filter((one) => one.ended === null && one.lastDay < today)
      .map(({ referralId, lastDay }) => ({
        type: 'ReferralEnded',
        data: { childId, referralId, on: addDays(lastDay, 1), how: 'ran-out', reason: null },
      })),
};

const meeting: Pick<Decide<ReferralState, ReferralCommand, ReferralEvent>, 'ArrangeAppointment' | 'CancelAppointment'> = {
  ArrangeAppointment: (data, state, ask) => {
    const one = openReferral(state, data.referralId, ask.today);
    if (one.appointments[data.appointmentId]) refuse('said-already', 'This was sent already and is in the record.');
    if (data.on < one.from || data.on > one.lastDay)
      refuse('outside-the-referral', 'This day is outside the referral. Please choose one within it.', {
        from: one.from,
        lastDay: one.lastDay,
      });
    const act = data.kind === 'observation' ? 'observation' : 'referral';
    const { consentId } = needsConsent(state, { act, agencyId: one.agencyId, scope: [] }, ask.today);
    return [{ type: 'AppointmentArranged', data: { ...data, consentId } }];
  },
  CancelAppointment: (data, { referrals }) => {
    const one = knownReferral(referrals, data.referralId).appointments[data.appointmentId];
    if (!one) refuse('no-such-appointment', 'We cannot find this appointment.');
    return one?.cancelled ? [] : [{ type: 'AppointmentCancelled', data }];
  },
};

const sharing: Pick<Decide<ReferralState, ReferralCommand, ReferralEvent>, 'ShareWithAgency' | 'StopSharing'> = {
  ShareWithAgency: (data, state, ask) => {
    const one = openReferral(state, data.referralId, ask.today);
    if (one.shares[data.shareId]) refuse('said-already', 'This was sent already and is in the record.');
    const { kind, speaker } = named(data, state);
    if (!one.scope.includes(kind))
      refuse('outside-the-scope', 'This referral does not reach so far. Please look at what it may share.', { kind });
    const twice = Object.values(one.shares).some(
      (share) => !share.stopped && alike([share.inputId, share.decisionId], [data.inputId, data.decisionId]),
    );
    if (twice) refuse('shared-already', 'This is shared with the agency already.');
    const consent = needsConsent(state, { act: 'sharing', agencyId: one.agencyId, scope: [kind] }, ask.today);
    if (kind === 'family-views' && (speaker === null || consent.answers[speaker] !== 'agreed'))
      refuse('speaker-not-asked', 'These are a parent’s own words. They are shared only when that parent has said yes.', { speaker });
    if (kind === 'child-views' && data.childAsked === null)
      refuse('child-not-asked', 'These are the child’s own words. Please ask the child first, and say how you asked.');
    return [{ type: 'SharingBegun', data: { ...data, kind, speaker, consentId: consent.consentId } }];
  },
  StopSharing: (data, { referrals }) => {
    const share = knownReferral(referrals, data.referralId).shares[data.shareId] ?? refuse('no-such-share', 'This is not shared here.');
    if (share.stopped) return [];
    return [{ type: 'SharingStopped', data: { ...data, inputId: share.inputId, decisionId: share.decisionId } }];
  },
};

export const referralDecider: Decider<ReferralState, ReferralCommand, ReferralEvent, Folded> = {
  initialState: { ...emptyFile, consents: {}, decisions: [], referrals: {} },
  fold: both(
    both(fileFold, within('consents', consentsFold)),
    both(within('referrals', referralsFold), within('decisions', decisionsFold)),
  ),
  decide: { ...making, ...meeting, ...sharing },
};
