import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { BecauseForm } from './because.form.ts';
import type { OneReferral } from './referral.api.ts';

type Appointment = ReferralRow['appointments'][number];

const byDay = (a: Appointment, b: Appointment): number => `${a.on} ${a.at ?? ''}`.localeCompare(`${b.on} ${b.at ?? ''}`);

/** Appointments to come, then those before today; what was cancelled says why. */
@Component({
  selector: 'h-meetings',
  imports: [BecauseForm, Card, TranslocoPipe],
  template: `
    <h-card>
      <h2 #heading tabindex="-1">{{ 'referral.meetings.heading' | transloco }}</h2>
      @for (part of parts(); track part.key) {
        @if (part.key === 'before') {
          <h3>{{ 'referral.meetings.before' | transloco }}</h3>
        }
        <ul class="plain">
          @for (one of part.appointments; track one.appointmentId) {
            <li [class.off]="one.cancelled">
              <p>
                <strong>{{ moments.weekday(one.on) }}</strong>
                @if (one.at; as time) {
                  {{ 'referral.meetings.at' | transloco: { time } }}
                }
              </p>
              <p>{{ 'referral.meetings.kind.' + one.kind | transloco }}{{ more(one) }}</p>
              @if (one.note; as note) {
                <p class="muted" dir="auto">{{ note }}</p>
              }
              @if (one.cancelled; as reason) {
                <p>
                  <strong>{{ 'referral.meetings.because' | transloco: { reason } }}</strong>
                </p>
              } @else if (leads() && part.key === 'next') {
                <details>
                  <summary>
                    {{ 'referral.cancel.heading' | transloco }}<span class="unseen">: {{ moments.weekday(one.on) }}</span>
                  </summary>
                  <h-because-form
                    what="cancel"
                    [which]="all().referral"
                    [id]="one.appointmentId"
                    [agency]="agency()"
                    (sent)="heading.focus()"
                  />
                </details>
              }
            </li>
          }
        </ul>
      } @empty {
        <p class="muted">{{ 'referral.meetings.none' | transloco }}</p>
      }
    </h-card>
  `,
  styleUrl: './list.css',
})
export class Meetings {
  readonly moments = inject(Moments);
  readonly #words = inject(TranslocoService);
  readonly all = input.required<OneReferral>();
  readonly leads = input(false);
  readonly agency = computed(() => this.all().agencies[this.all().referral.agencyId] ?? '');
  readonly parts = computed(() => {
    const { referral, today } = this.all();
    const sorted = referral.appointments.toSorted(byDay);
    return [
      { key: 'next', appointments: sorted.filter((one) => today <= one.on) },
      { key: 'before', appointments: sorted.filter((one) => one.on < today).toReversed() },
    ].filter((part) => part.appointments.length > 0);
  });

  /** ", with Ms Pereira, The Nest" */
  more({ personId, where }: Appointment): string {
    const name = this.all().people[personId ?? '']?.called;
    const who = name && this.#words.translate('referral.meetings.with', { name });
    return [who, where].map((part) => (part ? `, ${part}` : '')).join('');
  }
}
