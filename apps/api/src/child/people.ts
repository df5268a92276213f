import { Injectable } from '@nestjs/common';
import { childView, circleView, type ChildRow, type CircleRow } from '@heard/domain/child';
import type { ChildId, PersonId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import type { Named } from '@heard/domain/timeline';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

export type People = Readonly<Record<PersonId, Named>>;

/** Names of the people who appear in rows that somebody may see; of nobody else. */
@Injectable()
export class PeopleAround {
  constructor(private readonly models: ReadModels) {}

  named(child: ChildId, persons: readonly PersonId[]): People {
    const family = new Map(this.models.rows<CircleRow>(circleView.name, ofChild(child)).map((one) => [one.personId, one.called]));
    const self = this.models.row(childView.name, child) as ChildRow | null;
    return Object.fromEntries(
      [...new Set(persons)].map((person): [PersonId, Named] => {
        if (self && (person as string) === self.childId) return [person, { called: self.called, as: 'child' }];
        const called = family.get(person);
        if (called !== undefined) return [person, { called, as: 'parent' }];
        return [person, { called: this.#staff(person) ?? 'School', as: 'staff' }];
      }),
    );
  }

  #staff(person: PersonId): string | null {
    return this.models.rows<StaffRow>(staffView.name, having('personId', person))[0]?.called ?? null;
  }
}
