import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** How many of all, in words and as a line that is that long. */
@Component({
  selector: 'h-share',
  imports: [TranslocoPipe],
  template: `
    <span>{{ label() }}</span>
    <strong>{{ 'heard.year.of' | transloco: { count: count(), all: of() } }}</strong>
    <span class="whole" aria-hidden="true"><span [style.inline-size.%]="percent()"></span></span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px 16px;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .whole {
      grid-column: 1 / -1;
      block-size: 10px;
      border-radius: 5px;
      background: var(--line);
    }
    .whole span {
      display: block;
      block-size: 100%;
      border-radius: 5px;
      background: var(--brand);
      print-color-adjust: exact;
    }
  `,
})
export class Share {
  readonly label = input.required<string>();
  readonly count = input.required<number>();
  readonly of = input.required<number>();
  readonly percent = computed(() => (this.of() === 0 ? 0 : (this.count() / this.of()) * 100));
}
