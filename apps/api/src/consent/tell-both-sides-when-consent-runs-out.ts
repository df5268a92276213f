import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { consentView, type ConsentRow } from '@heard/domain/consent';
import type { ChildId, SchoolId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import { Accounts } from '../account/accounts.ts';
import { Calendar, type CarriedOut } from '../kernel/calendar/calendar.ts';
import type { Position } from '../kernel/event-store/event-store.ts';
import { SETTINGS } from '../kernel/kernel.module.ts';
import { MAIL, type Letter, type Mail } from '../kernel/mail/mail.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ofChild, ReadModels } from '../kernel/read-models/read-models.ts';
import type { Settings } from '../kernel/settings.ts';
import { boardLetter, runningOutLetter } from './running-out.letter.ts';

/** The event and the pages say it for certain; the letters are sent once, as well as they can be. */
@Injectable()
export class TellBothSidesWhenConsentRunsOut implements OnApplicationBootstrap {
  readonly #logger = new Logger('Consent');

  constructor(
    private readonly calendar: Calendar,
    private readonly projection: Projection,
    private readonly models: ReadModels,
    private readonly accounts: Accounts,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.calendar.onCarried((done) => this.#tell(done));
  }

  async #tell({ childId, schoolId, receipt }: CarriedOut): Promise<void> {
    if (!receipt.events.some((event) => event.type.endsWith('NoticeGiven'))) return;
    await this.projection.reached(receipt.position as Position);
    for (const letter of [...this.#toFamily(childId, receipt.recordedAt), ...this.#toSchool(schoolId)])
      await this.mail.send(letter).catch((error: unknown) => this.#logger.error(error));
  }

  #toFamily(childId: ChildId, at: string | null): readonly Letter[] {
    return this.models
      .rows<ConsentRow>(consentView.name, ofChild(childId))
      .filter((row) => row.history.some((line) => line.step === 'NoticeGiven' && line.at === at))
      .flatMap((row) =>
        Object.entries(row.state.answers).flatMap(([person, answer]) => {
          const to = answer === 'agreed' ? this.accounts.find(person)?.email : null;
          return to ? [runningOutLetter(to, this.settings.publicUrl, row.lastDay)] : [];
        }),
      );
  }

  #toSchool(schoolId: SchoolId): readonly Letter[] {
    const today = this.calendar.today();
    const leads = this.models
      .rows<StaffRow>(staffView.name, { sql: 'school = :ofSchool', values: { ofSchool: schoolId } })
      .filter((one) => one.role === 'senco' && one.from <= today && (one.until === null || today < one.until));
    return leads.flatMap((one) => {
      const to = this.accounts.find(one.personId)?.email;
      return to ? [boardLetter(to, this.settings.publicUrl)] : [];
    });
  }
}
