import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { answerOf, endedOn, isOver, lastAnswer, soonOver, waitsFor } from './asked.ts';
import type { Agencies } from './consent.api.ts';
import { SaidSo } from './said-so.ts';

/** One request in a family’s list: the question, and one’s own answer. */
@Component({
  selector: 'h-own-row',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    <h-card>
      <p class="small muted">{{ 'consent.kind.' + row().family + '.name' | transloco }}</p>
      <h3>
        <a [routerLink]="['/consent', row().consentId]">{{ question() }}</a>
      </h3>
      @if (answer(); as answer) {
        <p>{{ 'consent.mine.' + answer | transloco: { moment: moments.moment(at()) } }}</p>
      }
      @if (over(); as how) {
        <p class="muted">{{ 'consent.over.' + how | transloco: { day: moments.day(ended()) } }}</p>
      } @else if (answer() === 'agreed') {
        <p class="muted">{{ (soon() ? 'consent.mine.soon' : 'consent.mine.until') | transloco: { day: moments.day(row().lastDay) } }}</p>
      }
      @if (waits()) {
        <a class="button quiet" [routerLink]="['/consent', row().consentId]"
          >{{ 'consent.list.look' | transloco }}<span class="unseen">: {{ question() }}</span></a
        >
      }
    </h-card>
  `,
  styles: `
    h3 a {
      display: inline-block;
      padding-block: 6px;
      color: var(--ink);
    }
    .button {
      justify-self: start;
    }
  `,
})
export class OwnRow {
  readonly #say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly row = input.required<ConsentRow>();
  readonly agencies = input.required<Agencies>();
  readonly me = input.required<string>();
  readonly today = input.required<string>();
  /** "Rowan", or `you`. */
  readonly child = input.required<string>();
  readonly question = computed(() => this.#say.question(this.row(), this.agencies(), this.child()));
  readonly answer = computed(() => answerOf(this.row(), this.me()));
  readonly at = computed(() => lastAnswer(this.row(), this.me())?.at ?? this.row().requestedAt);
  readonly over = computed(() => isOver(this.row(), this.today()));
  readonly ended = computed(() => endedOn(this.row()));
  readonly soon = computed(() => soonOver(this.row(), this.today()));
  readonly waits = computed(() => waitsFor(this.row(), this.me(), this.today()));
}
