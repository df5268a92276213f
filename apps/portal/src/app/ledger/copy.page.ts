import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildApi } from '../child/child.api.ts';
import { follow } from '../kernel/follow.ts';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { Fetching } from './fetching.ts';
import { LedgerApi } from './ledger.api.ts';
import { offered } from './offered.ts';

/** The record of a child to take away, signed, and what anybody needs to check it without school. */
@Component({
  selector: 'h-copy-page',
  imports: [Card, Page, RouterLink, StateNote, TranslocoPipe],
  templateUrl: './copy.page.html',
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    .button,
    .more {
      justify-self: start;
    }
    .more {
      padding-block: 10px;
    }
    ul,
    ol {
      padding-inline-start: 22px;
    }
    li + li {
      margin-block-start: 8px;
    }
    .sign {
      font:
        700 1.25rem/1.4 ui-monospace,
        'Cascadia Mono',
        Menlo,
        monospace;
      letter-spacing: 0.08em;
      user-select: all;
    }
  `,
})
export class CopyPage {
  readonly #children = inject(ChildApi);
  readonly #api = inject(LedgerApi);
  readonly #language = inject(Words).language;
  readonly childId = input.required<string>();
  readonly seen = follow(['child'], (signal) => this.#children.child(this.childId(), signal), this.childId);
  readonly child = computed(() => this.seen.value()?.child);
  readonly offers = offered(this.childId);
  readonly fetching = new Fetching();
  readonly #sign = resource({ loader: ({ abortSignal }) => this.#api.sign(abortSignal).catch(() => '') });
  readonly sign = computed(() => (this.#sign.hasValue() ? this.#sign.value() : ''));
  readonly parts = ['yours', 'seen', 'seals', 'sealed'] as const;
  readonly steps = ['one', 'two', 'three'] as const;

  /** "412 kB" */
  sizeOf(bytes: number): string {
    const shape = { style: 'unit', unit: bytes < 1e6 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1e6 ? 0 : 1 } as const;
    return new Intl.NumberFormat(this.#language().voice, shape).format(Math.max(bytes / (bytes < 1e6 ? 1e3 : 1e6), 0.1));
  }
}
