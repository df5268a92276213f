import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, type ChildRow } from '@heard/domain/child';
import { schoolDaysBetween } from '@heard/domain/clock';
import { withThreads, decisionView, type DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import { addDays, dayOf, type ChildId, type InputId, type LocalDate } from '@heard/domain/kernel';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { inputsOf, openToSee, personsIn } from './input.read-model.ts';

type About = Pick<ChildRow, 'childId' | 'called' | 'className' | 'yearGroup'>;

export interface Waiting {
  readonly input: InputRow;
  readonly child: About;
  /** “Not what I meant” brought it back. */
  readonly reopened: boolean;
  readonly waitingSchoolDays: number;
  readonly late: boolean;
}

export interface Queue {
  readonly today: LocalDate;
  /** The earliest promise first. */
  readonly waiting: readonly Waiting[];
  /** Decisions to look at again: past their day or within a fortnight, and not followed yet. */
  readonly reviews: readonly { readonly decision: DecisionRow; readonly child: About }[];
  readonly people: People;
}

const soon = 14;

/** The earliest promise first; of the same day, whoever has waited longest. */
const order = (a: InputRow, b: InputRow): number => a.answerBy.localeCompare(b.answerBy) || a.recordedAt.localeCompare(b.recordedAt);

export class GetQueue extends Query<Queue> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(GetQueue)
export class GetQueueHandler implements IQueryHandler<GetQueue> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who }: GetQueue): Promise<Queue> {
    if (who.asker.roles.length === 0) throw new Unseen();
    const waiting = openToSee(this.models, who)
      .map((input) => this.#waiting(input, who))
      .toSorted((a, b) => order(a.input, b.input));
    const people = [...Map.groupBy(waiting, (one) => one.child.childId)].map(([child, rows]) =>
      this.people.named(child, personsIn(rows.map((one) => one.input))),
    );
    return Promise.resolve({
      today: who.asker.today,
      waiting,
      reviews: this.#reviews(who),
      people: Object.assign({}, ...people) as People,
    });
  }

  #about(child: ChildId): About {
    const row = this.models.row(childView.name, child) as ChildRow | null;
    if (!row) throw new Unseen();
    return { childId: row.childId, called: row.called, className: row.className, yearGroup: row.yearGroup };
  }

  #waiting(input: InputRow, { asker: { today, closures } }: Someone): Waiting {
    const missed = input.answers.findLast((answer) => answer.missed !== null)?.missed ?? null;
    const since = dayOf(missed?.at ?? input.recordedAt);
    return {
      input,
      child: this.#about(input.childId),
      reopened: missed !== null,
      waitingSchoolDays: schoolDaysBetween(since, today, closures),
      late: input.answerBy < today,
    };
  }

  #reviews(who: Someone): Queue['reviews'] {
    const { sight, asker } = who;
    return this.models
      .seen<DecisionRow>(decisionView.name, sight)
      .filter((row) => row.followedBy === null && row.reviewOn <= addDays(asker.today, soon))
      .toSorted((a, b) => a.reviewOn.localeCompare(b.reviewOn))
      .map((row) => ({ decision: withThreads(row, this.#readable(who, row.childId)), child: this.#about(row.childId) }));
  }

  #readable(who: Someone, child: ChildId): ReadonlySet<InputId> {
    return new Set(inputsOf(this.models, who, child).map((one) => one.inputId));
  }
}
