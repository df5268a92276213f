import { Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import type { WaysIn } from './account.api.ts';
import { AppSetUp } from './app-set-up.ts';

/** The second proof by an app, of those who must have one. */
@Component({
  selector: 'h-app-part',
  imports: [AppSetUp, Card, TranslocoPipe],
  template: `
    <h-card>
      <h2>{{ 'account.me.app' | transloco }}</h2>
      <p>{{ (ways().secondFactor ? 'account.me.app-set' : 'account.me.app-none') | transloco }}</p>
      <p class="said" role="status">{{ said() ? ('account.me.app-done' | transloco) : '' }}</p>
      @if (setting()) {
        <h-app-set-up (done)="set()" />
        <button type="button" class="button plain" (click)="setting.set(false)">{{ 'account.me.app-leave' | transloco }}</button>
      } @else {
        <button type="button" class="button quiet" (click)="setting.set(true)">
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
  readonly said = signal(false);

  set(): void {
    this.setting.set(false);
    this.said.set(true);
    this.done.emit();
  }
}
