import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, whoView, type ChildRow, type Circle, type WhoRow } from '@heard/domain/child';
import { consentView, isOpen, notHolding, runsOutSoon, type ConsentRow, type NotHolding } from '@heard/domain/consent';
import { addDays, type AgencyId, type ChildId, type LocalDate, type PersonId } from '@heard/domain/kernel';
import { agencyNames } from '../agency/agency.read-model.ts';
import { PeopleAround, type People } from '../child/people.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** Days for which something that ended stays on the board. */
const remembered = 30;

export interface OnBoard {
  readonly consent: ConsentRow;
  readonly child: Pick<ChildRow, 'childId' | 'called' | 'className'>;
  /** Why nothing may be done under it today; null when it holds. */
  readonly notHolding: NotHolding | null;
  readonly runsOutSoon: boolean;
  /** Questions that wait for the school's answer. */
  readonly questions: number;
}

export interface Board {
  readonly today: LocalDate;
  /** Whatever is open, and what ended in the last thirty days; the last day that comes first stands first. */
  readonly entries: readonly OnBoard[];
  readonly people: People;
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

/** All that is asked, waiting and running out in the school: for whoever leads. */
export class GetBoard extends Query<Board> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(GetBoard)
export class GetBoardHandler implements IQueryHandler<GetBoard> {
  constructor(
    private readonly models: ReadModels,
    private readonly people: PeopleAround,
  ) {}

  execute({ who: { asker, sight } }: GetBoard): Promise<Board> {
    if (!sight.wholeSchool) throw new Unseen();
    const { today } = asker;
    const rows = this.models
      .seen<ConsentRow>(consentView.name, sight)
      .filter((row) => isOpen(row.state, today) || addDays(row.lastDay, remembered) >= today)
      .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
    const people = [...Map.groupBy(rows, (row) => row.childId)].map(([child, own]) =>
      this.people.named(
        child,
        own.flatMap((row) => [row.requestedBy, ...row.asked, ...(Object.keys(row.state.answers) as PersonId[])]),
      ),
    );
    return Promise.resolve({
      today,
      entries: rows.map((row) => this.#entry(row, today)),
      people: Object.assign({}, ...people) as People,
      agencies: agencyNames(
        this.models,
        asker.school,
        rows.map((row) => row.agencyId),
      ),
    });
  }

  #entry(consent: ConsentRow, today: LocalDate): OnBoard {
    const { childId, called, className } = this.#child(consent.childId);
    return {
      consent,
      child: { childId, called, className },
      notHolding: notHolding(consent.state, this.#circle(childId), today),
      runsOutSoon: runsOutSoon(consent.state, today),
      questions: Object.values(consent.state.questions).filter((one) => !one.answered).length,
    };
  }

  #child(child: ChildId): ChildRow {
    return this.models.row(childView.name, child) as ChildRow;
  }

  #circle(child: ChildId): Circle {
    return (this.models.row(whoView.name, child) as WhoRow).circle;
  }
}
