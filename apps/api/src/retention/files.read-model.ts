import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, leadsFor, safeguardsFor, type ChildRow } from '@heard/domain/child';
import { keptUntil } from '@heard/domain/clock';
import type { ChildId, LocalDate } from '@heard/domain/kernel';
import { retentionView, type Ended, type RetentionRow } from '@heard/domain/retention';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** A file about which something is decided: enough to find it, and what stands. */
export interface FileKept extends Pick<RetentionRow, 'holds' | 'erasure'> {
  readonly childId: ChildId;
  readonly name: string;
}

export interface FilesAnswer {
  readonly today: LocalDate;
  /** Whether the asker leads; who only safeguards is shown what is under way, and may stop it. */
  readonly leads: boolean;
  /** An erasure is under way, or a hold stands; the first to be erased first. */
  readonly decided: readonly FileKept[];
  /** Their time is over; the longest over first. */
  readonly over: readonly { readonly childId: ChildId; readonly name: string; readonly until: LocalDate }[];
  /** Files that are no more, the last first: without a name. */
  readonly erased: readonly Ended[];
  readonly people: People;
}

/** What is decided about keeping the files of a school: for whoever leads or safeguards. */
export class FindFiles extends Query<FilesAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

const first = ({ erasure }: FileKept): string => erasure?.agreed?.from ?? (erasure ? '8' : '9');

@QueryHandler(FindFiles)
export class FindFilesHandler implements IQueryHandler<FindFiles> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who }: FindFiles): Promise<FilesAnswer> {
    const { asker, sight } = who;
    if (!sight.wholeSchool && !sight.safeguards) throw new Unseen();
    const rows = this.models
      .seen<RetentionRow>(retentionView.name, sight)
      .filter(({ childId }) => leadsFor(sight, childId) || safeguardsFor(sight, childId));
    const erased = rows.flatMap((row) => row.erased ?? []).toSorted((a, b) => b.at.localeCompare(a.at));
    const decided = this.#decided(rows);
    return Promise.resolve({
      today: asker.today,
      leads: leadsFor(sight, null),
      decided,
      over: this.#over(who),
      erased,
      people: this.#people(decided, erased),
    });
  }

  #decided(rows: readonly RetentionRow[]): readonly FileKept[] {
    const standing = rows.filter((row) => row.childId !== null && (row.erasure !== null || row.holds.length > 0));
    const ofEach = new Map(standing.map((row) => [row.childId, row]));
    return [...ofEach.values()]
      .flatMap(({ childId, holds, erasure }): readonly FileKept[] => {
        const child = childId && (this.models.row(childView.name, childId) as ChildRow | null);
        return child ? [{ childId, name: child.name, holds, erasure }] : [];
      })
      .toSorted((a, b) => first(a).localeCompare(first(b)) || a.name.localeCompare(b.name, 'en'));
  }

  #over({ asker, sight }: Someone): FilesAnswer['over'] {
    const mine = this.models.seen<ChildRow>(childView.name, sight).filter((row) => leadsFor(sight, row.childId));
    return mine
      .map(({ childId, name, dateOfBirth }) => ({ childId, name, until: keptUntil(dateOfBirth) }))
      .filter(({ until }) => until <= asker.today)
      .toSorted((a, b) => a.until.localeCompare(b.until));
  }

  #people(decided: readonly FileKept[], erased: readonly Ended[]): People {
    const deciding = decided.flatMap(({ holds, erasure }) => [...holds.map((one) => one.by), ...(erasure ? [erasure.by] : [])]);
    const agreeing = decided.flatMap(({ erasure }) => erasure?.agreed?.by ?? []);
    const ended = erased.flatMap(({ proposedBy, agreedBy }) => [proposedBy, agreedBy]);
    return this.people.staff([...deciding, ...agreeing, ...ended]);
  }
}
