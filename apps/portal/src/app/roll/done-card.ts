import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { DoneMark } from '../ui/done-mark.ts';
import { type Imported, type Kind, KINDS } from './roll.api.ts';

/** How many are in, what was left out, and the file that comes next. */
@Component({
  selector: 'h-done-card',
  imports: [Card, DoneMark, RouterLink, TranslocoPipe],
  template: `
    <h-card tone="heard" role="status">
      <div class="row">
        <h-done-mark />
        <div>
          <h2>{{ 'roll.done.' + done().kind | transloco: { count: done().done } }}</h2>
          @if (done().rows > done().done) {
            <p>{{ 'roll.done.left' | transloco: { count: done().rows - done().done } }}</p>
          }
        </div>
      </div>
      <div class="row">
        @if (next(); as kind) {
          <button type="button" class="button" (click)="chosen.emit(kind)">{{ 'roll.next.' + kind | transloco }}</button>
        }
        <a class="button quiet" routerLink="/children">{{ 'roll.done.children' | transloco }}</a>
      </div>
    </h-card>
  `,
})
export class DoneCard {
  readonly done = input.required<Imported>();
  readonly chosen = output<Kind>();
  readonly next = computed(() => KINDS[KINDS.indexOf(this.done().kind) + 1]);
}
