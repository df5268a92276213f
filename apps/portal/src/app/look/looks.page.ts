import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { daysOf } from './days.ts';
import { DayOfLooks } from './day-of-looks.ts';
import { LookApi } from './look.api.ts';

/** Who read from a child’s record, by day, in words. A family sees school and professionals; whoever leads sees the same, with times. */
@Component({
  selector: 'h-looks-page',
  imports: [DayOfLooks, Page, RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-page
        width="reading"
        [over]="now.child.called"
        [heading]="'look.heading' | transloco"
        [lead]="(leads() ? 'look.lead-school' : 'look.lead') | transloco"
      >
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        <p class="muted">{{ (leads() ? 'look.is-school' : 'look.is') | transloco }}</p>
        @for (day of days(); track day.day) {
          <section class="stack" [attr.aria-labelledby]="'day-' + day.day">
            <h2 [id]="'day-' + day.day">{{ moments.weekday(day.day) }}</h2>
            <h-day-of-looks [day]="day" [people]="now.people" [child]="now.child.called" [times]="leads()" />
          </section>
        } @empty {
          <h-state-note state="empty" [title]="'look.none' | transloco" [detail]="'look.none-detail' | transloco" />
        }
        @if (mine().length > 0) {
          <details>
            <summary>{{ 'look.mine' | transloco }}</summary>
            <p class="muted small">{{ (leads() ? 'look.mine-school' : 'look.mine-detail') | transloco }}</p>
            @for (day of mine(); track day.day) {
              <h3>{{ moments.weekday(day.day) }}</h3>
              <h-day-of-looks [day]="day" [people]="now.people" [child]="now.child.called" [you]="true" />
            }
          </details>
        }
        @if (leads()) {
          <a class="back" [routerLink]="['/children', childId()]">{{ 'look.back' | transloco: { child: now.child.called } }}</a>
        }
      </h-page>
    } @else {
      <h-page width="reading" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'look.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styles: `
    .stack {
      gap: 8px;
    }
    h2 {
      font-size: var(--heading-3);
    }
    summary {
      padding-block: 10px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    h3 {
      margin-block: 12px 4px;
      font-size: var(--reading);
    }
    .back {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class LooksPage {
  readonly #api = inject(LookApi);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly seen = follow(['look', 'child'], (signal) => this.#api.looks(this.childId(), signal), this.childId);
  readonly #mine = computed(() => (person: string | null) => person === this.#me()?.personId);
  readonly #looks = computed(() => this.seen.value()?.looks ?? []);
  readonly days = computed(() => daysOf(this.#looks().filter((one) => !this.#mine()(one.personId))));
  readonly mine = computed(() => daysOf(this.#looks().filter((one) => this.#mine()(one.personId))));
  /** Nobody leads the file of their own family. */
  readonly leads = computed(() => {
    const me = this.#me();
    return !!me && me.roles.some((role) => role !== 'educator') && !me.children.some((one) => one.childId === this.childId());
  });
}
