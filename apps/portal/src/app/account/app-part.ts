import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import type { WaysIn } from './account.api.ts';
import { AppSetUp } from './app-set-up.ts';

/** The second proof by an app, of those who must have one. */
@Component({
  selector: 'h-app-part',
  imports: [AppSetUp, Card, TakesFocus, TranslocoPipe],
  template: `
    <h-card>
      <h2>{{ 'account.me.app' | transloco }}</h2>
      <p>{{ 'account.me.' + stands() | transloco }}</p>
      <p class="said" role="status">{{ said() ? ('account.me.app-done' | transloco) : '' }}</p>
      @if (setting()) {
        <h-app-set-up hTakesFocus tabindex="-1" (done)="set()" />
        <button type="button" class="button plain" (click)="close()">{{ 'account.me.app-leave' | transloco }}</button>
      } @else {
        <button type="button" class="button quiet" [hTakesFocus]="closed()" (click)="setting.set(true)">
          {{ (ways().secondFactor ? 'account.me.app-again' : 'account.me.app-add') | transloco }}
        </button>
      }
    </h-card>
  `,
  styleUrl: './part.css',
})
export class AppPart {
  readonly ways = input.required<WaysIn>();
  readonly done = output();
  readonly setting = signal(false);
  readonly closed = signal(false);
  readonly said = signal(false);
  readonly stands = computed(() => {
    const { secondFactor, passkeys } = this.ways();
    if (secondFactor) return 'app-set';
    return passkeys.length > 0 ? 'app-none' : 'app-next';
  });

  close(): void {
    this.setting.set(false);
    this.closed.set(true);
  }

  set(): void {
    this.close();
    this.said.set(true);
    this.done.emit();
  }
}
