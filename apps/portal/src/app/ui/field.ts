import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/**
 * Label, hint and error around a control with `id` = `for`, class `field` and
 * `aria-describedby="<for>-hint <for>-error"`. `kept` adds the note that it is safely on this device.
 */
@Component({
  selector: 'h-field',
  imports: [TranslocoPipe],
  host: { '[class.wrong]': '!!error()' },
  template: `
    <label [attr.for]="for()">{{ label() }}</label>
    <p class="hint muted" [id]="for() + '-hint'">{{ hint() }}</p>
    <p class="error" [id]="for() + '-error'">{{ error() }}</p>
    <ng-content />
    @if (kept() !== undefined) {
      <p class="kept muted" role="status">
        @if (kept()) {
          {{ 'ui.kept.' + device | transloco }} <span aria-hidden="true">✓</span>
        } @else {
          {{ 'ui.kept.not' | transloco }}
        }
      </p>
    }
    @if (readers(); as who) {
      <p class="readers">
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12z" fill="none" stroke="currentColor" stroke-width="2" />
          <circle cx="12" cy="12" r="3" fill="currentColor" />
        </svg>
        <span
          ><strong>{{ 'ui.who-reads' | transloco }}</strong
          ><br />{{ who }}</span
        >
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    label {
      font-weight: 700;
    }
    .hint:empty,
    .error:empty {
      display: none;
    }
    :host(.wrong) {
      padding-inline-start: 14px;
      border-inline-start: 4px solid var(--stop);
    }
    .kept {
      font-size: var(--least);
    }
    .readers {
      display: flex;
      gap: 10px;
      align-items: start;
      max-inline-size: none;
      margin-block-start: 6px;
      padding: 14px 16px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
  `,
})
export class Field {
  readonly device = globalThis.matchMedia?.('(pointer: coarse)').matches ? 'phone' : 'device';
  /** The id of the control. */
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** True once kept on this device, false when it could not be; undefined where nothing is kept. */
  readonly kept = input<boolean>();
  /** Who will read it, in words. */
  readonly readers = input<string>();
}
