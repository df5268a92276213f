import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { ReceiptCard } from '../ui/receipt-card.ts';
import { Held } from './held.ts';
import { offered } from './offered.ts';

/** The receipt of something that the reader gave, with all the ways to keep it. */
@Component({
  selector: 'h-own-receipt',
  imports: [ReceiptCard, RouterLink, TranslocoPipe],
  template: `
    <h-receipt-card
      [code]="code()"
      [when]="moments.moment(recordedAt())"
      [words]="words()"
      [offers]="offers()"
      [proof]="held.proof()"
      [paper]="held.paper()"
      [fetching]="held.fetching()"
      [mailing]="held.mailing()"
      (wanted)="held.want()"
      (mailed)="held.mail()"
      (printed)="print()"
    >
      @if (offers()) {
        <a class="small sure not-printed" routerLink="/proof">{{ 'ui.receipt.sure' | transloco }}</a>
      }
    </h-receipt-card>
  `,
  styles: `
    .sure {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class OwnReceipt {
  readonly #router = inject(Router);
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly code = input.required<string>();
  readonly recordedAt = input.required<string>();
  readonly words = input<string>();
  /** What the command answered, where it is at hand. */
  readonly proof = input<string | null>();
  /** Fetched unasked: on a page that is about the receipt. */
  readonly now = input(false);
  readonly offers = offered(this.childId);
  readonly held = new Held({ childId: this.childId, code: this.code, handed: this.proof, now: this.now });

  /** The page to print is one of its own: it says on one side what a page beside other things cannot. */
  print(): void {
    void this.#router.navigate(['/proof/receipt', this.childId(), this.code()], { state: { print: true, proof: this.held.proof() } });
  }
}
