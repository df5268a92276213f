import type { Calendar } from '../calendar/calendar.ts';
import type { Ledger } from './ledger.ts';
import type { Published } from './published.ts';
import type { Rotation } from './rotation.ts';

/** What the house does for its log from time to time: another key where one is wished, and each hour what is open to everybody. */
export class Hours {
  constructor(
    private readonly parts: {
      readonly calendar: Calendar;
      readonly ledger: Ledger;
      readonly published: Published;
      readonly rotation: Rotation;
      /** The address of the house. */
      readonly address: string;
    },
  ) {}

  /** Once the log was found to be the one that was signed: at once, and then at each glance of the calendar. */
  begin(): void {
    this.turn();
    this.parts.calendar.onGlance(() => Promise.resolve(this.turn()));
  }

  turn(): void {
    const { ledger, published, rotation, address } = this.parts;
    rotation.carryOut(ledger, address);
    published.turn();
  }

  onModuleDestroy(): Promise<void> {
    return this.parts.published.end();
  }
}
