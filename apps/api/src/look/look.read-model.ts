import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildRow } from '@heard/domain/child';
import type { ChildId } from '@heard/domain/kernel';
import { lookView, type LookRow } from '@heard/domain/look';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

/** Most looks that are shown at once: about a year of a busy file. */
const most = 500;

export interface LooksAnswer {
  readonly child: ChildRow;
  /** Newest first. */
  readonly looks: readonly LookRow[];
  readonly people: People;
}

/** Who read from a child's file, when, and in which capacity. */
export class FindLooks extends Query<LooksAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(FindLooks)
export class FindLooksHandler implements IQueryHandler<FindLooks> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: FindLooks): Promise<LooksAnswer> {
    const child = getChild(this.models, who, id);
    const looks = this.models
      .seen<LookRow>(lookView.name, who.sight, ofChild(id))
      .toSorted((a, b) => b.day.localeCompare(a.day) || (b.at ?? '').localeCompare(a.at ?? ''))
      .slice(0, most);
    const people = this.people.named(
      id,
      looks.flatMap((one) => one.personId ?? []),
    );
    return Promise.resolve({ child, looks, people });
  }
}
