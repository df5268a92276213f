import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isKinOn, whoView, type WhoRow } from '@heard/domain/child';
import { readingOf, type Reading } from '@heard/domain/clock';
import type { ChildId } from '@heard/domain/kernel';
import { safeguardingOn, type SafeguardingHours, type SafeguardingLead } from '@heard/domain/school';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { safeguardingOf } from '../school/safeguarding.read-model.ts';

export interface ReadersAnswer {
  /** By the names people call them, the lead first. Empty: nobody at school reads it here, and the page must say so. */
  readonly readers: readonly Pick<SafeguardingLead, 'called' | 'as'>[];
  readonly hours: SafeguardingHours | null;
  /** When what is sent at this moment is read, if they keep their hours; null where none are published: then none are promised. */
  readonly reading: Reading | null;
}

/** Who would read what is sent to safeguarding about a child, and when: said before it is sent. */
export class GetReaders extends Query<ReadersAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetReaders)
export class GetReadersHandler implements IQueryHandler<GetReaders> {
  constructor(private readonly models: ReadModels) {}

  /** A child is told who really reads; an adult the names of all, since who is left out would tell one home of the other. */
  execute({ who, child }: GetReaders): Promise<ReadersAnswer> {
    getChild(this.models, who, child);
    const { asker, sight } = who;
    const all = safeguardingOf(this.models, asker.school);
    const circle = (this.models.row(whoView.name, child) as WhoRow | null)?.circle;
    const mayRead = ({ personId }: SafeguardingLead): boolean =>
      sight.asChild !== child || !circle || !isKinOn(circle, personId, asker.today);
    const readers = safeguardingOn(all, asker.today).filter(mayRead);
    const reading = all.hours && readingOf(asker.at, all.hours, asker.closures);
    return Promise.resolve({ readers: readers.map(({ called, as }) => ({ called, as })), hours: all.hours, reading });
  }
}
