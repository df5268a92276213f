import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { classesOf, showing, type Show, SHOWS } from './board.ts';
import type { OnBoard } from './consent.api.ts';

/** States with how many are in each, and classes. The address keeps what is shown. */
@Component({
  selector: 'h-board-sieve',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'consent.board.show.label' | transloco">
      @for (chip of chips(); track chip.show) {
        <a
          [routerLink]="[]"
          [queryParams]="{ show: chip.show === 'all' ? null : chip.show }"
          queryParamsHandling="merge"
          [replaceUrl]="true"
          [class.on]="chip.show === show()"
          [attr.aria-current]="chip.show === show() ? 'true' : null"
          >{{ 'consent.board.show.' + chip.show | transloco }} <span class="count">{{ chip.count }}</span></a
        >
      }
    </nav>
    @if (classes().length > 1) {
      <nav [attr.aria-label]="'consent.board.class' | transloco">
        @for (name of ['', ...classes()]; track name) {
          <a
            [routerLink]="[]"
            [queryParams]="{ class: name || null }"
            queryParamsHandling="merge"
            [replaceUrl]="true"
            [class.on]="name === (chosen() ?? '')"
            [attr.aria-current]="name === (chosen() ?? '') ? 'true' : null"
            >{{ name || ('consent.board.every-class' | transloco) }}</a
          >
        }
      </nav>
    }
  `,
  styleUrl: '../home/chips.css',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class BoardSieve {
  readonly entries = input.required<readonly OnBoard[]>();
  readonly show = input.required<Show>();
  readonly chosen = input<string>();
  readonly classes = computed(() => classesOf(this.entries()));
  readonly chips = computed(() => SHOWS.map((show) => ({ show, count: showing(this.entries(), show, this.chosen()).length })));
}
