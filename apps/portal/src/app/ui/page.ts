import { afterNextRender, Component, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Arrival } from '../kernel/arrival.ts';

/**
 * A page: one h1, what stands over it, what can be done beside it (`actions` slot), and the matter below.
 * The h1 takes the focus when the person has come from another page, and names the browser's tab.
 */
@Component({
  selector: 'h-page',
  template: `
    <header>
      <div>
        @if (over()) {
          <p class="muted">{{ over() }}</p>
        }
        <h1 #h1 tabindex="-1">{{ heading() }}</h1>
        @if (lead()) {
          <p class="lead muted">{{ lead() }}</p>
        }
      </div>
      <ng-content select="[actions]" />
    </header>
    <div class="stack matter"><ng-content /></div>
  `,
  host: { '[class]': 'width()' },
  styles: `
    :host {
      display: block;
      inline-size: 100%;
      margin-inline: auto;
    }
    :host(.narrow) {
      max-inline-size: 560px;
    }
    :host(.reading) {
      max-inline-size: 800px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 16px 32px;
      align-items: end;
      justify-content: space-between;
      margin-block-end: 24px;
    }
    header > div {
      display: grid;
      flex: 1 1 18rem;
      gap: 6px;
    }
    .matter {
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class Page {
  readonly heading = input.required<string>();
  /** A line above the heading: "1 of 2", "Year 3 · Kestrels". */
  readonly over = input<string>();
  readonly lead = input<string>();
  readonly width = input<'narrow' | 'reading' | 'full'>('reading');
  /** Takes the focus although the address stays: the next step of the same errand. */
  readonly step = input(false);
  readonly h1 = viewChild.required<ElementRef<HTMLElement>>('h1');

  constructor() {
    const title = inject(Title);
    const arrival = inject(Arrival);
    effect(() => title.setTitle(this.heading() ? `${this.heading()} · Heard` : 'Heard'));
    afterNextRender(() => {
      if (arrival.moved || this.step()) this.h1().nativeElement.focus();
    });
  }
}
