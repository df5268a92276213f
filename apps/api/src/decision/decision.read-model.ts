import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { circleView, type ChildRow, type CircleRow } from '@heard/domain/child';
import { withThreads, decisionView, type DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { ChildId, DecisionId, PersonId } from '@heard/domain/kernel';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import { inputsOf, personsIn } from '../input/input.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

export const personsDeciding = (rows: readonly DecisionRow[]): readonly PersonId[] =>
  rows.flatMap((row) => [row.by, ...row.answers.map((one) => one.by)]);

/** Decisions about one child with the threads and answers the asker may see; oldest first. */
export const decisionsOf = (
  models: ReadModels,
  { sight }: Someone,
  child: ChildId,
  inputs: readonly InputRow[],
): readonly DecisionRow[] => {
  const readable = new Set(inputs.map((row) => row.inputId));
  return models
    .seen<DecisionRow>(decisionView.name, sight, ofChild(child))
    .map((row) => withThreads(row, readable))
    .toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
};

export interface DecisionAnswer {
  readonly decision: DecisionRow;
  readonly inputs: readonly InputRow[];
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly people: People;
}

export class GetDecision extends Query<DecisionAnswer> {
  constructor(
    readonly who: Someone,
    readonly decision: DecisionId,
  ) {
    super();
  }
}

@QueryHandler(GetDecision)
export class GetDecisionHandler implements IQueryHandler<GetDecision> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, decision: id }: GetDecision): Promise<DecisionAnswer> {
    const [row] = this.models.seen<DecisionRow>(decisionView.name, who.sight, having('decisionId', id));
    if (!row) throw new Unseen();
    const child = getChild(this.models, who, row.childId);
    const readable = inputsOf(this.models, who, row.childId);
    const decision = withThreads(row, new Set(readable.map((one) => one.inputId)));
    const inputs = readable.filter((one) => decision.threads.some((thread) => thread.inputId === one.inputId));
    const circle = this.models.seen<CircleRow>(circleView.name, who.sight, ofChild(row.childId));
    const people = this.people.named(row.childId, [...personsDeciding([decision]), ...personsIn(inputs)]);
    return Promise.resolve({ decision, inputs, child, circle, people });
  }
}
