import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../kernel/refusals.ts';

/** Why it was not taken: school’s own sentence, or that it has not reached school. */
@Component({
  selector: 'h-not-sent',
  imports: [TranslocoPipe],
  template: `
    @if (refusal()) {
      <p class="refused" role="alert">{{ told() || ('consent.say.not-sent' | transloco) }}</p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class NotSent {
  readonly refusal = input.required<Refusal | undefined>();
  readonly told = computed(() => {
    const why = this.refusal();
    return why?.kind === 'rule' ? why.detail : undefined;
  });
}
