import { Component, input, output } from '@angular/core';
import { Field } from './field.ts';

/** A field of one line, a day, or some lines of text, with its label, hint and error. `name` is the id of the control. */
@Component({
  selector: 'h-line-field',
  imports: [Field],
  template: `
    <h-field [for]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      @if (type() === 'lines') {
        <textarea
          #lines
          class="field"
          rows="2"
          dir="auto"
          [id]="name()"
          [attr.maxlength]="most()"
          [attr.autocomplete]="autocomplete()"
          [attr.aria-describedby]="name() + '-hint ' + name() + '-error'"
          [attr.aria-invalid]="error() ? 'true' : null"
          [value]="value()"
          (input)="written.emit(lines.value)"
        ></textarea>
      } @else {
        <input
          #line
          class="field"
          [id]="name()"
          [type]="type()"
          [attr.maxlength]="type() === 'date' ? null : most()"
          [attr.autocomplete]="autocomplete()"
          [attr.aria-describedby]="name() + '-hint ' + name() + '-error'"
          [attr.aria-invalid]="error() ? 'true' : null"
          [value]="value()"
          (input)="written.emit(line.value)"
        />
      }
    </h-field>
  `,
})
export class LineField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly type = input<'text' | 'date' | 'tel' | 'email' | 'lines'>('text');
  /** Most characters. */
  readonly most = input(120);
  readonly autocomplete = input('off');
  readonly written = output<string>();
}
