import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, type ChildRow } from '@heard/domain/child';
import { schoolDaysBetween } from '@heard/domain/clock';
import { inputView, type InputRow } from '@heard/domain/input';
import { addDays, dayOf, localDate, type ChildId, type LocalDate } from '@heard/domain/kernel';
import { heardIn, isChildsVoice, schoolYearOf, spokenView, type Heard, type SpokenRow } from '@heard/domain/voice';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

export class GetSpoken extends Query<{ readonly childId: ChildId; readonly days: readonly LocalDate[] }> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

/** On which days school heard a child, newest first: all that a family learns of what the child keeps from them. */
@QueryHandler(GetSpoken)
export class GetSpokenHandler implements IQueryHandler<GetSpoken> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, child }: GetSpoken) {
    getChild(this.models, who, child);
    const days = this.models.seen<SpokenRow>(spokenView.name, who.sight, ofChild(child)).map((row) => row.day);
    return Promise.resolve({ childId: child, days: days.toSorted().toReversed() });
  }
}

/** One child’s voice that waits: for an answer, or for the child to be shown the card that answers it. */
export interface Unanswered {
  readonly input: InputRow;
  readonly child: Pick<ChildRow, 'childId' | 'called' | 'className' | 'yearGroup'>;
  readonly waits: 'for-an-answer' | 'for-the-card';
  readonly since: LocalDate;
  readonly schoolDays: number;
  readonly late: boolean;
}

export class FindUnanswered extends Query<{ readonly today: LocalDate; readonly waiting: readonly Unanswered[] }> {
  constructor(readonly who: Someone) {
    super();
  }
}

const untold = (row: InputRow): boolean => {
  const last = row.answers.at(-1);
  return !row.open && last !== undefined && last.forChild !== null && last.notedAt === null && last.missed === null;
};

/** Children who were not answered yet, the longest first. */
@QueryHandler(FindUnanswered)
export class FindUnansweredHandler implements IQueryHandler<FindUnanswered> {
  constructor(private readonly models: ReadModels) {}

  execute({ who }: FindUnanswered) {
    if (who.asker.roles.length === 0) throw new Unseen();
    const waiting = this.models
      .seen<InputRow>(inputView.name, who.sight, having('kind', 'voice'))
      .filter((row) => isChildsVoice(row) && (row.open || untold(row)))
      .map((row) => this.#waiting(row, who))
      .toSorted((a, b) => b.schoolDays - a.schoolDays || a.input.recordedAt.localeCompare(b.input.recordedAt));
    return Promise.resolve({ today: who.asker.today, waiting });
  }

  #waiting(input: InputRow, { asker: { today, closures } }: Someone): Unanswered {
    const { childId, called, className, yearGroup } = this.models.row(childView.name, input.childId) as ChildRow;
    const last = input.answers.at(-1);
    const since = dayOf(input.open ? (last?.missed?.at ?? input.recordedAt) : (last?.at ?? input.recordedAt));
    return {
      input,
      child: { childId, called, className, yearGroup },
      waits: input.open ? 'for-an-answer' : 'for-the-card',
      since,
      schoolDays: schoolDaysBetween(since, today, closures),
      late: input.open && input.answerBy < today,
    };
  }
}

export interface HeardAnswer extends Heard {
  /** The first and the last day of the time that is counted. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export class GetHeard extends Query<HeardAnswer> {
  constructor(
    readonly who: Someone,
    /** A school year by its first calendar year; the running one when absent. */
    readonly year: number | undefined,
  ) {
    super();
  }
}

/** The school’s own picture of a year. For whoever leads: of few children a number is a name. */
@QueryHandler(GetHeard)
export class GetHeardHandler implements IQueryHandler<GetHeard> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker, sight }, year }: GetHeard): Promise<HeardAnswer> {
    if (!sight.wholeSchool) throw new Unseen();
    const from = year === undefined ? schoolYearOf(asker.today) : localDate.parse(`${year}-09-01`);
    const to = addDays(localDate.parse(`${Number(from.slice(0, 4)) + 1}-09-01`), -1);
    const rows = this.models.seen<InputRow>(inputView.name, sight, having('kind', 'voice')).filter((row) => {
      const day = dayOf(row.recordedAt);
      return from <= day && day <= to;
    });
    const roll = this.models.seen<ChildRow>(childView.name, sight).map((row) => row.childId);
    return Promise.resolve({ from, to, ...heardIn(rows, roll, asker.closures) });
  }
}
