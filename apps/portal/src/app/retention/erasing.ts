import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { AgreeForm } from './agree.form.ts';
import { ProposeForm } from './propose.form.ts';
import type { Kept } from './retention.api.ts';
import { StopForm } from './stop.form.ts';

/** How a file ends: proposed, agreed by a second person, or stopped. */
@Component({
  selector: 'h-erasing',
  imports: [AgreeForm, ProposeForm, StopForm, TranslocoPipe],
  template: `
    <h2 id="erasing">{{ 'retention.erase.heading' | transloco }}</h2>
    @if (erasure(); as one) {
      <div role="status">
        <p>
          {{ 'retention.erase.proposed' | transloco: { name: called(one.by), day: moments.day(one.on) } }}
          {{ 'retention.erase.why' | transloco: { why: ('retention.ground.' + one.ground | transloco) } }}
          @if (one.early) {
            {{ 'retention.erase.is-early' | transloco }}
          }
        </p>
        @if (one.agreed; as yes) {
          <p>{{ 'retention.erase.agreed' | transloco: { name: called(yes.by), day: moments.day(yes.on) } }}</p>
          <p class="final">{{ 'retention.erase.day' | transloco: { day: moments.weekday(yes.from) } }}</p>
          <p>{{ 'retention.erase.until-then' | transloco }}</p>
        } @else if (one.by === me()) {
          <p>
            <strong>{{ 'retention.erase.waits-yours' | transloco }}</strong>
          </p>
        }
      </div>
      @if (!one.agreed && one.by !== me()) {
        <h-agree-form [kept]="kept()" [ground]="one.ground" />
      }
      <details [open]="!!one.agreed || one.by === me()">
        <summary>{{ 'retention.erase.stop' | transloco }}</summary>
        <h-stop-form [childId]="kept().child.childId" />
      </details>
    } @else if ((kept().retention?.holds ?? []).length > 0) {
      <p role="status">{{ 'retention.erase.held' | transloco }}</p>
    } @else {
      <details>
        <summary>{{ 'retention.erase.open' | transloco }}</summary>
        <h-propose-form [kept]="kept()" />
      </details>
    }
  `,
  styleUrl: './retention.css',
})
export class Erasing {
  readonly moments = inject(Moments);
  readonly #session = inject(Session);
  readonly kept = input.required<Kept>();
  readonly erasure = computed(() => this.kept().retention?.erasure ?? null);
  readonly me = computed(() => this.#session.me()?.personId);

  called(person: string): string {
    return this.kept().people[person]?.called ?? '';
  }
}
