import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { Erasing } from './erasing.ts';
import { FamilyToldCard } from './family-told-card.ts';
import { Holds } from './holds.ts';
import { RetentionApi } from './retention.api.ts';

/** Until when a record is kept. Whoever leads decides here; a family reads the day, and what is proposed. */
@Component({
  selector: 'h-kept-page',
  imports: [Card, Erasing, FamilyToldCard, Holds, Page, RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-page
        width="reading"
        [over]="now.child.called"
        [heading]="'retention.heading' | transloco"
        [lead]="(now.leads ? 'retention.lead' : 'retention.lead-family') | transloco: { child: now.child.called }"
      >
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        @if (!now.leads) {
          <h-family-told-card [kept]="now" />
        }
        <h-card>
          <p class="until">
            <strong>{{ (over() ? 'retention.until-over' : 'retention.until') | transloco: { day: moments.date(now.keptUntil) } }}</strong>
          </p>
          <p>{{ 'retention.until-why' | transloco }}</p>
          <p>{{ 'retention.until-nothing' | transloco }}</p>
          <details>
            <summary>{{ 'retention.until-source' | transloco }}</summary>
            <p class="muted">{{ 'retention.source' | transloco }}</p>
          </details>
        </h-card>
        @if (now.leads) {
          <h-card><h-holds [kept]="now" /></h-card>
          <h-card [tone]="now.retention?.erasure ? 'waits' : 'plain'"><h-erasing [kept]="now" /></h-card>
          <p class="row">
            <a class="back" [routerLink]="['/children', childId()]">{{ 'retention.back' | transloco: { child: now.child.called } }}</a>
            <a class="back" routerLink="/kept">{{ 'retention.all' | transloco }}</a>
          </p>
        } @else {
          <p>{{ 'retention.family-ask' | transloco }}</p>
          <p class="row">
            <a class="back" [routerLink]="['/children', childId(), 'copy']">{{ 'retention.family-copy' | transloco }}</a>
            <a class="back" routerLink="/">{{ 'retention.back-home' | transloco }}</a>
          </p>
        }
      </h-page>
    } @else {
      <h-page width="reading" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'retention.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
  styleUrl: './retention.css',
  styles: `
    .until {
      font-size: var(--heading-3);
    }
    .back {
      padding-block: 10px;
    }
  `,
})
export class KeptPage {
  readonly #api = inject(RetentionApi);
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly seen = follow(['retention', 'child'], (signal) => this.#api.kept(this.childId(), signal), this.childId);
  readonly over = computed(() => {
    const now = this.seen.value();
    return now !== undefined && now.keptUntil <= now.today;
  });
}
