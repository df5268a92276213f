import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildRow } from '@heard/domain/child';
import { contactView, type ContactRow } from '@heard/domain/contact';
import type { ChildId } from '@heard/domain/kernel';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

export interface ContactsAnswer {
  readonly child: ChildRow;
  readonly contacts: readonly ContactRow[];
}

/** How adults around a child can be reached: all for whoever leads, for an adult their own. */
export class FindContacts extends Query<ContactsAnswer> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(FindContacts)
export class FindContactsHandler implements IQueryHandler<FindContacts> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, child: id }: FindContacts): Promise<ContactsAnswer> {
    const child = getChild(this.models, who, id);
    return Promise.resolve({ child, contacts: this.models.seen<ContactRow>(contactView.name, who.sight, ofChild(id)) });
  }
}
