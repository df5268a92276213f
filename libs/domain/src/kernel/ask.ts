import type { AgencyId, PersonId, SchoolId } from './ids.ts';
import type { Instant, LocalDate } from './instants.ts';
import type { Capacity } from './recorded.ts';

export type Role = 'senco' | 'head' | 'educator' | 'operator' | 'calendar';

/** Days on which the school is shut, both ends included. */
export interface Closure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: string;
}

/** Who asks, and when. Everything a rule may know of the world comes in through here. */
export interface Asker {
  readonly person: PersonId;
  readonly school: SchoolId;
  readonly roles: readonly Role[];
  /** Classes that an educator teaches, by name. */
  readonly classes: readonly string[];
  /** Agencies for which a professional works on this day. */
  readonly agencies: readonly AgencyId[];
  /** Whether they are a safeguarding lead or deputy of the school on this day. */
  readonly safeguards: boolean;
  readonly at: Instant;
  /** The day of `at` in England. */
  readonly today: LocalDate;
  readonly closures: readonly Closure[];
}

/** An asker whom the policy let through. */
export interface Ask extends Asker {
  readonly capacity: Capacity;
}
