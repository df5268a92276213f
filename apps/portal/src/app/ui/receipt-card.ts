import { Component, DOCUMENT, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from './card.ts';

/** The code and the words that it stands for, to keep as a small text file or to print. */
@Component({
  selector: 'h-receipt-card',
  imports: [Card, TranslocoPipe],
  template: `
    @if (words()) {
      <h-card>
        <h2 class="unseen">{{ 'ui.receipt.said' | transloco }}</h2>
        <blockquote class="words">“{{ words() }}”</blockquote>
      </h-card>
    }
    <h-card>
      <h2>{{ 'ui.receipt.title' | transloco }}</h2>
      <p class="code">{{ code() }}</p>
      <p class="muted">{{ when() }}</p>
      <p class="muted">{{ 'ui.receipt.proof' | transloco }}</p>
      <div class="row not-printed">
        <button type="button" class="button quiet" (click)="keep()">{{ 'ui.receipt.keep' | transloco }}</button>
        <button type="button" class="button quiet" (click)="print()">{{ 'ui.receipt.print' | transloco }}</button>
        <ng-content />
      </div>
    </h-card>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      font-size: var(--heading-3);
    }
    .code {
      font:
        700 1.25rem/1.4 ui-monospace,
        'Cascadia Mono',
        Menlo,
        monospace;
      letter-spacing: 0.04em;
      user-select: all;
    }
    blockquote {
      font-size: var(--reading);
    }
  `,
})
export class ReceiptCard {
  readonly #page = inject(DOCUMENT);
  /** `HRD-XXXX-XXXX` */
  readonly code = input.required<string>();
  /** In words: "4 September, 22:41". */
  readonly when = input.required<string>();
  readonly words = input<string>();
  /** Hexadecimal digest of the recorded event: goes into the kept file. */
  readonly digest = input<string>();

  keep(): void {
    const lines = [this.code(), this.when(), this.words(), this.digest() && `SHA-256 ${this.digest()}`];
    const file = URL.createObjectURL(new Blob([`${lines.filter(Boolean).join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' }));
    const link = this.#page.createElement('a');
    link.href = file;
    link.download = `${this.code()}.txt`;
    link.click();
    URL.revokeObjectURL(file);
  }

  print(): void {
    this.#page.defaultView?.print();
  }
}
