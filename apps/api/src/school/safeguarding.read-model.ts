import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { SchoolId } from '@heard/domain/kernel';
import {
  noSafeguarding,
  safeguardingOn,
  safeguardingView,
  type Safeguarding,
  type SafeguardingHours,
  type SafeguardingLead,
  type SafeguardingRow,
} from '@heard/domain/school';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';

/** Who safeguards at a school, as it stands in the tables. */
export const safeguardingOf = (models: ReadModels, school: SchoolId): Safeguarding =>
  (models.row(safeguardingView.name, school) as SafeguardingRow | null) ?? noSafeguarding;

export interface SafeguardingAnswer {
  /** As everybody of the school may know them: leads first. */
  readonly named: readonly Pick<SafeguardingLead, 'called' | 'as'>[];
  readonly hours: SafeguardingHours | null;
  /** With their days, for whoever names them; empty for everybody else. */
  readonly leads: readonly SafeguardingLead[];
}

/** Who safeguards, by the names people call them, and when they read: for everybody of the school. */
export class GetSafeguarding extends Query<SafeguardingAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(GetSafeguarding)
export class GetSafeguardingHandler implements IQueryHandler<GetSafeguarding> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker } }: GetSafeguarding): Promise<SafeguardingAnswer> {
    const all = safeguardingOf(this.models, asker.school);
    const named = safeguardingOn(all, asker.today).map(({ called, as }) => ({ called, as }));
    return Promise.resolve({ named, hours: all.hours, leads: asker.roles.includes('head') ? all.leads : [] });
  }
}
