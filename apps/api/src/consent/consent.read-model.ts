import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  leadsFor,
  mayNotConsent,
  whoMayConsent,
  whoView,
  type ChildRow,
  type Circle,
  type NoConsent,
  type WhoRow,
} from '@heard/domain/child';
import { consentView, type ConsentRow } from '@heard/domain/consent';
import type { AgencyId, ChildId, ConsentId, LocalDate, PersonId } from '@heard/domain/kernel';
import { agencyNames } from '../agency/agency.read-model.ts';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

const personsIn = (rows: readonly ConsentRow[]): readonly PersonId[] =>
  rows.flatMap((row) => [
    row.requestedBy,
    ...row.asked,
    ...row.history.flatMap((line) => [line.by, ...(line.personId ? [line.personId] : [])]),
    ...(Object.keys(row.state.answers) as PersonId[]),
  ]);

const circleOf = (models: ReadModels, child: ChildId): Circle => {
  const row = models.row(whoView.name, child) as WhoRow | null;
  if (!row) throw new Unseen();
  return row.circle;
};

const newestFirst = (a: ConsentRow, b: ConsentRow): number => b.requestedAt.localeCompare(a.requestedAt);

/** Whose answer the page may take. */
export interface Answering {
  readonly today: LocalDate;
  /** Why the asker may not answer themself; null when they may. */
  readonly mayNot: NoConsent | null;
  /** Everybody who may consent for this child today: for whoever leads, empty for others. */
  readonly may: readonly PersonId[];
}

const answeringFor = (models: ReadModels, { asker, sight }: Someone, child: ChildId): Answering => {
  const circle = circleOf(models, child);
  return {
    today: asker.today,
    mayNot: mayNotConsent(circle, asker.person, asker.today),
    may: leadsFor(sight, child) ? whoMayConsent(circle, asker.today) : [],
  };
};

export interface ConsentsAnswer extends Answering {
  readonly child: ChildRow;
  /** Newest first. */
  readonly consents: readonly ConsentRow[];
  readonly people: People;
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

/** What was asked about one child, as the asker may see it. */
export class FindConsents extends Query<ConsentsAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(FindConsents)
export class FindConsentsHandler implements IQueryHandler<FindConsents> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: FindConsents): Promise<ConsentsAnswer> {
    const child = getChild(this.models, who, id);
    const consents = this.models.seen<ConsentRow>(consentView.name, who.sight, ofChild(id)).toSorted(newestFirst);
    const answering = answeringFor(this.models, who, id);
    return Promise.resolve({
      ...answering,
      child,
      consents,
      people: this.people.named(id, [...personsIn(consents), ...answering.may]),
      agencies: agencyNames(
        this.models,
        who.asker.school,
        consents.map((one) => one.agencyId),
      ),
    });
  }
}

export interface ConsentAnswer extends Answering {
  readonly child: ChildRow;
  readonly consent: ConsentRow;
  readonly people: People;
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

export class GetConsent extends Query<ConsentAnswer> {
  constructor(
    readonly who: Someone,
    readonly consent: ConsentId,
  ) {
    super();
  }
}

@QueryHandler(GetConsent)
export class GetConsentHandler implements IQueryHandler<GetConsent> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, consent: id }: GetConsent): Promise<ConsentAnswer> {
    const [consent] = this.models.seen<ConsentRow>(consentView.name, who.sight, having('consentId', id));
    if (!consent) throw new Unseen();
    const child = getChild(this.models, who, consent.childId);
    const answering = answeringFor(this.models, who, consent.childId);
    const people = this.people.named(consent.childId, [...personsIn([consent]), ...answering.may]);
    return Promise.resolve({
      ...answering,
      child,
      consent,
      people,
      agencies: agencyNames(this.models, who.asker.school, [consent.agencyId]),
    });
  }
}

export interface MyConsentsAnswer {
  readonly today: LocalDate;
  /** Asked of the asker, or answered by them, about any child; newest first. */
  readonly consents: readonly ConsentRow[];
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

/** What is asked of the asker themself. */
export class FindMyConsents extends Query<MyConsentsAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(FindMyConsents)
export class FindMyConsentsHandler implements IQueryHandler<FindMyConsents> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker, sight } }: FindMyConsents): Promise<MyConsentsAnswer> {
    const mine = (row: ConsentRow): boolean => row.asked.includes(asker.person) || asker.person in row.state.answers;
    const consents = this.models.seen<ConsentRow>(consentView.name, sight).filter(mine).toSorted(newestFirst);
    const agencies = agencyNames(
      this.models,
      asker.school,
      consents.map((one) => one.agencyId),
    );
    return Promise.resolve({ today: asker.today, consents, agencies });
  }
}
