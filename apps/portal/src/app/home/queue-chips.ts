import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { showing, type Show, SHOWS, type Waiting } from './queue.ts';

/** Parts of the queue, each with how many wait in it. The address keeps which one is shown. */
@Component({
  selector: 'h-queue-chips',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'today.show.label' | transloco">
      @for (chip of chips(); track chip.show) {
        <a
          [routerLink]="[]"
          [queryParams]="{ show: chip.show === 'all' ? null : chip.show }"
          [replaceUrl]="true"
          [class.on]="chip.show === show()"
          [attr.aria-current]="chip.show === show() ? 'true' : null"
          >{{ 'today.show.' + chip.show | transloco }} <span class="count">{{ chip.count }}</span></a
        >
      }
    </nav>
  `,
  styleUrl: './chips.css',
})
export class QueueChips {
  readonly waiting = input.required<readonly Waiting[]>();
  readonly show = input.required<Show>();
  readonly chips = computed(() => SHOWS.map((show) => ({ show, count: showing(this.waiting(), show).length })));
}
