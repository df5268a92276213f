import { Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { QrCode } from '../ui/qr-code.ts';
import { CardPicture } from './card-picture.ts';
import { pictureOf } from './card-pictures.ts';
import type { WrittenCard } from './tablet.api.ts';

/** The card itself, on half a side of A4: the child's picture and name, a square to scan, and the words for the adult who scans it. */
@Component({
  selector: 'h-card-sheet',
  imports: [CardPicture, Page, QrCode, TranslocoPipe],
  template: `
    <div class="once not-printed" role="status">
      <p>{{ 'tablet.sheet.once' | transloco }}</p>
      <p class="row">
        <button type="button" class="button" (click)="print()">{{ 'tablet.sheet.print' | transloco }}</button>
        <button type="button" class="button plain" (click)="back.emit()">{{ 'tablet.sheet.back' | transloco }}</button>
      </p>
    </div>
    <h-page [step]="true" [heading]="card().called" [over]="session.me()?.schoolName">
      <div class="half">
        <h-card-picture [name]="pictureOf(card())" />
        <h-qr-code [words]="address()" [named]="'tablet.sheet.square' | transloco: { name: card().called }" />
        <div class="how">
          <p>
            <strong>{{ 'tablet.sheet.adult' | transloco }}</strong>
          </p>
          <p>{{ 'tablet.sheet.how' | transloco: { name: card().called, days: card().days } }}</p>
          <p>{{ 'tablet.sheet.or' | transloco: { address: shown } }}</p>
          <p class="code" translate="no">{{ card().code }}</p>
          <p>{{ 'tablet.sheet.until' | transloco: { day: moments.weekday(card().lastDay) } }}</p>
        </div>
      </div>
    </h-page>
  `,
  styles: `
    .once {
      display: grid;
      gap: 12px;
      max-inline-size: 800px;
      margin: 0 auto 32px;
      padding: 16px 20px;
      border: 2px solid var(--sun);
      border-radius: var(--corner);
      background: var(--sun-soft);
    }
    .half {
      --picture: 190px;
      display: grid;
      gap: 20px 32px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
      align-items: start;
    }
    .how {
      display: grid;
      flex: 1 1 18rem;
      gap: 8px;
      grid-column: 1 / -1;
    }
    .code {
      font:
        700 1.5rem/1.3 ui-monospace,
        'Cascadia Mono',
        Menlo,
        monospace;
      letter-spacing: 0.08em;
    }
    h-qr-code {
      max-inline-size: 190px;
    }
    @media print {
      :host {
        display: block;
        max-block-size: 138mm;
        overflow: hidden;
        break-inside: avoid;
      }
      .half {
        --picture: 44mm;
        gap: 4mm 10mm;
        grid-template-columns: 44mm 44mm;
      }
      h-qr-code {
        max-inline-size: 44mm;
      }
    }
  `,
})
export class CardSheet {
  readonly #page = inject(DOCUMENT);
  readonly session = inject(Session);
  readonly moments = inject(Moments);
  readonly card = input.required<WrittenCard>();
  readonly back = output();
  readonly pictureOf = pictureOf;
  readonly #door = `${this.#page.location.origin}/sign-in/card`;
  readonly shown = this.#door.replace(/^https?:\/\//, '');
  /** The code stands behind `#`: no server and no log on the way meets it. */
  readonly address = computed(() => `${this.#door}#${this.card().code}`);

  print(): void {
    this.#page.defaultView?.print();
  }
}
