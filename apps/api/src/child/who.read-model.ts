import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { rightsPassOn } from '@heard/domain/clock';
import {
  mayNotConsent,
  mayNotSee,
  ordersOn,
  rightsArePassed,
  whoView,
  type ChildRow,
  type Circle,
  type NoConsent,
  type NoSight,
  type WhoRow,
} from '@heard/domain/child';
import { asPerson, type ChildId, type LocalDate, type OrderId, type PersonId } from '@heard/domain/kernel';
import type { Someone } from '../kernel/asking/asking.ts';
import { keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { getChild } from './child.read-model.ts';
import { PeopleAround, type People } from './people.ts';

/** What follows today for one person from all that is recorded. */
export interface Follows {
  readonly personId: PersonId;
  /** Why they may not see the child's record; null when they may. */
  readonly mayNotSee: NoSight | null;
  /** Why they may not consent; null when they may. */
  readonly mayNotConsent: NoConsent | null;
}

export interface WhoAnswer {
  readonly child: ChildRow;
  readonly circle: Circle;
  readonly today: LocalDate;
  readonly rightsPassed: boolean;
  /** The day from which the rights are the young person's own. */
  readonly rightsPassOn: LocalDate;
  /** Orders that hold today. */
  readonly holding: readonly OrderId[];
  readonly follows: readonly Follows[];
  readonly people: People;
}

/** Who is who around a child, with orders and evidence, and what follows from them today: for whoever leads. */
export class GetWho extends Query<WhoAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

const followsFor = (circle: Circle, personId: PersonId, today: LocalDate): Follows => ({
  personId,
  mayNotSee: mayNotSee(circle, personId, today),
  mayNotConsent: mayNotConsent(circle, personId, today),
});

@QueryHandler(GetWho)
export class GetWhoHandler implements IQueryHandler<GetWho> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who, child: id }: GetWho): Promise<WhoAnswer> {
    const child = getChild(this.models, who, id);
    const [row] = this.models.seen<WhoRow>(whoView.name, who.sight, keyed(id));
    if (!row) throw new Unseen();
    const { circle } = row;
    const { today } = who.asker;
    const persons = [asPerson(id), ...Object.keys(circle.people), ...Object.keys(circle.supporters)] as PersonId[];
    const staff = Object.values(circle.evidence).map((one) => one.seenBy);
    return Promise.resolve({
      child,
      circle,
      today,
      rightsPassed: rightsArePassed(circle, today),
      rightsPassOn: rightsPassOn(child.dateOfBirth),
      holding: ordersOn(circle, today).map((order) => order.orderId),
      follows: persons.map((person) => followsFor(circle, person, today)),
      people: this.people.named(id, [...persons, ...staff]),
    });
  }
}
