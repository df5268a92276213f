import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, isFamily, isStaff, safeguardsFor, type ChildRow } from '@heard/domain/child';
import { disclosureView, type DisclosureRow } from '@heard/domain/disclosure';
import { inputView, type InputRow } from '@heard/domain/input';
import type { ChildId, DisclosureId } from '@heard/domain/kernel';
import { lookView, type LookRow } from '@heard/domain/look';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

export interface About extends Pick<ChildRow, 'childId' | 'name' | 'called' | 'className' | 'yearGroup'> {
  /** Whether the asker may open the child's own page too. */
  readonly near: boolean;
}

/** What waits, without its words: they are read one at a time. */
export type Waiting = Omit<DisclosureRow, 'words' | 'reviews' | 'rings'> & { readonly reviewed: boolean };

export interface DisclosuresAnswer {
  /** What nobody has read first, the oldest of it before the rest; then the newest first. */
  readonly disclosures: readonly Waiting[];
  /** Entries that were sealed, the newest seal first. */
  readonly inputs: readonly InputRow[];
  readonly children: readonly About[];
  readonly people: People;
}

/** What is sealed, for whoever safeguards; of their own, for staff who wrote something. */
export class FindDisclosures extends Query<DisclosuresAnswer> {
  constructor(readonly who: Someone) {
    super();
  }
}

export interface DisclosureAnswer {
  readonly disclosure: DisclosureRow;
  readonly child: About;
  /** Who looked at what is sealed about this child, newest first: for whoever safeguards. */
  readonly looks: readonly LookRow[];
  readonly people: People;
}

export class GetDisclosure extends Query<DisclosureAnswer> {
  constructor(
    readonly who: Someone,
    readonly disclosure: DisclosureId,
  ) {
    super();
  }
}

/** Who the child is: for whoever sees something sealed of theirs, whether they stand to the child otherwise or not. */
const aboutOf = (models: ReadModels, { sight }: Someone, child: ChildId): About => {
  const row = models.row(childView.name, child) as ChildRow | null;
  if (!row) throw new Unseen();
  const { childId, name, called, className, yearGroup } = row;
  return { childId, name, called, className, yearGroup, near: isStaff(sight, child) || isFamily(sight, child) };
};

const isUnread = (one: { readonly reads: readonly unknown[] }): boolean => one.reads.length === 0;
const order = (a: Waiting, b: Waiting): number =>
  Number(isUnread(b)) - Number(isUnread(a)) || (isUnread(a) ? a.madeAt.localeCompare(b.madeAt) : b.madeAt.localeCompare(a.madeAt));

const waiting = ({ words: _, reviews, rings: __, ...row }: DisclosureRow): Waiting => ({ ...row, reviewed: reviews.length > 0 });

const sealedRows = { sql: 'sealed IS NOT NULL', values: {} };
const sealedAt = (row: InputRow): string => row.seals.at(-1)?.at ?? row.recordedAt;

@QueryHandler(FindDisclosures)
export class FindDisclosuresHandler implements IQueryHandler<FindDisclosures> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who }: FindDisclosures): Promise<DisclosuresAnswer> {
    const { asker, sight } = who;
    if (asker.roles.length === 0) throw new Unseen();
    const disclosures = this.models.seen<DisclosureRow>(disclosureView.name, sight).map(waiting).toSorted(order);
    const inputs = this.models
      .seen<InputRow>(inputView.name, sight, sealedRows)
      .filter((row) => safeguardsFor(sight, row.childId))
      .toSorted((a, b) => sealedAt(b).localeCompare(sealedAt(a)));
    const files = [...new Set([...disclosures, ...inputs].map((one) => one.childId))];
    return Promise.resolve({
      disclosures,
      inputs,
      children: files.map((child) => aboutOf(this.models, who, child)),
      people: Object.assign({}, ...files.map((child) => this.#named(child, disclosures, inputs))) as People,
    });
  }

  #named(child: ChildId, disclosures: readonly Waiting[], inputs: readonly InputRow[]): People {
    const of = <One extends { readonly childId: ChildId }>(some: readonly One[]) => some.filter((one) => one.childId === child);
    return this.people.named(child, [
      ...of(disclosures).flatMap((one) => [one.by.personId, ...one.reads.map((read) => read.by)]),
      ...of(inputs).flatMap((one) => [one.speaker.personId, one.recordedBy, ...one.seals.map((seal) => seal.by)]),
    ]);
  }
}

@QueryHandler(GetDisclosure)
export class GetDisclosureHandler implements IQueryHandler<GetDisclosure> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, disclosure: id }: GetDisclosure): Promise<DisclosureAnswer> {
    const [row] = this.models.seen<DisclosureRow>(disclosureView.name, who.sight, having('disclosureId', id));
    if (!row) throw new Unseen();
    const child = row.childId;
    const looks = safeguardsFor(who.sight, child)
      ? this.models
          .seen<LookRow>(lookView.name, who.sight, ofChild(child), sealedRows)
          .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
      : [];
    const persons = [
      row.by.personId,
      ...[...row.reads, ...row.reviews].map((one) => one.by),
      ...looks.flatMap((one) => one.personId ?? []),
    ];
    return Promise.resolve({
      disclosure: row,
      child: aboutOf(this.models, who, child),
      looks,
      people: this.people.named(child, persons),
    });
  }
}
