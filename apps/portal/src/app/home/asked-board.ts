import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { showing } from '../consent/board.ts';
import { ConsentApi } from '../consent/consent.api.ts';
import { follow } from '../kernel/follow.ts';

const shown = ['questions', 'disputed', 'waiting', 'without', 'soon'] as const;

/** On the desk, in one line: what of permissions and consents waits for whom. */
@Component({
  selector: 'h-asked-board',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="asked">
      <h2 id="asked">
        <a routerLink="/consents">{{ 'consent.home.desk' | transloco }}</a>
      </h2>
      <ul class="plain">
        @for (one of counts(); track one.show) {
          <li>
            <a routerLink="/consents" [queryParams]="{ show: one.show }"
              >{{ 'consent.board.show.' + one.show | transloco }} <strong>{{ one.count }}</strong></a
            >
          </li>
        } @empty {
          @if (board.value()) {
            <li class="muted">{{ 'consent.home.desk-none' | transloco }}</li>
          }
        }
      </ul>
    </section>
  `,
  styles: `
    section,
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      align-items: baseline;
    }
    h2 {
      font-size: var(--heading-3);
    }
    a {
      display: inline-block;
      padding-block: 10px;
    }
    li a {
      font-weight: 400;
    }
  `,
})
export class AskedBoard {
  readonly #api = inject(ConsentApi);
  readonly board = follow(['consent', 'who'], (signal) => this.#api.board(signal));
  readonly counts = computed(() =>
    shown.map((show) => ({ show, count: showing(this.board.value()?.entries ?? [], show).length })).filter((one) => one.count > 0),
  );
}
