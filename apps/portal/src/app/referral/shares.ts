import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { BecauseForm } from './because.form.ts';
import type { OneReferral } from './referral.api.ts';
import { ShareRow } from './share-row.ts';

/** All that is shared and the reader may know of, the newest first; whoever leads can stop each. */
@Component({
  selector: 'h-shares',
  imports: [BecauseForm, Card, ShareRow, TranslocoPipe],
  template: `
    <h-card>
      <h2 #heading tabindex="-1">{{ title() | transloco: { agency: agency() } }}</h2>
      <ul class="plain">
        @for (one of open(); track one.shareId) {
          <li>
            <h-share-row [all]="all()" [share]="one" [reader]="reader()">
              @if (reader() === 'leads') {
                <details>
                  <summary>{{ 'referral.stop.heading' | transloco }}</summary>
                  <h-because-form what="stop" [which]="all().referral" [id]="one.shareId" [agency]="agency()" (sent)="heading.focus()" />
                </details>
              }
            </h-share-row>
          </li>
        } @empty {
          <li class="off muted">{{ (reader() === 'agency' ? 'referral.shares.none-now' : 'referral.shares.none') | transloco }}</li>
        }
      </ul>
      @if (reader() === 'near') {
        <p class="small muted">{{ 'referral.shares.others' | transloco }}</p>
      }
      @if (stopped().length > 0) {
        <h3>{{ 'referral.shares.stopped' | transloco }}</h3>
        <ul class="plain">
          @for (one of stopped(); track one.shareId) {
            <li class="off">
              {{
                'referral.shares.stopped-one'
                  | transloco
                    : {
                        kind: 'referral.shares.kind.' + one.kind | transloco: { child: all().referral.child.called },
                        day: moments.day(one.at),
                      }
              }}
            </li>
          }
        </ul>
      }
    </h-card>
  `,
  styleUrl: './list.css',
})
export class Shares {
  readonly moments = inject(Moments);
  readonly all = input.required<OneReferral>();
  readonly reader = input.required<'agency' | 'leads' | 'near'>();
  readonly agency = computed(() => this.all().agencies[this.all().referral.agencyId] ?? '');
  readonly title = computed(
    () => `referral.shares.${this.reader() === 'agency' ? 'heading-agency' : this.reader() === 'near' ? 'heading-family' : 'heading'}`,
  );
  readonly #newest = computed(() => this.all().referral.shares.toSorted((a, b) => b.at.localeCompare(a.at)));
  readonly open = computed(() => this.#newest().filter((one) => !one.stopped));
  readonly stopped = computed(() => this.#newest().filter((one) => one.stopped));
}
