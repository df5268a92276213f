import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { londonDay } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AgencyApi } from './agency.api.ts';
import { OneAgency } from './one-agency.ts';
import { RegisterForm } from './register.form.ts';
import { staffed } from './working.ts';

/** The services with which school works, and who comes from them. */
@Component({
  selector: 'h-agencies-page',
  imports: [Card, OneAgency, Page, RegisterForm, StateNote, TranslocoPipe],
  template: `
    <h-page width="full" [heading]="'agency.heading' | transloco" [lead]="'agency.lead' | transloco">
      @if (all.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (all.value()) {
        <div class="two">
          <section class="stack" [attr.aria-label]="'agency.heading' | transloco">
            @for (one of services(); track one.agency.agencyId) {
              <h-one-agency [one]="one" />
            } @empty {
              <h-state-note state="empty" [title]="'agency.none' | transloco" [detail]="'agency.none-detail' | transloco" />
            }
          </section>
          <h-card>
            <h2>{{ 'agency.register.heading' | transloco }}</h2>
            <h-register-form />
          </h-card>
        </div>
      } @else if (all.state() !== 'shown' && all.state() !== 'stale') {
        <h-state-note [state]="$any(all.state())" (again)="all.again()" />
      }
    </h-page>
  `,
  styles: `
    .two {
      display: grid;
      gap: 24px;
      align-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    @media (min-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr) 400px;
      }
    }
  `,
})
export class AgenciesPage {
  readonly #api = inject(AgencyApi);
  readonly all = follow(['agency', 'professional'], (signal) => this.#api.all(signal));
  readonly services = computed(() => {
    const all = this.all.value();
    return all ? staffed(all, londonDay()) : [];
  });
}
