import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { QrCode } from '../ui/qr-code.ts';
import type { WrittenLetter } from './account.api.ts';

/** The letter itself, to print on one side of A4. It names whoever it is for, and never a child. */
@Component({
  selector: 'h-letter-sheet',
  imports: [Page, QrCode, RouterLink, TranslocoPipe],
  templateUrl: './letter-sheet.html',
  styleUrl: './letter-sheet.css',
})
export class LetterSheet {
  readonly #page = inject(DOCUMENT);
  readonly session = inject(Session);
  readonly moments = inject(Moments);
  readonly letter = input.required<WrittenLetter>();
  readonly fresh = input.required<boolean>();
  /** Where the code is written: without a code in it, so that a picture of the square opens nothing. */
  readonly address = `${this.#page.location.origin}/sign-in/letter`;
  readonly shown = this.address.replace(/^https?:\/\//, '');
  readonly groups = computed(() => this.letter().code.split('-'));

  print(): void {
    this.#page.defaultView?.print();
  }
}
