import { Component, input, output } from '@angular/core';
import type { Choice } from './choice-group.ts';
import { Field } from './field.ts';

/** One of many, as a native list, with its label, hint and error. `name` is the id of the control. */
@Component({
  selector: 'h-list-field',
  imports: [Field],
  template: `
    <h-field [for]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      <select
        #list
        class="field"
        [id]="name()"
        [attr.aria-describedby]="name() + '-hint ' + name() + '-error'"
        [attr.aria-invalid]="error() ? 'true' : null"
        (change)="chosen.emit(list.value)"
      >
        @if (none(); as word) {
          <option value="" [selected]="!value()">{{ word }}</option>
        }
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
    </h-field>
  `,
})
export class ListField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** The word of the first line, which chooses nothing. */
  readonly none = input<string>();
  readonly chosen = output<string>();
}
