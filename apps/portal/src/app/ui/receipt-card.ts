import { Component, computed, DOCUMENT, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from './card.ts';
import { ReceiptSquares } from './receipt-squares.ts';
import { saveFile } from './save-file.ts';

/** How far the proof is: `coming` while it is fetched, `lost` when that failed, `absent` where there is none for the reader. */
export type Fetching = 'rest' | 'coming' | 'lost' | 'absent';

export interface Mailing {
  readonly state: 'rest' | 'sending' | 'sent' | 'refused';
  /** To which address, as its owner knows it again. */
  readonly to?: string;
  /** The last part of a key of the catalogue. */
  readonly why?: string;
}

/** The code, the words that it stands for, and the ways to keep the proof. It asks nobody: what it lacks, it says it wants. */
@Component({
  selector: 'h-receipt-card',
  imports: [Card, ReceiptSquares, TranslocoPipe],
  templateUrl: './receipt-card.html',
  styleUrl: './receipt-card.css',
})
export class ReceiptCard {
  readonly #page = inject(DOCUMENT);
  /** `HRD-XXXX-XXXX` */
  readonly code = input.required<string>();
  /** In words: "4 September, 22:41". */
  readonly when = input.required<string>();
  readonly words = input<string>();
  /** Whether the reader keeps a proof of it: for anybody else it is a code to read out. */
  readonly offers = input(false);
  /** The receipt as a file; null or undefined while it is not here. */
  readonly proof = input<string | null>();
  /** The same without the words: what a square shows. */
  readonly paper = input<string>();
  readonly fetching = input<Fetching>('rest');
  readonly mailing = input<Mailing>({ state: 'rest' });
  /** Whether it stands on a page that shows the square anyhow. */
  readonly bare = input(false);
  readonly wanted = output();
  readonly mailed = output();
  readonly printed = output();

  readonly square = signal(false);
  /** Pressed before the file was here. */
  readonly #due = signal(false);
  readonly #kept = signal(false);
  readonly waits = computed(() => this.fetching() === 'coming' || (this.#due() && this.fetching() === 'rest'));
  readonly kept = computed(() => this.#kept() && !this.#due());

  constructor() {
    effect(() => {
      const proof = this.proof();
      if (proof && this.#due()) untracked(() => this.#save(proof));
    });
  }

  download(): void {
    const proof = this.proof();
    if (proof) return this.#save(proof);
    this.#due.set(true);
    this.wanted.emit();
  }

  turn(): void {
    this.square.update((shown) => !shown);
    if (this.square() && !this.paper()) this.wanted.emit();
  }

  #save(proof: string): void {
    this.#due.set(false);
    saveFile(this.#page, `${this.code()}.tlog-proof`, proof);
    this.#kept.set(true);
  }
}
