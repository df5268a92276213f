import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agencyView, professionalView, type AgencyRow, type ProfessionalRow } from '@heard/domain/agency';
import type { AgencyId, SchoolId } from '@heard/domain/kernel';
import type { Someone } from '../kernel/asking/asking.ts';
import { keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** Names of the agencies that appear in rows which somebody may see; of no others. */
export const agencyNames = (
  models: ReadModels,
  school: SchoolId,
  agencies: readonly (AgencyId | null)[],
): Readonly<Record<AgencyId, string>> =>
  Object.fromEntries(
    agencies.flatMap((id) => {
      const [row] = id ? models.rows<AgencyRow>(agencyView.name, keyed(`${school}/${id}`)) : [];
      return row ? [[row.agencyId, row.name]] : [];
    }),
  );

export interface AgenciesAnswer {
  readonly agencies: readonly AgencyRow[];
  readonly professionals: readonly ProfessionalRow[];
}

/** The services outside the school, and who works for them here: for whoever leads. */
export class FindAgencies extends Query<AgenciesAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(FindAgencies)
export class FindAgenciesHandler implements IQueryHandler<FindAgencies> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { sight } }: FindAgencies): Promise<AgenciesAnswer> {
    if (!sight.wholeSchool) throw new Unseen();
    const agencies = this.models.seen<AgencyRow>(agencyView.name, sight).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    return Promise.resolve({ agencies, professionals: this.models.seen<ProfessionalRow>(professionalView.name, sight) });
  }
}
