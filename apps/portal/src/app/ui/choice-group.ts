import { Component, input, model } from '@angular/core';

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** The dark kind of chosen: a no that owes a reason. */
  readonly owes?: boolean;
}

/**
 * One of a few, as joined-up radio buttons: Tab reaches the group, the arrows choose, Space confirms.
 * `name` is also the id of its first choice, so an error summary can lead to it.
 */
@Component({
  selector: 'h-choice-group',
  template: `
    <fieldset [attr.aria-describedby]="error() ? name() + '-error' : null">
      <legend [class.unseen]="quietLegend()">{{ legend() }}</legend>
      @if (error()) {
        <p class="error" [id]="name() + '-error'">{{ error() }}</p>
      }
      <div class="choices" [class.wrong]="!!error()">
        @for (choice of choices(); track choice.value; let first = $first) {
          <label [class.owes]="choice.owes">
            <input
              type="radio"
              [id]="first ? name() : name() + '-' + choice.value"
              [name]="name()"
              [value]="choice.value"
              [checked]="value() === choice.value"
              (change)="value.set(choice.value)"
            />
            <span>{{ choice.label }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 6px;
    }
    .choices {
      display: inline-flex;
      flex-wrap: wrap;
      justify-self: start;
      overflow: hidden;
      border: var(--field-line);
      border-radius: var(--corner-field);
      background: var(--ink);
      gap: 2px;
    }
    .choices:has(:focus-visible) {
      outline: 3px solid var(--brand);
      outline-offset: 3px;
    }
    .wrong {
      border-color: var(--stop);
    }
    label {
      position: relative;
      display: flex;
      flex: 1 0 auto;
      min-block-size: 46px;
      cursor: pointer;
    }
    input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    span {
      flex: 1;
      align-content: center;
      padding: 8px 18px;
      background: var(--surface);
      color: var(--ink);
      font-weight: 700;
      text-align: center;
    }
    label:hover span {
      background: var(--brand-soft);
    }
    :checked + span,
    label:hover :checked + span {
      background: var(--brand);
      color: var(--on-brand);
    }
    .owes :checked + span,
    .owes:hover :checked + span {
      background: var(--ink);
      color: var(--paper);
    }
    :checked + span::before {
      content: '✓ ' / '';
    }
    @media (forced-colors: active) {
      :checked + span {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class ChoiceGroup<T extends string = string> {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<T>();
  readonly error = input<string>();
  /** The legend is only for those who listen: the question stands above already. */
  readonly quietLegend = input(false);
}
