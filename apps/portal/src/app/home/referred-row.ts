import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';

/** One child who is referred to a professional’s agency: why, what comes next, how much is shared, until when. */
@Component({
  selector: 'h-referred-row',
  imports: [Card, RouterLink, TranslocoPipe],
  template: `
    <h-card>
      <div>
        <h2>
          <a [routerLink]="['/referral', row().referralId]">{{ row().child.name }}</a>
        </h2>
        <p class="small muted">{{ agency() }} · {{ 'referral.room.born' | transloco: { day: moments.day(row().child.dateOfBirth) } }}</p>
      </div>
      <p class="reason" dir="auto">{{ row().reason }}</p>
      @if (next(); as one) {
        <p>
          <strong>{{ 'referral.room.next' | transloco: { day: moments.weekday(one.on) } }}</strong>
        </p>
      }
      <p class="muted">
        {{ 'referral.room.shares.' + (count() === 0 ? 'none' : count() === 1 ? 'one' : 'many') | transloco: { count: count() } }} ·
        {{ 'referral.room.until' | transloco: { day: moments.day(row().lastDay) } }}
      </p>
      <a class="button quiet" [routerLink]="['/referral', row().referralId]">{{
        'referral.room.open' | transloco: { child: row().child.called }
      }}</a>
    </h-card>
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    h2 a {
      display: inline-block;
      padding-block: 6px;
      color: var(--ink);
    }
    .reason {
      white-space: pre-line;
    }
    .button {
      justify-self: start;
    }
  `,
})
export class ReferredRow {
  readonly moments = inject(Moments);
  readonly row = input.required<ReferralRow>();
  readonly agency = input.required<string>();
  readonly today = input.required<string>();
  readonly next = computed(
    () =>
      this.row()
        .appointments.filter((one) => !one.cancelled && this.today() <= one.on)
        .toSorted((a, b) => a.on.localeCompare(b.on))[0],
  );
  readonly count = computed(() => this.row().shares.length);
}
