import { Injectable } from '@nestjs/common';
import { childView, circleView, sightOf, type ChildRow, type CircleRow, type Sight, type Standing } from '@heard/domain/child';
import { asPerson, dayOf, type Asker, type Closure, type PersonId, type SchoolId } from '@heard/domain/kernel';
import { schoolView, staffView, type SchoolRow, type StaffRow } from '@heard/domain/school';
import { Clock } from '../clock.ts';
import { having, ReadModels } from '../read-models/read-models.ts';

/** Somebody signed in, with what they may see: made anew for each request, because access follows facts and dates. */
export interface Someone {
  readonly asker: Asker;
  readonly sight: Sight;
}

const holdsOn = (day: string, one: { from: string; until: string | null }): boolean =>
  one.from <= day && (one.until === null || day < one.until);

/** Who asks, and when: from the person signed in to the facts that rules need. */
@Injectable()
export class Asking {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: Clock,
  ) {}

  someone(person: PersonId, school: SchoolId): Someone {
    const at = this.clock.now();
    const today = dayOf(at);
    const staff = this.models
      .rows<StaffRow>(staffView.name, having('personId', person))
      .filter((one) => one.schoolId === school && holdsOn(today, one));
    const roles = [...new Set(staff.map((one) => one.role))];
    const classes = [...new Set(staff.filter((one) => one.role === 'educator').flatMap((one) => one.classes))];
    const asker: Asker = { person, school, roles, classes, at, today, closures: this.#closures(school) };
    return { asker, sight: sightOf(asker, this.#standings(asker)) };
  }

  #closures(school: SchoolId): readonly Closure[] {
    return (this.models.row(schoolView.name, school) as SchoolRow | null)?.closures ?? [];
  }

  #standings(asker: Asker): readonly Standing[] {
    const family = this.models
      .rows<CircleRow>(circleView.name, having('personId', asker.person))
      .filter((one) => one.schoolId === asker.school && holdsOn(asker.today, one))
      .map((one): Standing => ({ childId: one.childId, as: 'parent' }));
    const taught = asker.classes
      .flatMap((name) => this.models.rows<ChildRow>(childView.name, having('className', name)))
      .filter((one) => one.schoolId === asker.school)
      .map((one): Standing => ({ childId: one.childId, as: 'educator' }));
    const self = this.models.row(childView.name, asker.person) as ChildRow | null;
    const child: Standing[] = self && asPerson(self.childId) === asker.person ? [{ childId: self.childId, as: 'child' }] : [];
    return [...family, ...taught, ...child];
  }
}
