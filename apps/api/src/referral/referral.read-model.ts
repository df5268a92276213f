import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { leadsFor, type ChildRow } from '@heard/domain/child';
import { decisionView, type DecisionRow } from '@heard/domain/decision';
import { inputView, type InputRow } from '@heard/domain/input';
import type { AgencyId, ChildId, LocalDate, PersonId, ReferralId } from '@heard/domain/kernel';
import { isOpenOn, openUntil, referralView, type ReferralRow } from '@heard/domain/referral';
import { agencyNames } from '../agency/agency.read-model.ts';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { referralFileOf } from '../kernel/asking/referral-file.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

const personsIn = (rows: readonly ReferralRow[]): readonly PersonId[] =>
  rows.flatMap((row) => [
    row.by,
    ...row.appointments.flatMap((one) => [one.by, ...(one.personId ? [one.personId] : [])]),
    ...row.shares.flatMap((one) => one.speaker ?? []),
  ]);

const newestFirst = (a: ReferralRow, b: ReferralRow): number => b.at.localeCompare(a.at);

export interface ReferralsAnswer {
  readonly today: LocalDate;
  readonly child: ChildRow;
  /** Newest first. */
  readonly referrals: readonly ReferralRow[];
  readonly people: People;
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

/** Referrals of one child, for family and school. */
export class FindReferrals extends Query<ReferralsAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(FindReferrals)
export class FindReferralsHandler implements IQueryHandler<FindReferrals> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: FindReferrals): Promise<ReferralsAnswer> {
    const child = getChild(this.models, who, id);
    const referrals = this.models.seen<ReferralRow>(referralView.name, who.sight, ofChild(id)).toSorted(newestFirst);
    const agencies = agencyNames(
      this.models,
      who.asker.school,
      referrals.map((one) => one.agencyId),
    );
    return Promise.resolve({ today: who.asker.today, child, referrals, people: this.people.named(id, personsIn(referrals)), agencies });
  }
}

export interface ReferralAnswer {
  readonly today: LocalDate;
  readonly referral: ReferralRow;
  /** Whether it is open today. */
  readonly open: boolean;
  /** What is open to the agency today, with its last day as dates stand now: for the agency and for whoever leads, empty for others. */
  readonly until: Readonly<Record<string, LocalDate>>;
  /** What is shared under it now and the asker may read. */
  readonly inputs: readonly InputRow[];
  readonly decisions: readonly DecisionRow[];
  readonly people: People;
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

const untilFor = (models: ReadModels, { asker, sight }: Someone, { childId, referralId }: ReferralRow): ReferralAnswer['until'] => {
  const file = referralFileOf(models, childId);
  const state = file?.referrals[referralId];
  const open = file && state ? openUntil(file, state, asker.today) : [];
  return Object.fromEntries(open.filter(([token]) => leadsFor(sight, childId) || sight.openTo.includes(token)));
};

/** One referral with what is shared under it: the agency's room, and the same for school and family. */
export class GetReferral extends Query<ReferralAnswer> {
  constructor(
    readonly who: Someone,
    readonly referral: ReferralId,
  ) {
    super();
  }
}

@QueryHandler(GetReferral)
export class GetReferralHandler implements IQueryHandler<GetReferral> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, referral: id }: GetReferral): Promise<ReferralAnswer> {
    const [referral] = this.models.seen<ReferralRow>(referralView.name, who.sight, having('referralId', id));
    if (!referral) throw new Unseen();
    const { childId } = referral;
    const shared = referral.shares.filter((share) => !share.stopped);
    const inputs = this.models
      .seen<InputRow>(inputView.name, who.sight, ofChild(childId))
      .filter((row) => shared.some((share) => share.inputId === row.inputId));
    const decisions = this.models
      .seen<DecisionRow>(decisionView.name, who.sight, ofChild(childId))
      .filter((row) => shared.some((share) => share.decisionId === row.decisionId))
      .map((row) => ({ ...row, threads: [], answers: [] }));
    const persons = [...personsIn([referral]), ...inputs.map((row) => row.speaker.personId), ...decisions.map((row) => row.by)];
    return Promise.resolve({
      today: who.asker.today,
      referral,
      open: isOpenOn(referral.state, who.asker.today),
      until: untilFor(this.models, who, referral),
      inputs,
      decisions,
      people: this.people.named(childId, persons),
      agencies: agencyNames(this.models, who.asker.school, [referral.agencyId]),
    });
  }
}

export interface MyReferralsAnswer {
  readonly today: LocalDate;
  readonly referrals: readonly ReferralRow[];
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

/** The children who are referred to the asker's agencies and open today. */
export class FindMyReferrals extends Query<MyReferralsAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(FindMyReferrals)
export class FindMyReferralsHandler implements IQueryHandler<FindMyReferrals> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker, sight } }: FindMyReferrals): Promise<MyReferralsAnswer> {
    const referrals = asker.agencies
      .flatMap((agency) => this.models.seen<ReferralRow>(referralView.name, sight, having('agencyId', agency)))
      .filter((row) => sight.openTo.includes(row.referralId))
      .toSorted((a, b) => a.child.called.localeCompare(b.child.called, 'en'));
    return Promise.resolve({ today: asker.today, referrals, agencies: agencyNames(this.models, asker.school, asker.agencies) });
  }
}
