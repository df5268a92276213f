import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import type { People } from './called.ts';

/** Where a worry went, why, and who of the family was told. */
@Component({
  selector: 'h-triage-note',
  imports: [Card, TranslocoPipe],
  template: `
    <h-card>
      <h3>{{ 'input.triage.route.' + triage().route | transloco }}</h3>
      <p>{{ triage().reason }}</p>
      <p class="muted">{{ 'input.triage.by' | transloco: { name: people()[triage().by]?.called ?? '', day: moments.day(triage().at) } }}</p>
      @if (told(); as told) {
        <p>{{ 'input.triage.told.' + told.by | transloco: { names: told.names, day: moments.day(told.on) } }}</p>
      } @else if (untold()) {
        <p>{{ 'input.triage.untold' | transloco: { reason: untold() } }}</p>
      }
    </h-card>
  `,
})
export class TriageNote {
  readonly moments = inject(Moments);
  readonly triage = input.required<InputRow['triage'][number]>();
  readonly people = input.required<People>();

  readonly told = computed(() => {
    const family = this.triage().familyTold;
    if (!family?.told) return undefined;
    const names = family.people.map((one) => this.people()[one]?.called).filter((name) => name !== undefined);
    return { by: family.by, on: family.on, names: names.join(', ') };
  });
  readonly untold = computed(() => {
    const family = this.triage().familyTold;
    return family === null || family.told ? '' : family.reason;
  });
}
