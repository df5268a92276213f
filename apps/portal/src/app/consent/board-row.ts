import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { adultsIn, answerOf, endedOn, isOver } from './asked.ts';
import type { Agencies, OnBoard, People } from './consent.api.ts';
import { SaidSo } from './said-so.ts';

const marks = { agreed: '✓', disagreed: '✕', withdrawn: '↩', silent: '○' } as const;

/** One request on the board: about whom, what, what each adult says, until when. */
@Component({
  selector: 'h-board-row',
  imports: [RouterLink, TranslocoPipe],
  host: { '[class.waits]': 'entry().questions > 0 || entry().notHolding === "disputed"', '[class.narrow]': 'narrow()' },
  template: `
    <h3>
      @if (narrow()) {
        <a [routerLink]="['/consent', entry().consent.consentId]">{{ 'consent.act.' + entry().consent.act | transloco }}</a>
      } @else {
        <a [routerLink]="['/consent', entry().consent.consentId]" [attr.data-row]="entry().consent.consentId"
          >{{ entry().child.called }}<span class="unseen">: {{ 'consent.act.' + entry().consent.act | transloco }}</span></a
        >
        <span class="muted">{{ entry().child.className }}</span>
      }
      @if (here()) {
        <strong class="tag">{{ 'consent.board.here' | transloco }}</strong>
      }
    </h3>
    @if (!narrow()) {
      <p>
        {{ 'consent.act.' + entry().consent.act | transloco }}<br /><span class="small muted">{{ to() }}</span>
      </p>
    }
    <ul class="plain">
      @for (adult of adults(); track adult.person) {
        <li [class]="adult.answer">
          <span aria-hidden="true" class="mark">{{ marks[adult.answer] }}</span> {{ adult.name }}
          <strong>{{ 'consent.stands.' + adult.answer | transloco }}</strong>
        </li>
      }
      @if (entry().questions > 0) {
        <li>
          <strong class="stop">{{
            (entry().questions === 1 ? 'consent.board.question.one' : 'consent.board.question.many')
              | transloco: { count: entry().questions }
          }}</strong>
        </li>
      }
    </ul>
    <p class="small" [class.stop]="entry().runsOutSoon">
      {{ (over() ? 'consent.board.ended' : 'consent.board.until') | transloco: { day: moments.day(ends()) } }}
    </p>
  `,
  styleUrl: './board-row.css',
})
export class BoardRow {
  readonly #say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly entry = input.required<OnBoard>();
  readonly people = input.required<People>();
  readonly agencies = input.required<Agencies>();
  readonly today = input.required<string>();
  /** Among others of one child and one service, in a column: what they have in common is not said again. */
  readonly narrow = input(false);
  /** Where the person was when they left. */
  readonly here = input(false);
  readonly marks = marks;
  readonly to = computed(() => this.#say.to(this.entry().consent, this.agencies()));
  readonly over = computed(() => isOver(this.entry().consent, this.today()) !== null);
  readonly ends = computed(() => (this.over() ? endedOn(this.entry().consent) : this.entry().consent.lastDay));
  readonly adults = computed(() =>
    adultsIn(this.entry().consent).map((person) => ({
      person,
      name: this.people()[person]?.called ?? '',
      answer: answerOf(this.entry().consent, person) ?? ('silent' as const),
    })),
  );
}
