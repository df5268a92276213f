import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type Band, bandOf, type Purpose } from '@heard/domain/voice';
import type { Draft } from '../kernel/drafts.ts';
import { Session } from '../kernel/session.ts';
import { tellingAgain } from './again.ts';
import { againKey, Begun, tellingKey } from './begun.ts';
import { nothingYet, type Telling } from './telling.ts';
import { VoiceApi } from './voice.api.ts';

export interface Wanted {
  readonly childId: string;
  readonly purpose: Purpose;
  /** What was said before and is to be said anew. */
  readonly instead: string | undefined;
}

/** Where a child begins, or goes on: with the questions for the age, or with what was said before. */
@Injectable({ providedIn: 'root' })
export class TellingStart {
  readonly #api = inject(VoiceApi);
  readonly #begun = inject(Begun);
  readonly #session = inject(Session);
  readonly #transloco = inject(TranslocoService);

  async open({ childId, purpose, instead }: Wanted): Promise<{ readonly key: string; readonly draft: Draft<Telling> }> {
    const key = instead ? againKey(childId, instead) : tellingKey(childId, purpose);
    const kept = await this.#begun.open(key, nothingYet('', purpose, 'middle'));
    if (kept.value().voiceId !== '') return { key, draft: kept };
    const band = bandOf((await this.#api.around(childId))?.child.yearGroup ?? '');
    kept.value.set(await this.#first(instead, purpose, band));
    await this.#begun.note(childId, key);
    return { key, draft: kept };
  }

  async #first(instead: string | undefined, purpose: Purpose, band: Band): Promise<Telling> {
    const voiceId = crypto.randomUUID();
    const tablet = this.#session.me()?.tablet;
    const fresh: Telling = { ...nothingYet(voiceId, purpose, band), ...(tablet && { place: 'classroom', near: 'grown-up' }) };
    const before = instead ? await this.#api.input(instead).catch(() => undefined) : undefined;
    if (!before) return fresh;
    const name = (key: string): string => this.#transloco.translate(`voice.${key}`);
    return { ...tellingAgain(before, voiceId, band, name), place: fresh.place, near: fresh.near };
  }
}
