import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';

/** Which of the three it is, why it is asked, and that agreement with a plan is the third thing. */
@Component({
  selector: 'h-kind-note',
  imports: [TranslocoPipe],
  template: `
    <p>
      <strong class="kind">{{ 'consent.kind.' + family() + '.name' | transloco }}</strong>
      {{ 'consent.kind.' + family() + '.why' | transloco }}
    </p>
    <p class="small muted">{{ 'consent.kind.third' | transloco }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .kind {
      margin-inline-end: 6px;
      padding: 2px 10px;
      border: 1px solid transparent;
      border-radius: 999px;
      background: var(--brand-soft);
      color: var(--brand);
      font-size: var(--least);
    }
  `,
})
export class KindNote {
  readonly family = input.required<ConsentRow['family']>();
}
