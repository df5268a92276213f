import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { RetentionApi } from './retention.api.ts';

/** On the first pages of whoever may agree or stop: that a file is to be erased. Nothing where none is. */
@Component({
  selector: 'h-waits-for-second',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @for (file of underWay(); track file.childId) {
      <p>
        <a routerLink="/kept">{{
          (file.erasure?.agreed ? 'home.erasure.agreed' : 'home.erasure.waits') | transloco: { child: file.name }
        }}</a>
      </p>
    }
  `,
  styles: `
    p {
      max-inline-size: none;
      padding: 6px 18px;
      border: 2px solid var(--stop);
      border-radius: var(--corner-field);
    }
    p + p {
      margin-block-start: 8px;
    }
    a {
      display: inline-block;
      padding-block: 10px;
    }
  `,
})
export class WaitsForSecond {
  readonly #api = inject(RetentionApi);
  readonly seen = follow(['retention'], (signal) => this.#api.files(signal));
  readonly underWay = computed(() => (this.seen.value()?.decided ?? []).filter((one) => one.erasure));
}
