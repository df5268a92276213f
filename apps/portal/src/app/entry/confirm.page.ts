import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keep, kept } from '../kernel/device.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Threshold } from '../kernel/threshold.ts';
import { Page } from '../ui/page.ts';
import { ThreadsMark } from '../ui/threads-mark.ts';
import { EntryApi } from './entry.api.ts';

/** Where the link of the letter leads. A button, because programs that check mail follow links but press nothing. */
@Component({
  selector: 'h-confirm-page',
  imports: [Page, ThreadsMark, RouterLink, TranslocoPipe],
  template: `
    <h-threads-mark />
    @if (token() && trouble() !== 'spent') {
      <h-page width="narrow" [heading]="'entry.confirm.heading' | transloco" [lead]="'entry.confirm.lead' | transloco">
        @if (trouble()) {
          <p class="error" role="alert">{{ 'entry.confirm.' + trouble() | transloco }}</p>
        }
        <button type="button" class="button wide" [attr.aria-busy]="entering()" (click)="enter()">
          {{ 'entry.confirm.enter' | transloco }}
        </button>
      </h-page>
    } @else {
      <h-page width="narrow" [step]="true" [heading]="'entry.confirm.spent-heading' | transloco" [lead]="'entry.confirm.spent' | transloco">
        <p>
          <a class="button" routerLink="/sign-in">{{ 'entry.confirm.another' | transloco }}</a>
        </p>
      </h-page>
    }
  `,
})
export class ConfirmPage {
  readonly #api = inject(EntryApi);
  readonly #threshold = inject(Threshold);
  /** From the address. */
  readonly token = input<string>();
  readonly entering = signal(false);
  readonly trouble = signal<'spent' | 'slow' | 'lost' | undefined>(undefined);

  async enter(): Promise<void> {
    if (this.entering()) return;
    this.entering.set(true);
    this.trouble.set(undefined);
    try {
      await this.#api.confirm(this.token() ?? '');
      const back = kept('back');
      keep('back', undefined);
      await this.#threshold.over(back);
    } catch (cause) {
      const { kind, code } = refusalFrom(cause);
      const spent = code === 'link-over' || kind === 'signed-out' || kind === 'malformed';
      if (spent && (await this.#threshold.overAgain())) return;
      this.trouble.set(spent ? 'spent' : kind === 'slow-down' ? 'slow' : 'lost');
    }
    this.entering.set(false);
  }
}
