import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '../ui/field.ts';

/** A reason from a list that is closed on purpose: what is written here outlives the file. `words` is where the catalogue has them. */
@Component({
  selector: 'h-reason-field',
  imports: [Field, TranslocoPipe],
  template: `
    <h-field [for]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      <select
        #box
        class="field"
        [id]="name()"
        [attr.aria-describedby]="name() + '-hint ' + name() + '-error'"
        [attr.aria-invalid]="error() ? 'true' : null"
        (change)="chosen.emit(box.value)"
      >
        <option value="" [selected]="!value()">{{ choose() }}</option>
        @for (one of reasons(); track one) {
          <option [value]="one" [selected]="one === value()">{{ words() + '.' + one | transloco }}</option>
        }
      </select>
    </h-field>
  `,
})
export class ReasonField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choose = input.required<string>();
  readonly words = input.required<string>();
  readonly reasons = input.required<readonly string[]>();
  readonly value = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly chosen = output<string>();
}
