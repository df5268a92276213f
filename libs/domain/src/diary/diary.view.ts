import {
  addDays,
  dayOf,
  inFile,
  type ChildId,
  type ConsentId,
  type LocalDate,
  type Recorded,
  type Row,
  type Touch,
  type View,
} from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { rightsPassOn } from '../clock/index.ts';
import { noticeDays, underNames, type ConsentEvent, type Requested } from '../consent/index.ts';
import type { ReferralEvent } from '../referral/index.ts';
import type { RetentionEvent } from '../retention/index.ts';

/** What a day will bring by itself to one file: from `due` on the calendar asks this command of it. Nobody is shown it. */
export interface DiaryRow extends Row {
  readonly childId: ChildId;
  readonly due: LocalDate;
  readonly command: 'EndOrders' | 'RunOutConsents' | 'EndReferrals' | 'EraseChild';
}

type Noted = Extract<ChildEvent, { type: 'ChildEnrolled' | 'OrderRecorded' | 'OrderEnded' | 'RightsPassed' }>;
type Folded =
  | Noted
  | ConsentEvent
  | Extract<ReferralEvent, { type: 'ReferralMade' | 'ReferralEnded' }>
  | Extract<RetentionEvent, { type: 'ErasureAgreed' | 'ErasureWithdrawn' | 'ChildErased' }>;

interface AboutConsent {
  readonly type: string;
  readonly data: { readonly childId: ChildId; readonly consentId: ConsentId };
}

const consentKey = ({ data }: Recorded<AboutConsent>): readonly string[] => [inFile(data.childId, data.consentId)];

const requested: Touch<DiaryRow, { readonly type: string; readonly data: Requested }> = {
  keys: consentKey,
  fold: (_row, { data, meta }) => {
    const notice = addDays(data.lastDay, 1 - noticeDays);
    const due = dayOf(meta.recordedAt) < notice ? notice : addDays(data.lastDay, 1);
    return { schoolId: meta.school, childId: data.childId, due, command: 'RunOutConsents' };
  },
};

const told: Touch<DiaryRow, { readonly type: string; readonly data: AboutConsent['data'] & { readonly lastDay: LocalDate } }> = {
  keys: consentKey,
  fold: (row, { data }) => row && { ...row, due: addDays(data.lastDay, 1) },
};

const over: Touch<DiaryRow, AboutConsent> = { keys: consentKey, fold: () => null };

const ofConsents = { Requested: requested, NoticeGiven: told, Closed: over, RanOut: over };

const entry = (schoolId: DiaryRow['schoolId'], childId: ChildId, due: LocalDate, command: DiaryRow['command']): DiaryRow => ({
  schoolId,
  childId,
  due,
  command,
});

type OfFile = Exclude<Folded, ConsentEvent>;

const ofFile: View<DiaryRow, OfFile>['on'] = {
  ChildEnrolled: {
    keys: ({ data }) => [data.childId],
    fold: (_row, { data, meta }) => entry(meta.school, data.childId, rightsPassOn(data.dateOfBirth), 'EndOrders'),
  },
  RightsPassed: { keys: ({ data }) => [data.childId], fold: () => null },
  OrderRecorded: {
    keys: ({ data }) => (data.lastDay ? [inFile(data.childId, data.orderId)] : []),
    fold: (_row, { data, meta }) => (data.lastDay ? entry(meta.school, data.childId, addDays(data.lastDay, 1), 'EndOrders') : null),
  },
  OrderEnded: { keys: ({ data }) => [inFile(data.childId, data.orderId)], fold: () => null },
  ReferralMade: {
    keys: ({ data }) => [inFile(data.childId, data.referralId)],
    fold: (_row, { data, meta }) => entry(meta.school, data.childId, addDays(data.lastDay, 1), 'EndReferrals'),
  },
  ReferralEnded: { keys: ({ data }) => [inFile(data.childId, data.referralId)], fold: () => null },
  ErasureAgreed: {
    keys: ({ data }) => [inFile(data.childId, 'erasure')],
    fold: (_row, { data, meta }) => entry(meta.school, data.childId, data.on, 'EraseChild'),
  },
  ErasureWithdrawn: { keys: ({ data }) => [inFile(data.childId, 'erasure')], fold: () => null },
  ChildErased: { keys: ({ data }) => [inFile(data.childId, 'erasure')], fold: () => null },
};

export const diaryView: View<DiaryRow, Folded> = {
  name: 'diary',
  version: 3,
  seenBy: () => null,
  on: {
    ...ofFile,
    ...underNames('Permission', ofConsents),
    ...underNames('DataConsent', ofConsents),
  } as unknown as View<DiaryRow, Folded>['on'],
};
