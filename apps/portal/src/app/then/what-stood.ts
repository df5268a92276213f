import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Then } from '@heard/domain/then';

/** In three sentences: what waited, what was decided and held, what was permitted and held. */
@Component({
  selector: 'h-what-stood',
  imports: [TranslocoPipe],
  template: `
    <section aria-labelledby="what-stood">
      <h2 id="what-stood">{{ 'then.stood.heading' | transloco }}</h2>
      <ul class="plain">
        <li>{{ 'then.stood.waits.' + (waits() === 0 ? 'none' : waits() === 1 ? 'one' : 'many') | transloco: { count: waits() } }}</li>
        <li>
          {{ decisions() ? ('then.stood.decisions' | transloco: { what: decisions() }) : ('then.stood.no-decision' | transloco) }}
        </li>
        @if (consents(); as what) {
          <li>{{ (leads() ? 'then.stood.consents' : 'then.stood.own-consents') | transloco: { what } }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 16px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    h2 {
      font-size: var(--heading-3);
    }
    ul {
      display: grid;
      gap: 4px;
    }
  `,
})
export class WhatStood {
  readonly #words = inject(TranslocoService);
  readonly then = input.required<Then>();
  /** Whoever leads is told what held; everybody else their own yes. */
  readonly leads = input.required<boolean>();
  readonly waits = computed(() => this.then().heard.filter((row) => row.open).length);
  readonly decisions = computed(() => {
    const inForce = new Set<string>(this.then().inForce);
    return this.#listed(
      this.then()
        .decided.filter((row) => inForce.has(row.decisionId))
        .map((row) => row.about),
    );
  });
  readonly consents = computed(() => this.#listed(this.then().consents.map((row) => this.#words.translate(`then.act.${row.act}`))));

  #listed(names: readonly string[]): string {
    return [...new Set(names)].join(', ');
  }
}
