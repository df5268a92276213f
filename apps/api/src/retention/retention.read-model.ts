import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { leadsFor, safeguardsFor, type ChildRow } from '@heard/domain/child';
import { keptUntil } from '@heard/domain/clock';
import type { ChildId, LocalDate } from '@heard/domain/kernel';
import { retentionView, type RetentionRow } from '@heard/domain/retention';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

export interface RetentionAnswer {
  readonly child: ChildRow;
  readonly today: LocalDate;
  /** The first day on which the file may be erased for its age alone. */
  readonly keptUntil: LocalDate;
  /** Null where nothing was ever decided, or nothing that the asker may know of. */
  readonly retention: RetentionRow | null;
  /** Whether the asker decides about it. */
  readonly leads: boolean;
  readonly people: People;
}

/** How long one file is kept, and what is decided about it: for whoever leads; for the family the day, and an erasure that is proposed. */
export class GetRetention extends Query<RetentionAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetRetention)
export class GetRetentionHandler implements IQueryHandler<GetRetention> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: GetRetention): Promise<RetentionAnswer> {
    const child = getChild(this.models, who, id);
    const [retention = null] = this.models
      .seen<RetentionRow>(retentionView.name, who.sight, ofChild(id))
      .toSorted((a, b) => Number(a.sealed !== null) - Number(b.sealed !== null));
    const named = retention ? [...retention.holds, ...(retention.erasure ? [retention.erasure] : [])].map((one) => one.by) : [];
    const agreed = retention?.erasure?.agreed?.by;
    return Promise.resolve({
      child,
      today: who.asker.today,
      keptUntil: keptUntil(child.dateOfBirth),
      retention,
      leads: leadsFor(who.sight, id) || safeguardsFor(who.sight, id),
      people: this.people.named(id, agreed ? [...named, agreed] : named),
    });
  }
}
