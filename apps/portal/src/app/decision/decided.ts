import { afterNextRender, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { Moments } from '../kernel/moments.ts';
import { OwnReceipt } from '../ledger/own-receipt.ts';
import { Card } from '../ui/card.ts';
import { DoneMark } from '../ui/done-mark.ts';
import { Page } from '../ui/page.ts';
import { listed } from './listed.ts';

export interface Done {
  readonly receipt: Receipt;
  /** Who was told, by name. */
  readonly told: readonly string[];
  readonly about: string;
}

/** After a decision: who was told, and the receipt. Takes the focus, because the form it stood in is gone. */
@Component({
  selector: 'h-decided',
  imports: [Page, Card, DoneMark, OwnReceipt, RouterLink, TranslocoPipe],
  template: `
    <h-page width="narrow" [heading]="'decide.done.heading' | transloco" [lead]="moments.moment(done().receipt.recordedAt)">
      <h-done-mark />
      <h-card>
        <h2>{{ done().about }}</h2>
        @if (done().told.length > 0) {
          <p>{{ 'decide.done.told' | transloco: { names: listed(done().told) } }}</p>
        }
        <p class="muted">{{ 'decide.done.reopen' | transloco }}</p>
      </h-card>
      <h-own-receipt
        [childId]="childId()"
        [code]="done().receipt.code"
        [recordedAt]="done().receipt.recordedAt"
        [proof]="done().receipt.proof"
      />
      <div class="row">
        <a class="button" routerLink="/senco">{{ 'decide.done.today' | transloco }}</a>
        <a class="button quiet" [routerLink]="['/timeline', childId()]">{{ 'decide.done.timeline' | transloco }}</a>
      </div>
    </h-page>
  `,
})
export class Decided {
  readonly moments = inject(Moments);
  readonly done = input.required<Done>();
  readonly childId = input.required<string>();
  readonly listed = listed;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('h1')?.focus());
  }
}
