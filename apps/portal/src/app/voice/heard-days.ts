import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { HeardApi } from './heard.api.ts';

/** That school heard the child, and when: all that a family learns of what the child keeps to school. */
@Component({
  selector: 'h-heard-days',
  imports: [TranslocoPipe],
  template: `
    @if (newest(); as day) {
      <p>
        {{ key() | transloco: { child: child(), day: moments.day(day), count: before() } }}
        <span class="muted">{{ 'heard.days.own' | transloco: { child: child() } }}</span>
      </p>
    }
  `,
})
export class HeardDays {
  readonly #api = inject(HeardApi);
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly child = input.required<string>();
  readonly days = follow(['spoken'], (signal) => this.#api.days(this.childId(), signal), this.childId);
  readonly newest = computed(() => this.days.value()?.[0]);
  readonly key = computed(() => `heard.days.${['one', 'two'][this.before()] ?? 'many'}`);
  readonly before = computed(() => (this.days.value()?.length ?? 1) - 1);
}
