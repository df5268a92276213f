import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Relationship, Supporter } from '@heard/domain/child';
import { Moments } from '../kernel/moments.ts';
import { isSupporter } from './around-child.ts';
import type { Who } from './who.api.ts';

/** Who was around this child and is no longer: they see nothing. */
@Component({
  selector: 'h-gone',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <details>
      <summary>{{ 'who.gone.heading' | transloco: { count: gone().length } }}</summary>
      <ul class="plain">
        @for (one of gone(); track one.personId) {
          <li>
            <strong>{{ one.called }}</strong>, {{ one.name }} ·
            {{ (isSupporter(one) ? 'who.kind.' + one.kind : 'who.relationship.' + one.relationship) | transloco }}
            <span class="muted">· {{ until(one) }}</span>
            <a [routerLink]="isSupporter(one) ? 'supporter' : 'adult'" [queryParams]="{ person: one.personId }"
              >{{ 'who.gone.again' | transloco }}<span class="unseen">: {{ one.called }}</span></a
            >
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      padding-block: 10px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    a {
      display: inline-block;
      padding-block: 8px;
      margin-inline-start: 8px;
    }
  `,
})
export class Gone {
  readonly #moments = inject(Moments);
  readonly #words = inject(TranslocoService);
  readonly who = input.required<Who>();
  readonly gone = input.required<readonly (Relationship | Supporter)[]>();
  readonly isSupporter = isSupporter;

  until(one: Relationship | Supporter): string {
    if (one.until) return this.#words.translate('who.gone.since', { day: this.#moments.day(one.until) });
    return isSupporter(one) ? this.#words.translate('who.gone.last-day', { day: this.#moments.day(one.lastDay) }) : '';
  }
}
