import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { answerOf, lastAnswer } from '../consent/asked.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { endWords } from './ending.ts';
import type { People } from './referral.api.ts';
import { standsFor } from './standing.ts';

/** One referral in the list of a child: to whom, why, how it stands, what comes next, and what one said oneself. */
@Component({
  selector: 'h-referral-row',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    <h-card [tone]="shut() ? 'waits' : 'plain'">
      <h3>
        <a [routerLink]="['/referral', row().referralId]">{{ agency() }}</a>
      </h3>
      <p class="muted">
        {{ 'referral.list.asked' | transloco: { day: moments.day(row().at) } }}
        @if (state(); as one) {
          {{ one.key | transloco: one.params }}
        }
      </p>
      <p dir="auto">{{ row().reason }}</p>
      @if (shut()) {
        <p>
          <strong>{{ 'referral.state.shut' | transloco: { agency: agency() } }}</strong>
        </p>
      }
      @if (next(); as one) {
        <p>{{ 'referral.room.next' | transloco: { day: moments.weekday(one.on) } }}</p>
      }
      <p class="muted">
        {{
          'referral.' + (reader() === 'leads' ? 'room' : 'list') + '.shares.' + (count() === 0 ? 'none' : count() === 1 ? 'one' : 'many')
            | transloco: { count: count() }
        }}
      </p>
      @if (mine(); as answer) {
        <p>
          <strong>{{ 'consent.mine.' + answer.as | transloco: { moment: moments.moment(answer.at) } }}</strong>
          @if (answer.as === 'withdrawn') {
            {{ 'consent.back.closed-to' | transloco: { to: agency() } }}
          }
        </p>
        @if (answer.as === 'agreed') {
          <a class="button quiet" [routerLink]="['/consent', row().consentId]">{{ 'referral.permissions.back' | transloco }}</a>
        }
      }
      <a class="look" [routerLink]="['/referral', row().referralId]"
        >{{ 'referral.list.look' | transloco }}<span class="unseen">: {{ agency() }}</span></a
      >
    </h-card>
  `,
  styles: `
    h3 a {
      display: inline-block;
      padding-block: 6px;
      color: var(--ink);
    }
    .button,
    .look {
      justify-self: start;
    }
    .look {
      padding-block: 10px;
    }
  `,
})
export class ReferralRowCard {
  readonly moments = inject(Moments);
  readonly row = input.required<ReferralRow>();
  readonly agency = input.required<string>();
  readonly people = input.required<People>();
  readonly today = input.required<string>();
  /** What was asked about this child, as far as the reader may see it. */
  readonly consents = input<ConsentsOfChild>();
  readonly me = input.required<string>();
  readonly reader = input.required<'leads' | 'near'>();
  readonly state = computed(
    () =>
      endWords(this.row(), this.today(), (day) => this.moments.day(day)) ?? {
        key: 'referral.state.going',
        params: { day: this.moments.day(this.row().lastDay) },
      },
  );
  readonly next = computed(
    () =>
      this.row()
        .appointments.filter((one) => !one.cancelled && this.today() <= one.on)
        .toSorted((a, b) => a.on.localeCompare(b.on))[0],
  );
  readonly count = computed(() => this.row().shares.filter((one) => !one.stopped).length);
  /** For whoever leads: it goes on by its dates, and no permission holds. */
  readonly shut = computed(() => {
    const of = this.consents();
    const { agencyId, from } = this.row();
    const going = from <= this.today() && !endWords(this.row(), this.today(), String);
    return this.reader() === 'leads' && of !== undefined && going && standsFor(of, { act: 'referral', agencyId, scope: [] }).as !== 'holds';
  });
  /** One’s own answer to the permission under which it was made. */
  readonly mine = computed(() => {
    const row = this.reader() === 'near' ? this.consents()?.consents.find((one) => one.consentId === this.row().consentId) : undefined;
    const as = row && answerOf(row, this.me());
    return row && as ? { as, at: lastAnswer(row, this.me())?.at ?? row.requestedAt } : undefined;
  });
}
