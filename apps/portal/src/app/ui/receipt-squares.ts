import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { QrCode } from './qr-code.ts';

/** In UTF-8. A square of version 40 and level L holds 2,953 (ISO/IEC 18004, table 7). */
const mostBytes = 2_900;

/** As few pieces as squares can hold. No piece begins or ends with a line: what reads them may cut white space off. */
export function piecesOf(text: string): readonly string[] {
  const count = Math.ceil(new TextEncoder().encode(text).length / mostBytes);
  const cuts = Array.from({ length: count + 1 }, (_, at) => Math.round((text.length * at) / count));
  const apart = (at: number): number => (/\s/.test(text.slice(at - 1, at + 1)) ? apart(at - 1) : at);
  const ends = cuts.map((at, number) => (number === 0 || number === count ? at : apart(at)));
  return ends.slice(1).map((end, at) => text.slice(ends[at], end));
}

/** A file as squares that a camera reads: one, or two that are put one after the other. */
@Component({
  selector: 'h-receipt-squares',
  host: { '[class.many]': 'pieces().length > 1' },
  imports: [QrCode, TranslocoPipe],
  template: `
    @for (piece of pieces(); track $index) {
      <figure>
        <h-qr-code [words]="piece" [named]="'ui.receipt.square' | transloco" />
        @if (pieces().length > 1) {
          <figcaption class="small">{{ 'ui.receipt.piece' | transloco: { at: $index + 1, of: pieces().length } }}</figcaption>
        }
      </figure>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    figure {
      inline-size: min(100%, 420px);
    }
    @media (max-width: 480px) {
      figure {
        inline-size: calc(100% + 28px);
        margin-inline: -14px;
      }
    }
    h-qr-code {
      inline-size: 100%;
    }
    figcaption {
      padding-block-start: 4px;
    }
    @media print {
      :host {
        flex-wrap: nowrap;
        gap: 6mm;
      }
      figure {
        inline-size: 100%;
        flex: 0 1 86mm;
        margin: 0;
      }
      :host(.many) {
        flex-direction: column;
        gap: 2mm;
      }
      :host(.many) figure {
        display: grid;
        flex: none;
        gap: 3mm;
        grid-template-columns: 60mm minmax(0, 1fr);
        align-items: end;
        font-size: 8pt;
      }
      figcaption {
        font-size: inherit;
      }
    }
  `,
})
export class ReceiptSquares {
  readonly words = input.required<string>();
  readonly pieces = computed(() => piecesOf(this.words()));
}
