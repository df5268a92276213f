import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayNotSee, relatedOn, rightsArePassed, whoView, type ChildRow, type Relationship, type WhoRow } from '@heard/domain/child';
import type { ChildId, PersonId } from '@heard/domain/kernel';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { getChild } from './child.read-model.ts';

/** One of the family, as the young person whose record it is sees them: who they are, and whether they may look. */
export interface OfFamily extends Pick<Relationship, 'personId' | 'name' | 'called' | 'relationship'> {
  readonly invited: boolean;
  /** Whether they see the record today: invited, or deciding in the young person's best interests. */
  readonly sees: boolean;
}

export interface FamilyAnswer {
  readonly child: ChildRow;
  readonly rightsPassed: boolean;
  /** Empty until the rights are the young person's own: before, it is not theirs to open or to close. */
  readonly family: readonly OfFamily[];
}

/** Who of the family may see the record: for the young person alone. */
export class GetFamily extends Query<FamilyAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetFamily)
export class GetFamilyHandler implements IQueryHandler<GetFamily> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker, sight }, who, child: id }: GetFamily): Promise<FamilyAnswer> {
    const child = getChild(this.models, who, id);
    const row = sight.asChild === id ? (this.models.row(whoView.name, id) as WhoRow | null) : null;
    if (!row) throw new Unseen();
    const { circle } = row;
    const rightsPassed = rightsArePassed(circle, asker.today);
    const around = Object.keys(circle.people).flatMap((person) => relatedOn(circle, person as PersonId, asker.today) ?? []);
    const family = around.map(({ personId, name, called, relationship }): OfFamily => {
      const sees = mayNotSee(circle, personId, asker.today) === null;
      return { personId, name, called, relationship, invited: circle.invited.includes(personId), sees };
    });
    return Promise.resolve({ child, rightsPassed, family: rightsPassed ? family : [] });
  }
}
