import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '@heard/domain/input';

/** What became of words, along the stroke that says it: whole, dashed or dotted. What was said goes inside. */
@Component({
  selector: 'h-became',
  imports: [TranslocoPipe],
  host: { '[class]': 'answer().effect' },
  template: `
    <ng-content />
    <p>
      <strong>{{ 'input.effect.' + answer().effect | transloco }}</strong>
      @if (happens().length === 1) {
        {{ happens()[0] }}
      }
    </p>
    @if (happens().length > 1) {
      <ul>
        @for (one of happens(); track $index) {
          <li>{{ one }}</li>
        }
      </ul>
    }
    @if (answer().because; as because) {
      <p>
        <span class="why">{{ whyKey() | transloco }}</span> {{ because }}
      </p>
    }
    @if (answer().staysOpen) {
      <p class="muted">{{ 'input.stays-open' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 14px;
      border-inline-start: 2px solid var(--muted);
    }
    :host(.changed) {
      border-inline-start: 5px solid var(--brand);
    }
    :host(.partly) {
      border-inline-start: 4px dashed var(--brand);
    }
    :host(.not) {
      border-inline-start: 3px dotted var(--muted);
    }
    :host(.changed) strong,
    :host(.partly) strong {
      color: var(--brand);
    }
    ul {
      padding-inline-start: 22px;
    }
    .why {
      font-weight: 700;
    }
    @media print {
      :host {
        border-color: var(--ink) !important;
      }
    }
  `,
})
export class Became {
  readonly answer = input.required<Answer>();
  /** What did not come of these words is told by its reason; the decision itself is one tap away. */
  readonly happens = computed(() => (this.answer().effect === 'not' ? [] : this.answer().willHappen));
  readonly whyKey = computed(() => (this.answer().decisionId === null ? 'input.told' : 'input.why'));
}
