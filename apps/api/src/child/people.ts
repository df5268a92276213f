import { Injectable } from '@nestjs/common';
import { professionalView, type ProfessionalRow } from '@heard/domain/agency';
import { childView, circleView, supporterKind, type ChildRow, type CircleRow } from '@heard/domain/child';
import type { ChildId, PersonId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import type { Named } from '@heard/domain/timeline';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';

export type People = Readonly<Record<PersonId, Named>>;

const supporters: ReadonlySet<string> = new Set(supporterKind.options);

/** Names of the people who appear in rows that somebody may see; of nobody else. */
@Injectable()
export class PeopleAround {
  constructor(private readonly models: ReadModels) {}

  named(child: ChildId, persons: readonly PersonId[]): People {
    const around = new Map(this.models.rows<CircleRow>(circleView.name, ofChild(child)).map((one) => [one.personId, one]));
    const self = this.models.row(childView.name, child) as ChildRow | null;
    return Object.fromEntries(
      [...new Set(persons)].map((person): [PersonId, Named] => {
        if (self && (person as string) === self.childId) return [person, { called: self.called, as: 'child' }];
        const adult = around.get(person);
        if (adult) return [person, { called: adult.called, as: supporters.has(adult.relationship) ? 'supporter' : 'parent' }];
        return [person, this.#staff(person) ?? this.#professional(person) ?? { called: 'School', as: 'staff' }];
      }),
    );
  }

  /** Names of people who work or worked at school, where what they did belongs to no child. */
  staff(persons: readonly PersonId[]): People {
    return Object.fromEntries([...new Set(persons)].map((person) => [person, this.#staff(person) ?? { called: 'School', as: 'staff' }]));
  }

  #staff(person: PersonId): Named | null {
    const [one] = this.models.rows<StaffRow>(staffView.name, having('personId', person));
    return one ? { called: one.called, as: 'staff' } : null;
  }

  #professional(person: PersonId): Named | null {
    const [one] = this.models.rows<ProfessionalRow>(professionalView.name, having('personId', person));
    return one ? { called: one.called, as: 'professional' } : null;
  }
}
