import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { londonDay, Moments } from '../kernel/moments.ts';
import type { Readers } from './disclosure.api.ts';

/** Who reads it and when, in a sentence: the same for a child and for adults, and no more than is so. */
@Injectable({ providedIn: 'root' })
export class WhenRead {
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);

  names({ readers }: Readers): string {
    return readers.map((one) => one.called).join(` ${this.#words.translate('voice.help.or')} `);
  }

  sentence(read: Readers): string {
    const { reading } = read;
    const names = this.names(read);
    if (!reading) return this.#words.translate('voice.help.reads-school-days', { names });
    if (reading.when === 'now') return this.#words.translate('voice.help.reads-now', { names, time: clockWords(reading.until) });
    const time = clockWords(reading.from);
    if (reading.day === londonDay()) return this.#words.translate('voice.help.reads-today', { names, time });
    return this.#words.translate('voice.help.reads-later', { names, time, day: this.#moments.weekday(reading.day) });
  }
}

/** A time as it is said: "8 o’clock", "half past 3", "8:20". */
export function clockWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  const half = hours < 12 ? 'in the morning' : 'in the afternoon';
  if (minutes === 0) return `${hour} o’clock ${half}`;
  return minutes === 30 ? `half past ${hour} ${half}` : `${hour}:${String(minutes).padStart(2, '0')} ${half}`;
}
