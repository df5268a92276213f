import { Logger } from '@nestjs/common';
import { dayOf } from '@heard/domain/kernel';
import type { Clock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import { posted, reasonOf } from './posted.ts';
import type { Checkpoint, Published } from './published.ts';
import type { PublishedTable } from './published.table.ts';
import { askForStamp, tokenFrom } from './time-stamp.ts';

/** A token with its certificates is some kilobytes. */
const mostBytes = 256 * 1024;

/** Once a day, when the log has grown: an authority that keeps a clock signs that the published checkpoint was there (RFC 3161). */
export class TimeStamping {
  readonly #logger = new Logger('TimeStamps');

  constructor(
    private readonly parts: { readonly url: string; readonly ledger: Ledger; readonly table: PublishedTable; readonly clock: Clock },
  ) {}

  /** @param published whose hours it follows */
  begin(published: Published): void {
    published.onHour((checkpoint, ending) => this.stamp(checkpoint, ending));
  }

  /** An authority that is away or answers wrongly is asked again in the next hour; nobody else notices. */
  async stamp({ size, text }: Checkpoint, ending: AbortSignal): Promise<void> {
    const { url, ledger, table, clock } = this.parts;
    const origin = ledger.key.name;
    const last = table.stamps(origin).at(-1);
    if (last && (last.size >= size || dayOf(last.at) === clock.today())) return;
    const asked = askForStamp(text);
    try {
      const answer = await posted(url, asked.request, 'application/timestamp-query', { most: mostBytes, ending });
      if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
      table.stamp(origin, { size, text, at: clock.now() }, tokenFrom(answer.body, asked));
    } catch (error) {
      if (ending.aborted) return;
      this.#logger.warn(`No time stamp was had from ${new URL(url).host}: ${reasonOf(error)}`);
    }
  }
}
