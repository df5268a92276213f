import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { HoldForm } from './hold.form.ts';
import { LiftForm } from './lift.form.ts';
import type { Kept } from './retention.api.ts';

/** What stands against the end of a file, and the way to place or lift it. */
@Component({
  selector: 'h-holds',
  imports: [HoldForm, LiftForm, TranslocoPipe],
  template: `
    <h2 id="holds">{{ 'retention.hold.heading' | transloco }}</h2>
    <p class="muted">{{ 'retention.hold.detail' | transloco }}</p>
    <ul class="plain">
      @for (one of holds(); track one.holdId) {
        <li>
          <strong>{{ 'retention.hold.ground.' + one.ground | transloco }}</strong>
          {{ 'retention.hold.since' | transloco: { day: moments.day(one.on), name: kept().people[one.by]?.called ?? '' } }}
          @if (one.as === 'safeguarding') {
            <span class="muted">({{ 'retention.hold.by-safeguarding' | transloco }})</span>
          }
          <details>
            <summary>{{ 'retention.hold.lift' | transloco: { why: ('retention.hold.ground.' + one.ground | transloco) } }}</summary>
            <h-lift-form [childId]="kept().child.childId" [holdId]="one.holdId" />
          </details>
        </li>
      } @empty {
        <li>{{ 'retention.hold.none' | transloco }}</li>
      }
    </ul>
    <details>
      <summary>{{ 'retention.hold.place' | transloco }}</summary>
      <h-hold-form [childId]="kept().child.childId" [standing]="ids()" />
    </details>
  `,
  styleUrl: './retention.css',
})
export class Holds {
  readonly moments = inject(Moments);
  readonly kept = input.required<Kept>();
  readonly holds = computed(() => this.kept().retention?.holds ?? []);
  readonly ids = computed(() => this.holds().map((one) => one.holdId as string));
}
