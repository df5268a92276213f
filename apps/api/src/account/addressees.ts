import { Injectable } from '@nestjs/common';
import { professionalView, worksOn, type ProfessionalRow } from '@heard/domain/agency';
import { circleView, leadsFor, type CircleRow } from '@heard/domain/child';
import type { ChildId, LocalDate, PersonId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ReadModels } from '../kernel/read-models/read-models.ts';
import type { Opening } from './account.ts';
import { Accounts } from './accounts.ts';

const holdsOn = (day: LocalDate, { from, until }: { from: LocalDate; until: LocalDate | null }): boolean =>
  from <= day && (until === null || day < until);

/** Somebody for whom a letter may be written. */
export interface Addressee {
  /** The account that it opens. */
  readonly account: Opening;
  /** As the record names them, which whoever leads reads anyway. */
  readonly name: string;
}

/**
 * For whom somebody may write letters: whoever is recorded at their school as family, supporter, staff or professional. Nobody who is
 * recorded around a child whose family the writer is, even if around other children too: a letter opens the whole account.
 */
@Injectable()
export class Addressees {
  constructor(
    private readonly models: ReadModels,
    private readonly accounts: Accounts,
  ) {}

  /** Whom a letter reaches, or null for everybody else. @param childId around whom they must be recorded, or null */
  find({ asker, sight }: Someone, personId: PersonId, childId: ChildId | null = null): Addressee | null {
    const known = this.accounts.find(personId);
    if (!sight.wholeSchool || (known && known.schoolId !== asker.school)) return null;
    const circle = this.#of<CircleRow>(circleView.name, personId, asker.school);
    if (circle.some((one) => !leadsFor(sight, one.childId))) return null;
    const around = circle.filter((one) => one.until === null || asker.today < one.until);
    if (childId && !around.some((one) => one.childId === childId)) return null;
    const staff = this.#of<StaffRow>(staffView.name, personId, asker.school).find((one) => holdsOn(asker.today, one));
    const works = this.#of<ProfessionalRow>(professionalView.name, personId, asker.school).find((one) => worksOn(one, asker.today));
    const row = staff ?? works ?? around[0];
    if (!row) return null;
    const kind = staff ? 'staff' : works ? 'agency' : 'family';
    return { account: { personId, schoolId: asker.school, kind, name: known?.name ?? row.name }, name: row.name };
  }

  /** As the school's record names one of its staff. */
  staffName({ asker }: Someone, personId: PersonId): string {
    return this.#of<StaffRow>(staffView.name, personId, asker.school)[0]?.name ?? '';
  }

  #of<R extends CircleRow | StaffRow | ProfessionalRow>(view: string, personId: PersonId, school: string): readonly R[] {
    return this.models.rows<R>(view, having('personId', personId)).filter((one) => one.schoolId === school);
  }
}
