import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { senProvision, senType } from '@heard/domain/codes';
import type { DayToChoose, LaterOnRegister, OnRegister } from '@heard/domain/then';
import { placeWords, yearWords } from '../child/sen-words.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AsItStood } from './as-it-stood.ts';
import { LaterMarks, type LaterMark } from './later-marks.ts';
import { pastDay } from './past-day.ts';
import { PastSheet } from './past-sheet.ts';
import { ThenApi } from './then.api.ts';

const provisions = ['N', 'K', 'E'] as const;

/** The school’s register, today or as it stood at the end of a day: children, classes, provision and needs. For staff. */
@Component({
  selector: 'h-register-page',
  imports: [AsItStood, LaterMarks, Page, PastSheet, RouterLink, StateNote, TranslocoPipe],
  templateUrl: './register.page.html',
  styleUrl: './register.page.css',
})
export class RegisterPage {
  readonly #api = inject(ThenApi);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  readonly provisions = provisions;
  readonly yearWords = yearWords;
  readonly on = input<string>();
  readonly #day = computed(() => pastDay(this.on()) ?? londonDay());
  readonly seen = follow(['child'], (signal) => this.#api.register(this.#day(), signal));
  /** The day of what is shown, where it has ended. */
  readonly past = computed(() => pastDay(this.seen.value()?.on));
  readonly days = computed(() => (this.seen.value()?.census ?? []).map((day): DayToChoose => ({ day, why: 'census', about: '' })));
  readonly heading = computed(() => {
    const past = this.past();
    return past
      ? this.#words.translate('then.register.heading-then', { day: this.moments.date(past) })
      : this.#words.translate('then.register.heading');
  });
  readonly marks = computed(() => (this.seen.value()?.later ?? []).map((one) => this.#mark(one)));

  provision(child: OnRegister): string {
    return `${senProvision[child.sen.provision]} (${child.sen.provision})`;
  }

  counted(provision: (typeof provisions)[number]): string {
    return `${senProvision[provision]} (${provision})`;
  }

  needs(child: OnRegister): string {
    return child.sen.needs.map((need) => senType[need]).join(', ') || this.#words.translate('then.register.no-needs');
  }

  turnTo(on: string | null): void {
    void this.#router.navigate([], { queryParams: { on }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  #mark(one: LaterOnRegister): LaterMark {
    return {
      key: `${one.childId} ${one.recordedAt}`,
      words: this.#words.translate(`then.later.${one.what}`, { name: one.name, place: placeWords(one) }),
      happened: this.moments.date(one.occurredAt),
      written: this.moments.date(one.recordedAt),
      to: ['/children', one.childId],
    };
  }
}
