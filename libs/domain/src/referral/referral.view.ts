import {
  dayOf,
  inFile,
  touching,
  type Audience,
  type ChildId,
  type Instant,
  type PersonId,
  type Recorded,
  type ReferralId,
  type Row,
  type Sight,
  type View,
} from '../kernel/index.ts';
import { isFamily, isStaff, leadsFor, readsAs } from '../child/index.ts';
import { rightsPassOn } from '../clock/index.ts';
import type { ReferralEvent } from './referral.events.ts';
import { referralsFold, type Referral, type Share } from './referrals.ts';

type DataOf<Type extends ReferralEvent['type']> = Readonly<Extract<ReferralEvent, { type: Type }>['data']>;

export interface Appointment extends Omit<DataOf<'AppointmentArranged'>, 'childId' | 'referralId'> {
  readonly by: PersonId;
  readonly cancelled: string | null;
}

/** A referral with its appointments and what is shared under it: what stands in the agency's room. */
export interface ReferralRow extends Row, Omit<DataOf<'ReferralMade'>, 'childId' | 'referralId'> {
  readonly childId: ChildId;
  readonly referralId: ReferralId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly appointments: readonly Appointment[];
  readonly shares: readonly (Share & { readonly at: Instant })[];
  readonly ended: { readonly on: string; readonly how: 'ended' | 'ran-out'; readonly reason: string | null } | null;
  readonly state: Referral;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
  readonly openTo: readonly string[];
}

const keyOf = ({ data }: Recorded<ReferralEvent>): string => inFile(data.childId, data.referralId);

const after = (row: ReferralRow | null, event: Recorded<ReferralEvent>): Referral => {
  const { referralId } = event.data;
  const step = referralsFold[event.type] as (all: object, event: Recorded<ReferralEvent>) => Readonly<Record<string, Referral>>;
  return step(row ? { [referralId]: row.state } : {}, event)[referralId] as Referral;
};

const going = <Type extends ReferralEvent['type']>(
  change: (row: ReferralRow, event: Recorded<Extract<ReferralEvent, { type: Type }>>) => Partial<ReferralRow>,
) =>
  touching<ReferralRow, Extract<ReferralEvent, { type: Type }>>(
    (event) => keyOf(event),
    (row, event) => ({ ...row, state: after(row, event), ...change(row, event) }),
  );

/**
 * What somebody of family or class reads of what is shared: what is their own whole; that there are decisions and notes of the school,
 * a note without its id, which may not be theirs to read; and nothing of another's words.
 */
const sharesFor = (shares: ReferralRow['shares'], persons: readonly PersonId[]): ReferralRow['shares'] =>
  shares.flatMap((share) => {
    if (share.kind === 'decisions' || (share.speaker !== null && persons.includes(share.speaker))) return [share];
    return share.kind === 'school-notes' ? [{ ...share, inputId: null }] : [];
  });

/** Where an appointment is could say where somebody lives whose whereabouts are hidden from the reader. */
const unlocated = (one: Appointment): Appointment => ({ ...one, where: null, note: null });

/**
 * A referral as one person may see it: whoever leads whole; family and the class teacher without another's words, family without places
 * where somebody is hidden; the agency its own.
 */
export const referralSeenBy = (row: ReferralRow, sight: Sight): ReferralRow => {
  if (leadsFor(sight, row.childId)) return row;
  const family = isFamily(sight, row.childId);
  const near = family || isStaff(sight, row.childId);
  const shares = near
    ? sharesFor(row.shares, readsAs(sight, row.childId))
    : row.shares.filter((share) => !share.stopped && sight.openTo.includes(share.shareId));
  const appointments = family && sight.hidden.includes(row.childId) ? row.appointments.map(unlocated) : row.appointments;
  return { ...row, shares, appointments, state: { ...row.state, shares: {} }, own: [] };
};

/** Past compulsory school age the young person reads what is asked for them, as the family did before. */
const nearTo = ({ data, meta }: Recorded<Extract<ReferralEvent, { type: 'ReferralMade' }>>): readonly Audience[] =>
  rightsPassOn(data.child.dateOfBirth) <= dayOf(meta.recordedAt) ? ['educators', 'parents', 'child'] : ['educators', 'parents'];

export const referralView: View<ReferralRow, ReferralEvent> = {
  name: 'referral',
  version: 2,
  seenBy: referralSeenBy,
  on: {
    ReferralMade: {
      keys: (event) => [keyOf(event)],
      fold: (_row, event) => ({
        ...event.data,
        schoolId: event.meta.school,
        by: event.meta.actor,
        at: event.meta.recordedAt,
        appointments: [],
        shares: [],
        ended: null,
        state: after(null, event),
        audience: nearTo(event),
        own: [event.meta.actor],
        openTo: [event.data.referralId],
      }),
    },
    AppointmentArranged: going<'AppointmentArranged'>((row, { data: { childId: _, referralId: __, ...data }, meta }) => ({
      appointments: [...row.appointments, { ...data, by: meta.actor, cancelled: null }],
    })),
    AppointmentCancelled: going<'AppointmentCancelled'>((row, { data }) => ({
      appointments: row.appointments.map((one) => (one.appointmentId === data.appointmentId ? { ...one, cancelled: data.reason } : one)),
    })),
    SharingBegun: going<'SharingBegun'>((row, { data: { shareId, kind, inputId, decisionId, speaker }, meta }) => ({
      shares: [...row.shares, { shareId, kind, inputId, decisionId, speaker, stopped: false, at: meta.recordedAt }],
    })),
    SharingStopped: going<'SharingStopped'>((row, { data }) => ({
      shares: row.shares.map((one) => (one.shareId === data.shareId ? { ...one, stopped: true } : one)),
    })),
    ReferralEnded: going<'ReferralEnded'>((_row, { data: { on, how, reason } }) => ({ ended: { on, how, reason } })),
  },
};
