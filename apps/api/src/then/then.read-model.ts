import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, whoView, type ChildRow, type WhoRow } from '@heard/domain/child';
import { consentView, type ConsentRow } from '@heard/domain/consent';
import type { ChildId, LocalDate } from '@heard/domain/kernel';
import { consentsInForce, daysToChoose, inForceOn, laterThan, type Then } from '@heard/domain/then';
import { getChild } from '../child/child.read-model.ts';
import { PeopleAround } from '../child/people.ts';
import { decisionsOf, personsDeciding } from '../decision/decision.read-model.ts';
import { inputsOf, personsIn } from '../input/input.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { keyed, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { RecordThen } from './record-then.ts';

/** A child's file as it stood at the end of a day. */
export class GetThen extends Query<Then> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
    readonly on: LocalDate,
  ) {
    super();
  }
}

type Stood = Pick<Then, 'child' | 'heard' | 'decided' | 'inForce' | 'consents'>;

@QueryHandler(GetThen)
export class GetThenHandler implements IQueryHandler<GetThen> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
    private readonly record: RecordThen,
  ) {}

  /** Who does not see the child today sees nothing of then: asked first, and of the tables of today. */
  async execute({ who, child: id, on }: GetThen): Promise<Then> {
    const today = getChild(this.models, who, id);
    const stood = await this.record.ofChild(who, id, on, (then) => this.#stood(then, who, today, on));
    const heard = inputsOf(this.models, who, id);
    const decided = decisionsOf(this.models, who, id, heard);
    const later = laterThan(heard, decided, on);
    return {
      on,
      called: today.called,
      ...stood,
      closures: await this.record.closures(who.asker.school, on),
      later,
      days: daysToChoose(decided, who.asker.today),
      people: this.people.named(id, [...personsIn(stood.heard), ...personsDeciding(stood.decided), ...later.map((one) => one.by)]),
    };
  }

  /** Everybody is called as they are today: an old name is nobody's to dig up. */
  #stood(then: ReadModels, who: Someone, { childId: id, name, called }: ChildRow, on: LocalDate): Stood {
    const [child] = then.seen<ChildRow>(childView.name, who.sight, keyed(id));
    const heard = inputsOf(then, who, id);
    const decided = decisionsOf(then, who, id, heard);
    const [row] = then.seen<WhoRow>(whoView.name, who.sight, keyed(id));
    const consents = then.seen<ConsentRow>(consentView.name, who.sight, ofChild(id));
    return {
      child: child ? { ...child, name, called } : null,
      heard,
      decided,
      inForce: inForceOn(decided, on),
      consents: consentsInForce(consents, row?.circle ?? null, on),
    };
  }
}
