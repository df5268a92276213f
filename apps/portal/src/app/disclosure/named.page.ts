import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { DisclosureApi } from './disclosure.api.ts';
import { HoursForm } from './hours.form.ts';
import { NameForm } from './name.form.ts';

/** Who safeguards, named by the head, and when they read. */
@Component({
  selector: 'h-named-page',
  imports: [Card, HoursForm, NameForm, Page, StateNote, TranslocoPipe],
  template: `
    <h-page width="full" [heading]="'disclosure.named.heading' | transloco" [lead]="'disclosure.named.lead' | transloco">
      @if (all.value(); as now) {
        <div class="two">
          <section class="stack" aria-labelledby="named">
            <h2 id="named">{{ 'disclosure.named.now' | transloco }}</h2>
            <ul class="plain rows">
              @for (one of named(); track one.personId) {
                <li class="row spread">
                  <span>
                    <strong>{{ one.name }}</strong> · {{ 'disclosure.named.as.' + one.as | transloco }}
                    <span class="muted">{{ 'disclosure.named.from' | transloco: { day: moments.day(one.from) } }}</span>
                  </span>
                  <button type="button" class="button quiet" (click)="end(one.personId)">
                    {{ 'disclosure.named.end' | transloco }}<span class="unseen">: {{ one.name }}</span>
                  </button>
                </li>
              } @empty {
                <li class="refused">{{ 'disclosure.named.nobody' | transloco }}</li>
              }
            </ul>
            @if (refusal(); as no) {
              <p class="refused" role="alert">{{ no.detail || ('said.refused' | transloco) }}</p>
            }
            <p class="muted">{{ 'disclosure.named.holidays' | transloco }}</p>
          </section>
          <div class="stack">
            <h-card>
              <h2>{{ 'disclosure.named.name' | transloco }}</h2>
              <h-name-form [staff]="staff.value() ?? []" />
            </h-card>
            <h-card>
              <h2>{{ 'disclosure.named.hours' | transloco }}</h2>
              <h-hours-form [hours]="now.hours" />
            </h-card>
          </div>
        </div>
      } @else if (all.state() !== 'shown' && all.state() !== 'stale') {
        <h-state-note [state]="$any(all.state())" (again)="all.again()" />
      }
    </h-page>
  `,
  styles: `
    .two {
      display: grid;
      gap: 32px;
      align-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    .rows {
      display: grid;
      gap: 10px;
    }
    .rows li {
      max-inline-size: none;
      padding: 10px 16px;
      border: 1px solid var(--line);
      border-radius: var(--corner-field);
      background: var(--surface);
    }
    @media (min-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr) 420px;
      }
    }
  `,
})
export class NamedPage {
  readonly #api = inject(DisclosureApi);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly all = follow(['safeguarding'], (signal) => this.#api.safeguarding(signal));
  readonly staff = follow(['staff'], (signal) => this.#api.staff(signal));
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly named = computed(() => (this.all.value()?.leads ?? []).filter((one) => one.until === null || londonDay() < one.until));

  async end(personId: string): Promise<void> {
    this.refusal.set(undefined);
    try {
      await this.#api.end({ schoolId: this.#me()?.schoolId ?? '', personId, on: londonDay() }, crypto.randomUUID());
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.all.again();
  }
}
