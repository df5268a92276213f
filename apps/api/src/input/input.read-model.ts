import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildRow } from '@heard/domain/child';
import { inputView, type InputRow } from '@heard/domain/input';
import type { ChildId, InputId, PersonId } from '@heard/domain/kernel';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** Everybody who appears in these rows, for their names. */
export const personsIn = (rows: readonly InputRow[]): readonly PersonId[] =>
  rows.flatMap((row) => [
    ...row.own,
    row.speaker.personId,
    row.recordedBy,
    ...row.reads.map((read) => read.by),
    ...(row.acknowledged ? [row.acknowledged.by] : []),
    ...row.triage.flatMap((one) => [one.by, ...(one.familyTold?.told ? one.familyTold.people : [])]),
    ...row.answers.map((answer) => answer.by),
  ]);

/** What was said about one child, as the asker may see it; oldest first. */
export const inputsOf = (models: ReadModels, { sight }: Someone, child: ChildId): readonly InputRow[] =>
  models.seen<InputRow>(inputView.name, sight, ofChild(child)).toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));

export class FindInputs extends Query<{ readonly inputs: readonly InputRow[]; readonly people: People }> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
    readonly openOnly: boolean,
  ) {
    super();
  }
}

@QueryHandler(FindInputs)
export class FindInputsHandler implements IQueryHandler<FindInputs> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child, openOnly }: FindInputs) {
    getChild(this.models, who, child);
    const inputs = inputsOf(this.models, who, child)
      .filter((row) => row.open || !openOnly)
      .toReversed();
    return Promise.resolve({ inputs, people: this.people.named(child, personsIn(inputs)) });
  }
}

export interface InputAnswer {
  readonly input: InputRow;
  readonly child: ChildRow;
  readonly people: People;
}

export class GetInput extends Query<InputAnswer> {
  constructor(
    readonly who: Someone,
    readonly input: InputId,
  ) {
    super();
  }
}

@QueryHandler(GetInput)
export class GetInputHandler implements IQueryHandler<GetInput> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, input: id }: GetInput): Promise<InputAnswer> {
    const [input] = this.models.seen<InputRow>(inputView.name, who.sight, having('inputId', id));
    if (!input) throw new Unseen();
    const child = getChild(this.models, who, input.childId);
    return Promise.resolve({ input, child, people: this.people.named(input.childId, personsIn([input])) });
  }
}

/** Everything open that the asker may see, in the whole school. */
export const openToSee = (models: ReadModels, who: Someone): readonly InputRow[] =>
  models.seen<InputRow>(inputView.name, who.sight, having('open', 1));

const mostOfMine = 50;

/** What the asker said, or wrote down for somebody, about any child; newest first, the last fifty. */
export class FindMine extends Query<{ readonly inputs: readonly InputRow[]; readonly people: People }> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(FindMine)
export class FindMineHandler implements IQueryHandler<FindMine> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who: { asker, sight } }: FindMine) {
    const mine = { sql: 'own LIKE :mine', values: { mine: `%|${asker.person}|%` } };
    const inputs = this.models
      .seen<InputRow>(inputView.name, sight, mine)
      .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
      .slice(0, mostOfMine);
    const children = [...Map.groupBy(inputs, (row) => row.childId)];
    const people = children.map(([child, rows]) => this.people.named(child, personsIn(rows)));
    return Promise.resolve({ inputs, people: Object.assign({}, ...people) as People });
  }
}
