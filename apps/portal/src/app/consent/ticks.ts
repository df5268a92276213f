import { Component, input, output } from '@angular/core';
import type { Choice } from '../ui/choice-group.ts';

/** Some of a few, as boxes to tick. `name` is the id of the first, so an error summary can lead to it. */
@Component({
  selector: 'h-ticks',
  template: `
    <fieldset [attr.aria-describedby]="name() + '-hint ' + name() + '-error'">
      <legend>{{ legend() }}</legend>
      <p class="hint muted" [id]="name() + '-hint'">{{ hint() }}</p>
      <p class="error" [id]="name() + '-error'">{{ error() }}</p>
      @for (choice of choices(); track choice.value; let first = $first) {
        <label>
          <input
            type="checkbox"
            [id]="first ? name() : name() + '-' + choice.value"
            [checked]="chosen().includes(choice.value)"
            (change)="turn(choice.value)"
          />
          <span>{{ choice.label }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    p:empty {
      display: none;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
    }
    input {
      flex: none;
      inline-size: 24px;
      block-size: 24px;
      margin: 0;
      accent-color: var(--brand);
    }
  `,
})
export class Ticks {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly turned = output<readonly string[]>();

  turn(value: string): void {
    const chosen = this.chosen();
    this.turned.emit(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }
}
