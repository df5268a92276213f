import { Component, computed, inject, input } from '@angular/core';
import type { Who } from './who.api.ts';
import { WhoSays } from './who-says.ts';

/** What follows today for one adult: whether they may see, whether they may answer. A sign, a colour and the words for it. */
@Component({
  selector: 'h-verdicts',
  template: `
    <ul class="plain">
      @for (one of verdicts(); track $index) {
        <li [class.may]="one.may">
          <span class="sign" aria-hidden="true">{{ one.may ? '✓' : '✕' }}</span><span>{{ one.words }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      display: grid;
      grid-template-columns: 26px minmax(0, 1fr);
      gap: 10px;
      font-weight: 700;
    }
    .sign {
      display: grid;
      inline-size: 26px;
      block-size: 26px;
      place-items: center;
      border: 2px solid var(--stop);
      border-radius: 50%;
      color: var(--stop);
      font-size: var(--least);
      line-height: 1;
    }
    .may .sign {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--on-brand);
    }
    @media print {
      .sign {
        border-color: currentColor !important;
        background: none !important;
        color: var(--ink) !important;
      }
    }
  `,
})
export class Verdicts {
  readonly #says = inject(WhoSays);
  readonly who = input.required<Who>();
  readonly person = input.required<string>();
  /** Of somebody who is not family it goes without saying that they do not answer. */
  readonly family = computed(() => Object.hasOwn(this.who().circle.people, this.person()));
  readonly verdicts = computed(() => {
    const [sight, consent] = [this.#says.sight(this.who(), this.person()), this.#says.consent(this.who(), this.person())];
    return consent.may || this.family() ? [sight, consent] : [sight];
  });
}
