import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildId } from '@heard/domain/kernel';
import type { Timeline } from '@heard/domain/timeline';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround } from '../child/people.ts';
import { decisionsOf, personsDeciding } from '../decision/decision.read-model.ts';
import { inputsOf, personsIn } from '../input/input.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';

export class GetTimeline extends Query<Timeline> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetTimeline)
export class GetTimelineHandler implements IQueryHandler<GetTimeline> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: GetTimeline): Promise<Timeline> {
    const child = getChild(this.models, who, id);
    const heard = inputsOf(this.models, who, id);
    const decided = decisionsOf(this.models, who, id, heard);
    const people = this.people.named(id, [...personsIn(heard), ...personsDeciding(decided)]);
    return Promise.resolve({ child, heard, decided, people });
  }
}
