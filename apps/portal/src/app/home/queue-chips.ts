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
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    a {
      padding: 10px 16px;
      border: 2px solid var(--line);
      border-radius: 999px;
      background: var(--surface);
      color: var(--ink);
      font-weight: 400;
      line-height: 1.3;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--brand);
    }
    a.on {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--paper);
      font-weight: 700;
    }
    .count {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class QueueChips {
  readonly waiting = input.required<readonly Waiting[]>();
  readonly show = input.required<Show>();
  readonly chips = computed(() => SHOWS.map((show) => ({ show, count: showing(this.waiting(), show).length })));
}
