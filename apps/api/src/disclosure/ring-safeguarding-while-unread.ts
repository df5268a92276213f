import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { isKinOn, whoView, type WhoRow } from '@heard/domain/child';
import { disclosureView, type DisclosureRow } from '@heard/domain/disclosure';
import { inputView, type InputRow } from '@heard/domain/input';
import type { ChildId, PersonId, SchoolId } from '@heard/domain/kernel';
import { safeguardingOn, staffView, type StaffRow } from '@heard/domain/school';
import { Accounts } from '../account/accounts.ts';
import { Calendar } from '../kernel/calendar/calendar.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Clock } from '../kernel/clock.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { Position } from '../kernel/event-store/event-store.ts';
import { SETTINGS } from '../kernel/kernel.module.ts';
import { MAIL, type Mail } from '../kernel/mail/mail.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import type { Settings } from '../kernel/settings.ts';
import { safeguardingOf } from '../school/safeguarding.read-model.ts';
import { disclosureLetter } from './disclosure.letter.ts';

/** Something sealed that nobody has read: whose it is, how often it has rung, and how it is written down that it rings. */
interface Unread {
  readonly id: string;
  readonly schoolId: SchoolId;
  readonly childId: ChildId;
  readonly rung: number;
  readonly command: 'RingForDisclosure' | 'RingForInput';
  readonly about: object;
}

const disclosed = ({ schoolId, childId, disclosureId, rings }: DisclosureRow): Unread => ({
  ...{ id: disclosureId, schoolId, childId, rung: rings.length },
  ...{ command: 'RingForDisclosure', about: { childId, disclosureId } },
});

const sealed = ({ schoolId, childId, inputId, rung }: InputRow): Unread => ({
  ...{ id: inputId, schoolId, childId, rung },
  ...{ command: 'RingForInput', about: { childId, inputId } },
});

/** After a ring that reached nobody, or could not be written down, the next try: in milliseconds. */
const tryAgain = 60_000;

/**
 * Writes to lead and deputies at once, and to the head too while it stays unread. What is due stands in the rows, so a restart forgets
 * none of it. Letters go first and are written down afterwards: after a crash between the two they go twice, never not at all.
 */
@Injectable()
export class RingSafeguardingWhileUnread implements OnApplicationBootstrap {
  readonly #logger = new Logger('Safeguarding');
  /** When each was tried last, so that what fails is not tried each second. */
  readonly #tried = new Map<string, number>();

  constructor(
    private readonly calendar: Calendar,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
    private readonly projection: Projection,
    private readonly models: ReadModels,
    private readonly accounts: Accounts,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.calendar.onGlance(() => this.#look());
  }

  async #look(): Promise<void> {
    const now = this.clock.now();
    const where = { sql: 'ringAt <= :now', values: { now } };
    const due = [
      ...this.models.rows<DisclosureRow>(disclosureView.name, where).map(disclosed),
      ...this.models.rows<InputRow>(inputView.name, where).map(sealed),
    ];
    const kept = new Set(due.map(({ id }) => id));
    for (const id of this.#tried.keys()) if (!kept.has(id)) this.#tried.delete(id);
    for (const one of due) {
      if (Date.parse(now) - (this.#tried.get(one.id) ?? -Infinity) < tryAgain) continue;
      this.#tried.set(one.id, Date.parse(now));
      await this.#ring(one).catch((error: unknown) => this.#logger.error(error));
    }
  }

  async #ring(one: Unread): Promise<void> {
    const time = one.rung + 1;
    const to: PersonId[] = [];
    for (const person of this.#whom(one, time)) if (await this.#write(person, time)) to.push(person);
    if (to.length === 0)
      return this.#logger.error('something is waiting for safeguarding, and no letter reached anybody: it is tried again');
    const command = { type: one.command, data: { ...one.about, to } };
    const { position } = await new Carrier(this.decisions).carry(command, this.calendar.asker(one.schoolId));
    if (position) await this.projection.reached(position as Position);
    this.#tried.delete(one.id);
  }

  async #write(person: PersonId, time: number): Promise<boolean> {
    const address = this.accounts.find(person)?.email;
    if (!address) return false;
    try {
      await this.mail.send(disclosureLetter(address, this.settings.publicUrl, time));
      return true;
    } catch (error) {
      this.#logger.error(error);
      return false;
    }
  }

  /**
   * Lead and deputies; from the second time on, or where none of them may read it, the head as well. Nobody of the child's family is
   * rung: a letter that leads them to nothing would tell them what it is.
   */
  #whom({ schoolId, childId }: Unread, time: number): readonly PersonId[] {
    const today = this.calendar.today();
    const circle = (this.models.row(whoView.name, childId) as WhoRow | null)?.circle;
    const apart = (person: PersonId): boolean => !circle || !isKinOn(circle, person, today);
    const staff = this.models
      .rows<StaffRow>(staffView.name, { sql: 'school = :ofSchool', values: { ofSchool: schoolId } })
      .filter((one) => one.from <= today && (one.until === null || today < one.until));
    const works = new Set(staff.map((one) => one.personId));
    const leads = safeguardingOn(safeguardingOf(this.models, schoolId), today)
      .map((one) => one.personId)
      .filter((person) => works.has(person) && apart(person));
    const heads = staff.filter((one) => one.role === 'head' && apart(one.personId)).map((one) => one.personId);
    return [...new Set(time > 1 || leads.length === 0 ? [...leads, ...heads] : leads)];
  }
}
