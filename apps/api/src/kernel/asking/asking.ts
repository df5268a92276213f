import { Injectable } from '@nestjs/common';
import { professionalView, worksOn, type ProfessionalRow } from '@heard/domain/agency';
import {
  childView,
  circleView,
  isKinOn,
  sightOf,
  standingsIn,
  whoView,
  type ChildRow,
  type Circle,
  type CircleRow,
  type WhoRow,
} from '@heard/domain/child';
import {
  childId,
  dayOf,
  type AgencyId,
  type Asker,
  type ChildId,
  type Closure,
  type PersonId,
  type SchoolId,
  type Sight,
} from '@heard/domain/kernel';
import { openToProfessional, referralView, type ReferralRow } from '@heard/domain/referral';
import {
  safeguardingOn,
  safeguardingView,
  schoolView,
  staffView,
  type SafeguardingRow,
  type SchoolRow,
  type StaffRow,
} from '@heard/domain/school';
import { Clock } from '../clock.ts';
import { having, ReadModels } from '../read-models/read-models.ts';
import { referralFileOf } from './referral-file.ts';

/** Somebody signed in, with what they may see: made anew for each request, because access follows facts and dates. */
export interface Someone {
  readonly asker: Asker;
  readonly sight: Sight;
}

const holdsOn = (day: string, one: { from: string; until: string | null }): boolean =>
  one.from <= day && (one.until === null || day < one.until);

/**
 * Who asks, and when: from the person signed in to the facts that rules need. What follows from the facts is the domain's to say
 * (`standingsIn`, `openToProfessional`); here they are only gathered.
 */
@Injectable()
export class Asking {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: Clock,
  ) {}

  someone(person: PersonId, school: SchoolId): Someone {
    const asker = this.#asker(person, school);
    const circles = this.#circles(asker);
    const standings = circles.flatMap((circle) => standingsIn(circle, asker));
    const hidden = circles.filter((circle) => circle.hidden.some((one) => one !== person)).flatMap((circle) => circle.childId ?? []);
    const kin = circles.filter((circle) => isKinOn(circle, person, asker.today)).flatMap((circle) => circle.childId ?? []);
    return { asker, sight: sightOf(asker, { standings, openTo: this.#openTo(asker), hidden, kin }) };
  }

  #asker(person: PersonId, school: SchoolId): Asker {
    const at = this.clock.now();
    const today = dayOf(at);
    const staff = this.models
      .rows<StaffRow>(staffView.name, having('personId', person))
      .filter((one) => one.schoolId === school && holdsOn(today, one));
    const roles = [...new Set(staff.map((one) => one.role))];
    const classes = [...new Set(staff.filter((one) => one.role === 'educator').flatMap((one) => one.classes))];
    const agencies = this.models
      .rows<ProfessionalRow>(professionalView.name, having('personId', person))
      .filter((one) => one.schoolId === school && worksOn(one, today))
      .map((one) => one.agencyId);
    const safeguards = roles.length > 0 && this.#safeguards(person, school, today);
    return { person, school, roles, classes, agencies, safeguards, at, today, closures: this.#closures(school) };
  }

  /** Named, and still of the staff: with the last role goes what is sealed. */
  #safeguards(person: PersonId, school: SchoolId, today: Asker['today']): boolean {
    const row = this.models.row(safeguardingView.name, school) as SafeguardingRow | null;
    return row !== null && safeguardingOn(row, today).some((one) => one.personId === person);
  }

  #closures(school: SchoolId): readonly Closure[] {
    return (this.models.row(schoolView.name, school) as SchoolRow | null)?.closures ?? [];
  }

  /** The circles that name the asker, and those of the children they teach or are. */
  #circles(asker: Asker): readonly Circle[] {
    const named = this.models.rows<CircleRow>(circleView.name, having('personId', asker.person)).map((one) => one.childId);
    const taught = asker.classes.flatMap((name) => this.models.rows<ChildRow>(childView.name, having('className', name)));
    const children = new Set<ChildId>([...named, ...taught.map((one) => one.childId), childId.parse(asker.person)]);
    return [...children].flatMap((child) => (this.models.row(whoView.name, child) as WhoRow | null)?.circle ?? []);
  }

  #openTo({ agencies, school, today }: Asker): readonly string[] {
    const referrals = agencies.flatMap((agency) => this.models.rows<ReferralRow>(referralView.name, having('agencyId', agency)));
    const children = new Set(referrals.filter((one) => one.schoolId === school).map((one) => one.childId));
    return [...children].flatMap((child) => this.#openIn(child, agencies, today));
  }

  #openIn(child: ChildId, agencies: readonly AgencyId[], today: Asker['today']): readonly string[] {
    const file = referralFileOf(this.models, child);
    return file ? openToProfessional(file, agencies, today) : [];
  }
}
