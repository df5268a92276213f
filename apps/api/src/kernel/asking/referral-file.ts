import { whoView, type WhoRow } from '@heard/domain/child';
import { consentView, type ConsentRow } from '@heard/domain/consent';
import type { ChildId } from '@heard/domain/kernel';
import { referralView, type ReferralFile, type ReferralRow } from '@heard/domain/referral';
import { ofChild, type ReadModels } from '../read-models/read-models.ts';

/** The facts from which follows what of a file is open to agencies; null for a child who is not there. */
export const referralFileOf = (models: ReadModels, child: ChildId): ReferralFile | null => {
  const circle = (models.row(whoView.name, child) as WhoRow | null)?.circle;
  if (!circle) return null;
  const consents = models.rows<ConsentRow>(consentView.name, ofChild(child)).map((row) => [row.consentId, row.state] as const);
  const referrals = models.rows<ReferralRow>(referralView.name, ofChild(child)).map((row) => [row.referralId, row.state] as const);
  return { circle, consents: Object.fromEntries(consents), referrals: Object.fromEntries(referrals) };
};
