import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ListField } from '../ui/list-field.ts';

/** A reason from a list that is closed on purpose: what is written here outlives the file. `words` is where the catalogue has them. */
@Component({
  selector: 'h-reason-field',
  imports: [ListField],
  template: `
    <h-list-field
      [name]="name()"
      [label]="label()"
      [hint]="hint()"
      [error]="error()"
      [none]="choose()"
      [choices]="choices()"
      [value]="value()"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class ReasonField {
  readonly #words = inject(TranslocoService);
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choose = input.required<string>();
  readonly words = input.required<string>();
  readonly reasons = input.required<readonly string[]>();
  readonly value = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly chosen = output<string>();
  readonly choices = computed(() =>
    this.reasons().map((value) => ({ value, label: this.#words.translate<string>(`${this.words()}.${value}`) })),
  );
}
