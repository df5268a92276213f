import {
  addDays,
  type AgencyId,
  type AppointmentId,
  type DecisionId,
  type Fold,
  type InputId,
  type LocalDate,
  type PersonId,
  type ReferralId,
  type ShareId,
} from '../kernel/index.ts';
import { type Circle } from '../child/index.ts';
import { consentFor, type Consent, type Consents, type Sharable } from '../consent/index.ts';
import type { ReferralEvent } from './referral.events.ts';

export interface Share {
  readonly shareId: ShareId;
  readonly kind: Sharable;
  readonly inputId: InputId | null;
  readonly decisionId: DecisionId | null;
  readonly speaker: PersonId | null;
  readonly stopped: boolean;
}

/** A referral as far as rules need to know it. */
export interface Referral {
  readonly referralId: ReferralId;
  readonly agencyId: AgencyId;
  readonly scope: readonly Sharable[];
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly appointments: Readonly<Record<AppointmentId, { readonly cancelled: boolean }>>;
  readonly shares: Readonly<Record<ShareId, Share>>;
  /** The first day on which it is over. */
  readonly ended: LocalDate | null;
}

export type Referrals = Readonly<Record<ReferralId, Referral>>;

const changed = (all: Referrals, id: ReferralId, change: (one: Referral) => Partial<Referral>): Referrals => {
  const one = all[id];
  return one ? { ...all, [id]: { ...one, ...change(one) } } : all;
};

export const referralsFold: Fold<Referrals, ReferralEvent> = {
  ReferralMade: (all, { data: { referralId, agencyId, scope, from, lastDay } }) => ({
    ...all,
    [referralId]: { referralId, agencyId, scope, from, lastDay, appointments: {}, shares: {}, ended: null },
  }),
  AppointmentArranged: (all, { data }) =>
    changed(all, data.referralId, (one) => ({ appointments: { ...one.appointments, [data.appointmentId]: { cancelled: false } } })),
  AppointmentCancelled: (all, { data }) =>
    changed(all, data.referralId, (one) => ({ appointments: { ...one.appointments, [data.appointmentId]: { cancelled: true } } })),
  SharingBegun: (all, { data: { referralId, shareId, kind, inputId, decisionId, speaker } }) =>
    changed(all, referralId, (one) => ({
      shares: { ...one.shares, [shareId]: { shareId, kind, inputId, decisionId, speaker, stopped: false } },
    })),
  SharingStopped: (all, { data }) =>
    changed(all, data.referralId, (one) => {
      const share = one.shares[data.shareId];
      return share ? { shares: { ...one.shares, [data.shareId]: { ...share, stopped: true } } } : {};
    }),
  ReferralEnded: (all, { data }) => changed(all, data.referralId, () => ({ ended: data.on })),
};

export const isOpenOn = (referral: Referral, day: LocalDate): boolean =>
  referral.from <= day && day <= referral.lastDay && (referral.ended === null || day < referral.ended);

/** A file as far as it decides what an agency may see. */
export interface ReferralFile {
  readonly circle: Circle;
  readonly consents: Consents;
  readonly referrals: Referrals;
}

/** A parent's words stay open as long as that parent's own yes stands. */
const speakerAgrees = (share: Share, consent: Consent): boolean =>
  share.kind !== 'family-views' || (share.speaker !== null && consent.answers[share.speaker] === 'agreed');

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

type Until = readonly (readonly [token: string, last: LocalDate])[];

const sharesOf = ({ circle, consents }: ReferralFile, { agencyId, scope, shares }: Referral, last: LocalDate, day: LocalDate): Until =>
  Object.values(shares).flatMap((share) => {
    if (share.stopped || !scope.includes(share.kind)) return [];
    const consent = consentFor(consents, circle, { act: 'sharing', agencyId, scope: [share.kind] }, day);
    return consent && speakerAgrees(share, consent) ? [[share.shareId, earlier(last, consent.lastDay)] as const] : [];
  });

/**
 * What of one referral is open on a day, as tokens that rows carry: the referral while it and its permission hold, and each thing shared
 * while the permission to share holds. With each the last day on which it can be, as dates stand now.
 */
export const openUntil = (file: ReferralFile, referral: Referral, day: LocalDate): Until => {
  const { agencyId, referralId } = referral;
  if (!isOpenOn(referral, day)) return [];
  const consent = consentFor(file.consents, file.circle, { act: 'referral', agencyId, scope: [] }, day);
  if (!consent) return [];
  const over = referral.ended === null ? referral.lastDay : earlier(referral.lastDay, addDays(referral.ended, -1));
  const last = earlier(over, consent.lastDay);
  return [[referralId, last], ...sharesOf(file, referral, last, day)];
};

/** What of a file is open on a day to somebody who works for these agencies. Empty: this child does not exist for them. */
export const openToProfessional = (file: ReferralFile, agencies: readonly AgencyId[], day: LocalDate): readonly string[] =>
  Object.values(file.referrals).flatMap((referral) =>
    agencies.includes(referral.agencyId) ? openUntil(file, referral, day).map(([token]) => token) : [],
  );
