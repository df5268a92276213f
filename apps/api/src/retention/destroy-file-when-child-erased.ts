import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { childView, circleView, type CircleRow } from '@heard/domain/child';
import { childId, type ChildId, type PersonId } from '@heard/domain/kernel';
import { professionalView } from '@heard/domain/agency';
import { retentionView, type RetentionRow } from '@heard/domain/retention';
import { staffView } from '@heard/domain/school';
import { Accounts } from '../account/accounts.ts';
import { Closing } from '../account/closing.ts';
import { Uploads } from '../kernel/blobs/uploads.ts';
import { Calendar } from '../kernel/calendar/calendar.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import { MAIL, type Mail } from '../kernel/mail/mail.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { having, ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { ErasureTable } from './erasure.table.ts';

/** Streams that are a child's own: each has a key of its own. What was decided about keeping them stays readable. */
const streamsOf = (child: ChildId): readonly string[] => [`child-${child}`, `sealed-${child}`];

/**
 * Destroys what is kept of a child once `ChildErased` is in the log. Each step is safe to do again, and a file counts as gone only when
 * all of them are done: a house that falls in the middle goes on at its next start, before anybody is let in. Whom it concerns is read
 * first, accounts go before keys and keys before rows, so that no step takes away what an unfinished one still has to know.
 */
@Injectable()
export class DestroyFileWhenChildErased implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Erasure');
  readonly #waiting = new Set<ChildId>();
  #begun = false;
  #working: Promise<void> = Promise.resolve();

  constructor(
    private readonly projection: Projection,
    private readonly models: ReadModels,
    private readonly calendar: Calendar,
    private readonly decisions: Decisions,
    private readonly keys: DataKeys,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly closing: Closing,
    private readonly uploads: Uploads,
    private readonly table: ErasureTable,
    @Inject(MAIL) private readonly mail: Mail,
  ) {}

  onApplicationBootstrap(): void {
    this.projection.onChange((changes) => {
      const rows = changes.filter((one) => one.view === retentionView.name).flatMap((one) => one.rows);
      this.#expect(rows.map((one) => one.after as RetentionRow | null));
      if (this.#begun) void this.settled();
    });
    this.calendar.onGlance(() => (this.#waiting.size > 0 ? this.settled() : Promise.resolve()));
  }

  /**
   * Once the tables hold the whole log, and before anybody is let in: what an earlier run left undone, and what folding the log anew
   * brought back. A key that was destroyed says as much as the event: a house put back from a copy older than the erasure has the
   * key destroyed once more, and no event.
   */
  async begin(): Promise<void> {
    this.#expect(this.models.rows<RetentionRow>(retentionView.name, { sql: 'child IS NULL', values: {} }));
    for (const { owner } of this.keys.destroyed()) {
      const child = childId.safeParse(owner.replace(/^child-/, '')).data;
      if (child && !this.table.isDone(child)) this.#waiting.add(child);
    }
    await this.settled();
    this.#begun = true;
  }

  /** Resolves when everything that is known to be erased has been tried. What failed is tried again at the next glance. */
  settled(): Promise<void> {
    this.#working = this.#working.then(() => this.#work());
    return this.#working;
  }

  onModuleDestroy(): Promise<void> {
    return this.#working;
  }

  #expect(rows: readonly (RetentionRow | null)[]): void {
    for (const row of rows) if (row?.erased) this.#waiting.add(childId.parse(row.erased.file));
  }

  async #work(): Promise<void> {
    for (const child of this.#waiting)
      try {
        await this.#destroy(child);
        this.#waiting.delete(child);
      } catch (error) {
        this.#logger.error(
          `a file is not gone to the last byte yet, and is tried again: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      }
  }

  async #destroy(child: ChildId): Promise<void> {
    // Rows of who looked stand in the streams of those who did: tables that were folded anew have them again.
    if (!this.#begun && this.table.isDone(child)) return this.projection.forget(child);
    const persons = [child, ...this.#hereOnlyFor(child), ...(this.#begun ? [] : this.#nowhere())];
    for (const person of persons) await this.#forgetLetters(person);
    this.closing.close(persons);
    for (const stream of streamsOf(child)) {
      this.keys.destroy(stream);
      await this.decisions.forget(stream);
    }
    this.projection.forget(child);
    this.models.wipe();
    await this.uploads.erase(child);
    this.vault.emptyJournal();
    this.table.done(child);
  }

  async #forgetLetters(person: string): Promise<void> {
    const address = this.accounts.find(person)?.email;
    if (address) await this.mail.forget(address);
  }

  /**
   * Families whom no table names: those around a child whose file cannot be read any more to say so. Asked only while nobody is let in,
   * since an account that is being opened may be ahead of the tables.
   */
  #nowhere(): readonly string[] {
    return this.closing.families().filter((person) => {
      const named = [circleView.name, staffView.name, professionalView.name].some(
        (view) => this.models.keys(view, having('personId', person)).length > 0,
      );
      return !named && this.models.row(childView.name, person) === null;
    });
  }

  /** Those around this child who are around no other, and neither work here nor come from an agency: nothing else keeps their account. */
  #hereOnlyFor(child: ChildId): readonly PersonId[] {
    const around = this.models.rows<CircleRow>(circleView.name, ofChild(child)).map((one) => one.personId);
    return [...new Set(around)].filter((person) => {
      const others = this.models.rows<CircleRow>(circleView.name, having('personId', person)).filter((one) => one.childId !== child);
      const works = [staffView.name, professionalView.name].some((view) => this.models.keys(view, having('personId', person)).length > 0);
      return others.length === 0 && !works;
    });
  }
}
