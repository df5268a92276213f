import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childView, circleView, type ChildRow, type CircleRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import { inputView } from '@heard/domain/input';
import type { ChildId, LocalDate, PersonId, Role } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, keyed, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** A child as a list names them: enough to choose from, and nothing of the file. */
export interface ListedChild extends Pick<ChildRow, 'schoolId' | 'childId' | 'name' | 'called' | 'yearGroup' | 'className'> {
  /** How much of what the asker may see still waits for an answer, and the earliest promised day. */
  readonly open: number;
  readonly answerBy: LocalDate | null;
}

export class FindChildren extends Query<{ readonly children: readonly ListedChild[] }> {
  constructor(readonly who: Someone) {
    super();
  }
}

@QueryHandler(FindChildren)
export class FindChildrenHandler implements IQueryHandler<FindChildren> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { sight } }: FindChildren) {
    const waiting = Map.groupBy(this.models.seen<InputRow>(inputView.name, sight, having('open', 1)), (row) => row.childId);
    const children = this.models.seen<ChildRow>(childView.name, sight).map((row): ListedChild => {
      const days = (waiting.get(row.childId) ?? []).map((one) => one.answerBy).sort();
      const { schoolId, childId, name, called, yearGroup, className } = row;
      return { schoolId, childId, name, called, yearGroup, className, open: days.length, answerBy: days[0] ?? null };
    });
    return Promise.resolve({ children: children.toSorted((a, b) => a.called.localeCompare(b.called, 'en')) });
  }
}

/** A child whom the asker may see. @throws Unseen */
export const getChild = (models: ReadModels, who: Someone, child: ChildId): ChildRow => {
  const [row] = models.seen<ChildRow>(childView.name, who.sight, keyed(child));
  if (!row) throw new Unseen();
  return row;
};

export interface Reader {
  readonly personId: PersonId;
  readonly called: string;
  readonly role: Role;
}

export interface ChildAnswer {
  readonly child: ChildRow;
  /** Staff see all; an adult of the family sees themself. */
  readonly circle: readonly CircleRow[];
  /** Who reads what a family says: those who co-ordinate, and those who teach the child. */
  readonly staff: readonly Reader[];
}

export class GetChild extends Query<ChildAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetChild)
export class GetChildHandler implements IQueryHandler<GetChild> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, child: id }: GetChild): Promise<ChildAnswer> {
    const child = getChild(this.models, who, id);
    const { today } = who.asker;
    const staff = this.models
      .rows<StaffRow>(staffView.name, { sql: 'school = :ofSchool', values: { ofSchool: child.schoolId } })
      .filter((one) => one.from <= today && (one.until === null || today < one.until))
      .filter((one) => one.role === 'senco' || (one.role === 'educator' && one.classes.includes(child.className)))
      .map(({ personId, called, role }): Reader => ({ personId, called, role }));
    const circle = this.models.seen<CircleRow>(circleView.name, who.sight, ofChild(id));
    return Promise.resolve({ child, circle, staff });
  }
}
