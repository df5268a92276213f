import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../kernel/refusals.ts';

/** Why school did not take it, in words, and that nothing is lost. */
@Component({
  selector: 'h-refused-note',
  imports: [TranslocoPipe],
  host: { role: 'alert' },
  template: `
    <h2>{{ 'concern.refused.title' | transloco }}</h2>
    <p>{{ told() || (key() | transloco) }}</p>
    <p>{{ 'concern.refused.kept' | transloco }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 16px 18px;
      border: 2px solid var(--stop);
      border-radius: var(--corner);
      background: var(--stop-soft);
    }
    h2 {
      font-size: var(--heading-3);
    }
  `,
})
export class RefusedNote {
  readonly refusal = input.required<Refusal>();
  /** A rule, or a field, says it in its own sentence. */
  readonly told = computed(() => {
    const { kind, detail, errors } = this.refusal();
    if (kind === 'malformed') return errors.map((error) => error.detail).join(' ');
    return kind === 'rule' ? detail : '';
  });
  readonly key = computed(() => {
    const known = ['signed-out', 'not-found', 'slow-down', 'too-large'];
    return `concern.refused.${known.includes(this.refusal().kind) ? this.refusal().kind : 'unexpected'}`;
  });
}
