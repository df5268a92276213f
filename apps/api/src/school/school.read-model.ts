import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { schoolView, staffView, type SchoolRow, type StaffRow } from '@heard/domain/school';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

export interface SchoolAnswer {
  readonly school: SchoolRow;
  readonly staff: readonly StaffRow[];
}

/** The school with the days on which it is shut, for everybody in it; its staff, for its staff. */
export class GetSchool extends Query<SchoolAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(GetSchool)
export class GetSchoolHandler implements IQueryHandler<GetSchool> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker } }: GetSchool): Promise<SchoolAnswer> {
    const school = this.models.row(schoolView.name, asker.school) as SchoolRow | null;
    if (!school) throw new Unseen();
    if (asker.roles.length === 0) return Promise.resolve({ school, staff: [] });
    const staff = this.models.rows<StaffRow>(staffView.name, { sql: 'school = :ofSchool', values: { ofSchool: asker.school } });
    return Promise.resolve({ school, staff });
  }
}
