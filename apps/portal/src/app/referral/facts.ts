import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import type { OneReferral } from './referral.api.ts';
import { endWords } from './ending.ts';

/** Why school asks, what it wants to know, who asked, how long, and how it stands. */
@Component({
  selector: 'h-facts',
  imports: [Card, TranslocoPipe],
  template: `
    @let row = one().referral;
    <h-card [tone]="openNow() ? 'heard' : shut() ? 'waits' : 'plain'">
      <h2>{{ 'referral.facts.heading' | transloco }}</h2>
      <p role="status">
        <strong>{{ state().key | transloco: state().params }}</strong>
        @if (row.ended?.reason; as reason) {
          {{ 'referral.state.reason' | transloco: { reason } }}
        }
      </p>
      @if (shut()) {
        <p>{{ 'referral.state.shut-do' | transloco }}</p>
      }
      <dl>
        <div>
          <dt class="muted">{{ 'referral.facts.why' | transloco }}</dt>
          <dd class="words-kept" dir="auto">{{ row.reason }}</dd>
        </div>
        <div>
          <dt class="muted">{{ 'referral.facts.questions' | transloco }}</dt>
          <dd class="words-kept" dir="auto">{{ row.questions ?? ('referral.facts.no-questions' | transloco) }}</dd>
        </div>
        <div>
          <dt class="muted">{{ 'referral.facts.who' | transloco }}</dt>
          <dd>
            {{ 'referral.facts.asked-by' | transloco: { name: one().people[row.by]?.called ?? '', day: moments.day(row.at) } }}
          </dd>
        </div>
        <div>
          <dt class="muted">{{ 'referral.facts.scope' | transloco }}</dt>
          <dd>
            @if (row.scope.length > 0) {
              <ul>
                @for (kind of row.scope; track kind) {
                  <li>{{ 'consent.scope.' + kind | transloco: { child: row.child.called } }}</li>
                }
              </ul>
            } @else {
              {{ 'referral.facts.nothing' | transloco }}
            }
          </dd>
        </div>
        <div>
          <dt class="muted">{{ 'referral.facts.long' | transloco }}</dt>
          <dd>{{ 'referral.facts.from-until' | transloco: { from: moments.day(row.from), until: moments.day(row.lastDay) } }}</dd>
        </div>
      </dl>
    </h-card>
  `,
  styleUrl: '../consent/facts.css',
  styles: `
    .words-kept {
      white-space: pre-line;
    }
  `,
})
export class Facts {
  readonly moments = inject(Moments);
  readonly one = input.required<OneReferral>();
  /** As whom it is read: the state is said in another way to each. */
  readonly reader = input.required<'agency' | 'leads' | 'near'>();
  readonly last = computed(() => this.one().until[this.one().referral.referralId]);
  readonly openNow = computed(() => this.last() !== undefined);
  readonly shut = computed(() => this.state().key === 'referral.state.shut');
  readonly state = computed(() => {
    const { referral, today, agencies } = this.one();
    const last = this.last();
    const over = endWords(referral, today, (day) => this.moments.day(day));
    if (over) return over;
    if (last && this.reader() === 'agency') return { key: 'referral.state.yours', params: { day: this.moments.day(last) } };
    const agency = agencies[referral.agencyId] ?? '';
    if (last) return { key: 'referral.state.open', params: { agency, day: this.moments.day(last) } };
    return this.reader() === 'leads'
      ? { key: 'referral.state.shut', params: { agency } }
      : { key: 'referral.state.going', params: { day: this.moments.day(referral.lastDay) } };
  });
}
