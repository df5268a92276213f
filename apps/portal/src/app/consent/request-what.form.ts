import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Choice } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { ACTS, type Known, owesAgency, type Request, type Requesting, SCOPES, withAgency } from './requesting.ts';
import { Ticks } from './ticks.ts';

/** What school wants to do, with whom, why, and what they get to see. */
@Component({
  selector: 'h-request-what-form',
  imports: [Field, Ticks, TranslocoPipe],
  templateUrl: './request-what.form.html',
  styleUrl: './request-parts.css',
})
export class RequestWhatForm {
  readonly #words = inject(TranslocoService);
  readonly from = input.required<Requesting>();
  readonly request = input.required<Request | undefined>();
  readonly known = input.required<Known>();
  readonly wrong = input.required<Readonly<Record<string, string>>>();
  readonly changed = output<Partial<Requesting>>();
  readonly acts = ACTS;
  readonly families = ['permission', 'data'] as const;

  readonly served = computed(() => (withAgency as readonly string[]).includes(this.from().act));
  readonly owes = computed(() => (owesAgency as readonly string[]).includes(this.from().act));
  readonly scopes = computed<readonly Choice[]>(() =>
    SCOPES.map((value) => ({ value, label: this.#words.translate(`consent.scope.${value}`, { child: this.known().child }) })),
  );

  /** Another act has words, ticks and a reason of its own. */
  choose(act: string): void {
    this.changed.emit({ act: act as Requesting['act'], purpose: null, scope: null, shares: null, text: null });
  }
}
