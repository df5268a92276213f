import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import type { Who } from './who.api.ts';
import { WhoSays } from './who-says.ts';

/** Whose the rights are: the family's until the end of compulsory school age, then the young person's own. */
@Component({
  selector: 'h-own-rights',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <section class="stack" aria-labelledby="rights">
      <h2 id="rights">{{ 'who.rights.heading' | transloco }}</h2>
      @if (who().rightsPassed) {
        <p>{{ 'who.rights.passed' | transloco: facts() }}</p>
        <ul>
          <li>{{ (decides() ? 'who.rights.decides' : 'who.rights.represented') | transloco: facts() }}</li>
          <li>{{ (invited() ? 'who.rights.invited' : 'who.rights.nobody-invited') | transloco: facts() }}</li>
        </ul>
        <a routerLink="capacity">{{ 'who.act.capacity.link' | transloco }}</a>
      } @else {
        <p class="muted">{{ 'who.rights.to-come' | transloco: facts() }}</p>
      }
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: 4px;
      padding-inline-start: 22px;
    }
    a {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class OwnRights {
  readonly #says = inject(WhoSays);
  readonly #moments = inject(Moments);
  readonly who = input.required<Who>();
  readonly decides = computed(() => this.who().circle.capacity?.decides ?? true);
  readonly invited = computed(() => this.#named(this.who().circle.invited));
  readonly facts = computed(() => ({
    child: this.who().child.called,
    day: this.#moments.day(this.who().rightsPassOn),
    names: this.decides() ? this.invited() : this.#named(this.who().circle.capacity?.represented ?? []),
    invited: this.invited(),
  }));

  #named(persons: readonly string[]): string {
    return this.#says.listed(persons.map((person) => this.#says.called(this.who(), person)));
  }
}
