import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { circleView, leadsFor, type ChildRow, type CircleRow } from '@heard/domain/child';
import { inputView, type InputRow } from '@heard/domain/input';
import { asPerson, type ChildId, type LocalDate, type PersonId } from '@heard/domain/kernel';
import { profileView, type ProfileLine, type ProfilePage, type ProfileRow } from '@heard/domain/profile';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

export interface ProfileAnswer {
  readonly today: LocalDate;
  readonly child: ChildRow;
  /** Oldest first; on a page or not yet, as the asker may see them. */
  readonly lines: readonly ProfileLine[];
  /** Oldest first. */
  readonly pages: readonly ProfilePage[];
  /** What the child said and the asker may read, newest first: from these a line can be taken. Not what was said anew since. */
  readonly voices: readonly InputRow[];
  /** Whom whoever leads may ask whether the page is right; empty for others. */
  readonly around: readonly PersonId[];
  readonly people: People;
}

/** One child's page, its earlier versions and what may come on the next. */
export class GetProfile extends Query<ProfileAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

const holdsOn = (today: LocalDate, one: CircleRow): boolean => one.from <= today && (one.until === null || today < one.until);

const personsIn = ({ lines, pages }: Pick<ProfileAnswer, 'lines' | 'pages'>): readonly PersonId[] => [
  ...lines.flatMap((one) => [one.by, one.speaker.personId, one.withdrawn?.by ?? null]).filter((one) => one !== null),
  ...pages.flatMap((one) => [one.by, ...one.asked]),
];

@QueryHandler(GetProfile)
export class GetProfileHandler implements IQueryHandler<GetProfile> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: GetProfile): Promise<ProfileAnswer> {
    const child = getChild(this.models, who, id);
    const [row] = this.models.seen<ProfileRow>(profileView.name, who.sight, ofChild(id));
    const lines = (row?.lines ?? []).map(({ hushed: _, ...line }) => line);
    const pages = row?.pages ?? [];
    const around = this.#around(who, id);
    const people = this.people.named(id, [...personsIn({ lines, pages }), ...around]);
    return Promise.resolve({ today: who.asker.today, child, lines, pages, voices: this.#voices(who, id), around, people });
  }

  #voices({ sight }: Someone, id: ChildId): readonly InputRow[] {
    return this.models
      .seen<InputRow>(inputView.name, sight, ofChild(id))
      .filter((row) => row.kind === 'voice' && row.speaker.as === 'child' && !row.replaced && !row.sealed)
      .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  }

  #around({ sight, asker }: Someone, id: ChildId): readonly PersonId[] {
    if (!leadsFor(sight, id)) return [];
    const adults = this.models.seen<CircleRow>(circleView.name, sight, ofChild(id)).filter((one) => holdsOn(asker.today, one));
    return [asPerson(id), ...adults.filter((one) => one.relationship !== 'interpreter').map((one) => one.personId)];
  }
}
