import { dayOf, instantOf, type Instant, type LocalDate } from '@heard/domain/kernel';

/** Where time comes from. The story and the tests move it; a running school never does. */
export class Clock {
  #fixed: Date | null = null;

  now(): Instant {
    return instantOf(this.#fixed ?? new Date());
  }

  today(): LocalDate {
    return dayOf(this.now());
  }

  /** Stands still at this moment until it is moved again; null lets it run. */
  stand(at: Date | null): void {
    this.#fixed = at;
  }
}
