import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { diaryView, type DiaryRow } from '@heard/domain/diary';
import { asCalendar, type Asker, type ChildId, type LocalDate, type SchoolId } from '@heard/domain/kernel';
import { schoolView, type SchoolRow } from '@heard/domain/school';
import { Carrier } from '../carrying/carrier.ts';
import { Clock } from '../clock.ts';
import { Decisions } from '../decisions/decisions.ts';
import type { Receipt } from '../decisions/receipt.ts';
import { StoreUnavailable } from '../event-store/event-store.ts';
import { ReadModels } from '../read-models/read-models.ts';

/** What a day brought to one file. */
export interface CarriedOut {
  readonly childId: ChildId;
  readonly schoolId: SchoolId;
  readonly receipt: Receipt;
}

/** How often the day is looked at, in milliseconds: it turns at local midnight, and not a minute later. */
const glance = 1_000;

/**
 * Writes down what a day brings by itself: an order that ends, a permission that runs out, rights that pass to a young person.
 * Access needs none of it (it follows from facts and the date); the record does, and open pages are told.
 */
@Injectable()
export class Calendar implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Calendar');
  readonly #listeners = new Set<() => void>();
  readonly #glances = new Set<() => Promise<void>>();
  readonly #reactions = new Set<(done: CarriedOut) => Promise<void>>();
  /** What was asked today, so that what still stands in the diary is not asked again each second. */
  readonly #asked = new Set<string>();
  #day: LocalDate | null = null;
  #timer: NodeJS.Timeout | null = null;
  #turning: Promise<void> = Promise.resolve();

  constructor(
    private readonly models: ReadModels,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.turn(), glance).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#turning;
  }

  /** Told when a day has begun and what it brings is written down. */
  onTurn(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Told of each command that wrote something, on the node that wrote it. A reaction that fails stops no day. */
  onCarried(reaction: (done: CarriedOut) => Promise<void>): void {
    this.#reactions.add(reaction);
  }

  /** Asked at each glance, once what the day brings is written down: for what is due by the minute. */
  onGlance(work: () => Promise<void>): void {
    this.#glances.add(work);
  }

  today(): LocalDate {
    return this.clock.today();
  }

  /**
   * Asks what is due today and was not asked yet, and tells when the day is another than the last time. What came into the diary since,
   * a date that is over already or rows that were still being folded, is asked at the next glance; so is what could not be written.
   */
  turn(): Promise<void> {
    this.#turning = this.#turning.then(() => this.#turn());
    return this.#turning;
  }

  /** No day turns while this work is done: a story moves the clock through years of them. */
  hold(work: () => Promise<void>): Promise<void> {
    const done = this.#turning.then(work);
    this.#turning = done.catch(() => undefined);
    return done;
  }

  async #turn(): Promise<void> {
    const today = this.clock.today();
    const turned = this.#day !== today;
    try {
      if (turned) this.#asked.clear();
      await this.#carry(today);
      this.#day = today;
      if (turned) for (const listener of this.#listeners) listener();
    } catch (error) {
      this.#logger.error(error);
    }
    for (const work of this.#glances) await work().catch((error: unknown) => this.#logger.error(error));
  }

  async #carry(today: LocalDate): Promise<void> {
    const due = this.models
      .rows<DiaryRow>(diaryView.name, { sql: 'due <= :today', values: { today } })
      .filter((row) => !this.#asked.has(JSON.stringify(row)));
    for (const rows of Map.groupBy(due, ({ childId, command }) => `${childId} ${command}`).values()) {
      await this.#ask(rows[0] as DiaryRow);
      for (const row of rows) this.#asked.add(JSON.stringify(row));
    }
  }

  /** A file that cannot be written any more (its key was destroyed) keeps no other file from its day. @throws StoreUnavailable */
  async #ask(row: DiaryRow): Promise<void> {
    const command = { type: row.command, data: { childId: row.childId } };
    try {
      await this.#react(row, await new Carrier(this.decisions).carry(command, this.asker(row.schoolId)));
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      this.#logger.error(error);
    }
  }

  async #react({ childId, schoolId }: DiaryRow, receipt: Receipt): Promise<void> {
    if (receipt.events.length === 0) return;
    for (const reaction of this.#reactions)
      await reaction({ childId, schoolId, receipt }).catch((error: unknown) => this.#logger.error(error));
  }

  /** The calendar as somebody who asks, for one school. */
  asker(school: SchoolId): Asker {
    const closures = (this.models.row(schoolView.name, school) as SchoolRow | null)?.closures ?? [];
    const [at, today] = [this.clock.now(), this.clock.today()];
    return { person: asCalendar(school), school, roles: ['calendar'], classes: [], agencies: [], safeguards: false, at, today, closures };
  }
}
