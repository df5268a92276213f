import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { modes } from '@heard/domain/voice';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { HeardApi, type Year } from './heard.api.ts';
import { Share } from './heard-share.ts';

interface Part {
  readonly name: 'space' | 'voice' | 'audience' | 'influence';
  readonly lines: readonly { readonly key: string; readonly count: number; readonly of: number }[];
}

const partsOf = (year: Year): readonly Part[] => {
  const of = year.voices;
  const line = (key: string, count: number, all = of) => ({ key, count, of: all });
  return [
    { name: 'space', lines: [line('year.space-known', year.space)] },
    {
      name: 'voice',
      lines: [
        ...modes.map((mode) => line(`parts.mode.${mode}`, year.modes[mode])).filter(({ count }) => count > 0),
        line('year.scribed', year.scribed),
        ...(year.scribed > 0 ? [line('year.read-back', year.readBack, year.scribed)] : []),
      ],
    },
    { name: 'audience', lines: [line('year.read-at-once', year.readAtOnce), line('year.unread', year.unread)] },
    {
      name: 'influence',
      lines: [
        ...(['changed', 'partly', 'not', 'other', 'waiting'] as const).map((name) => line(`year.${name}`, year.effects[name])),
        line('year.told', year.told),
        line('year.missed', year.missed),
      ],
    },
  ];
};

/** The school’s own picture of a year: space, voice, audience, influence. Worked out from the record, about no child by name. */
@Component({
  selector: 'h-heard-page',
  imports: [Page, RouterLink, Share, StateNote, TranslocoPipe],
  template: `
    <h-page
      width="full"
      [heading]="'heard.year.heading' | transloco"
      [over]="shown.value() ? ('heard.year.over' | transloco: span()) : undefined"
      [lead]="'heard.year.lead' | transloco"
    >
      <div actions class="row">
        <a class="button quiet" routerLink="/heard/unanswered">{{ 'heard.year.unanswered' | transloco }}</a>
        <button type="button" class="button quiet" (click)="print()">{{ 'heard.year.print' | transloco }}</button>
      </div>
      @if (shown.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (shown.value(); as now) {
        <nav class="row" [attr.aria-label]="'heard.year.heading' | transloco">
          <a routerLink="/heard" [queryParams]="{ year: began() - 1 }">{{ 'heard.year.before' | transloco }}</a>
          @if (year() !== undefined) {
            <a routerLink="/heard" [queryParams]="{ year: began() + 1 }">{{ 'heard.year.after' | transloco }}</a>
          }
        </nav>
        @if (now.voices === 0) {
          <h-state-note state="empty" [title]="'heard.year.none' | transloco" [detail]="'heard.year.none-detail' | transloco" />
        } @else {
          <p class="lead">{{ 'heard.year.whole' | transloco: { children: now.children, voices: now.voices, unheard: now.unheard } }}</p>
          <section aria-labelledby="months">
            <h2 id="months">{{ 'heard.year.months' | transloco }}</h2>
            <ol class="plain months">
              @for (one of now.byMonth; track one.month) {
                <li>
                  <span class="bar" aria-hidden="true" [style.block-size.%]="(one.voices / most()) * 100"></span>
                  <span class="small">{{
                    'heard.year.month' | transloco: { month: moments.month(one.month + '-01'), count: one.voices }
                  }}</span>
                </li>
              }
            </ol>
          </section>
          <div class="parts">
            @for (part of parts(); track part.name) {
              <section [attr.aria-labelledby]="part.name">
                <h2 [id]="part.name">{{ 'heard.year.' + part.name | transloco }}</h2>
                <ul class="plain">
                  @for (line of part.lines; track line.key) {
                    <li><h-share [label]="'heard.' + line.key | transloco" [count]="line.count" [of]="line.of" /></li>
                  }
                </ul>
              </section>
            }
          </div>
        }
      } @else if (shown.state() !== 'shown' && shown.state() !== 'stale') {
        <h-state-note [state]="$any(shown.state())" (again)="shown.again()" />
      }
    </h-page>
  `,
  styleUrl: './heard.page.css',
})
export class HeardPage {
  readonly #api = inject(HeardApi);
  readonly moments = inject(Moments);
  /** From the address: the calendar year in which the school year begins. */
  readonly year = input<string>();
  readonly shown = follow(['input', 'child'], (signal) => this.#api.year(this.year(), signal), this.year);
  readonly began = computed(() => Number(this.shown.value()?.from.slice(0, 4) ?? 0));
  readonly span = computed(() => ({ from: this.began(), to: this.began() + 1 }));
  readonly parts = computed(() => (this.shown.value() ? partsOf(this.shown.value() as Year) : []));
  readonly most = computed(() => Math.max(1, ...(this.shown.value()?.byMonth ?? []).map(({ voices }) => voices)));

  print(): void {
    print();
  }
}
