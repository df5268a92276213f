import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { capacitiesIn, decidesThemself, isStaff, whoView, type Circle, type WhoRow } from '@heard/domain/child';
import { consentFor, consentView, type Act, type ConsentRow, type Consents } from '@heard/domain/consent';
import type { Capacity, ChildId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import { readersOf, type Readers } from '@heard/domain/voice';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** The capacities in which what a child says may be shared. */
const shares: readonly Capacity[] = ['child', 'parent', 'educator', 'senco', 'head'];

/** @throws Unseen, also where the asker could share nothing for this child */
const circleFor = (models: ReadModels, who: Someone, child: ChildId): Circle => {
  getChild(models, who, child);
  const row = models.row(whoView.name, child) as WhoRow | null;
  if (!row || !capacitiesIn(row.circle, who.asker).some((one) => shares.includes(one))) throw new Unseen();
  return row.circle;
};

/** What a child may be offered beside faces, pictures, a drawing and words: only what is permitted today. */
export interface ModesAnswer {
  readonly sound: boolean;
  readonly photo: boolean;
}

/**
 * Whether there is a permission for the child's sound and image. Asked before it is offered, so that no child meets a refusal. The child
 * and school are told; an adult of the family is not, because it would say what the other home answered.
 */
export class GetModes extends Query<ModesAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetModes)
export class GetModesHandler implements IQueryHandler<GetModes> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, child }: GetModes): Promise<ModesAnswer> {
    const circle = circleFor(this.models, who, child);
    const rows = this.models.rows<ConsentRow>(consentView.name, ofChild(child));
    const consents: Consents = Object.fromEntries(rows.map((row) => [row.consentId, row.state]));
    const told = who.sight.asChild === child || isStaff(who.sight, child);
    const may = (act: Act): boolean => told && consentFor(consents, circle, { act, agencyId: null, scope: [] }, who.asker.today) !== null;
    return Promise.resolve({ sound: may('sound'), photo: may('image') });
  }
}

export interface ReadersAnswer extends Readers {
  /** Whether a young person's rights are their own and they decide. */
  readonly decides: boolean;
}

/** Who will read what the child says. An adult of the family sees of the family themself. */
export class GetReaders extends Query<ReadersAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetReaders)
export class GetReadersHandler implements IQueryHandler<GetReaders> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, child }: GetReaders): Promise<ReadersAnswer> {
    const { asker, sight } = who;
    const circle = circleFor(this.models, who, child);
    const staff = this.models
      .rows<StaffRow>(staffView.name, { sql: 'school = :ofSchool', values: { ofSchool: asker.school } })
      .filter((one) => one.from <= asker.today && (one.until === null || asker.today < one.until));
    const all = readersOf(circle, staff, asker.today);
    const parents = sight.asParent.includes(child) ? all.parents.filter((one) => one.personId === asker.person) : all.parents;
    return Promise.resolve({ ...all, parents, decides: decidesThemself(circle, asker.today) });
  }
}
