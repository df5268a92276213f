import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { gist, inShort } from '../input/called.ts';
import { Moments } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { CardForChildForm } from './card-for-child.form.ts';
import type { DecideDraft } from './decide-draft.ts';
import { ItemsForm } from './items.form.ts';

const WEEK = 7 * 86_400_000;

/** What is decided: about what, what will happen, from when, what is expected, when it is looked at again, and the child's card. */
@Component({
  selector: 'h-the-decision-form',
  imports: [TranslocoPipe, Field, ItemsForm, CardForChildForm],
  template: `
    <h-field
      for="about"
      [label]="'decide.about.label' | transloco"
      [hint]="'decide.about.hint' | transloco"
      [error]="errorOf('about') | transloco"
    >
      <input
        #about
        id="about"
        class="field"
        maxlength="120"
        autocomplete="off"
        aria-describedby="about-hint about-error"
        [attr.aria-invalid]="invalid('about')"
        [value]="draft().about"
        (input)="written.emit({ about: about.value })"
      />
    </h-field>
    <h-items-form [items]="draft().items" [error]="errorOf('item-0') | transloco" (written)="written.emit({ items: $event })" />
    <h-field for="from" [label]="'decide.from' | transloco" [error]="errorOf('from') | transloco">
      <input
        #from
        id="from"
        class="field"
        type="date"
        aria-describedby="from-error"
        [attr.aria-invalid]="invalid('from')"
        [value]="draft().from"
        (input)="written.emit({ from: from.value })"
      />
    </h-field>
    <h-field
      for="expect"
      [label]="'decide.expect.label' | transloco"
      [hint]="'decide.expect.hint' | transloco"
      [error]="errorOf('expect') | transloco"
    >
      <textarea
        #expect
        id="expect"
        class="field"
        rows="2"
        maxlength="500"
        aria-describedby="expect-hint expect-error"
        [attr.aria-invalid]="invalid('expect')"
        [value]="draft().expect"
        (input)="written.emit({ expect: expect.value })"
      ></textarea>
    </h-field>
    <div class="stack">
      <h-field for="reviewOn" [label]="'decide.review.label' | transloco" [error]="errorOf('reviewOn') | transloco">
        <input
          #review
          id="reviewOn"
          class="field"
          type="date"
          aria-describedby="reviewOn-error"
          [attr.aria-invalid]="invalid('reviewOn')"
          [value]="draft().reviewOn"
          (input)="written.emit({ reviewOn: review.value })"
        />
      </h-field>
      <div class="row soon">
        @for (weeks of [2, 6, 12]; track weeks) {
          <button type="button" class="button plain" (click)="lookAgain(weeks)">{{ 'decide.review.in' | transloco: { weeks } }}</button>
        }
      </div>
    </div>
    <h-card-for-child-form
      [child]="child()"
      [card]="draft().card"
      [owed]="owed()"
      [wanting]="wanting()"
      [start]="start()"
      (written)="written.emit({ card: $event })"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
    }
    .stack {
      gap: 4px;
    }
    .soon {
      gap: 0 4px;
    }
    .soon .button {
      font-size: var(--least);
    }
  `,
})
export class TheDecisionForm {
  readonly moments = inject(Moments);
  readonly draft = input.required<DecideDraft>();
  readonly child = input.required<string>();
  readonly owed = input(false);
  readonly wanting = input(false);
  /** Keys of what is wrong, by the id of the control. */
  readonly wrong = input<Readonly<Record<string, string>>>({});
  /** What the child said and waits for an answer to: the newest is what a card starts from. */
  readonly childSaid = input<readonly InputRow[]>([]);
  readonly written = output<Partial<DecideDraft>>();
  readonly #words = inject(TranslocoService);
  readonly start = computed(() => {
    const [said, item] = [this.childSaid().at(-1), this.draft().items.find(({ words }) => words.trim())];
    if (!said || !item) return undefined;
    const picture = said.answersGiven.flatMap((one) => one.pictures).at(0)?.symbol ?? 'listen';
    return {
      picture,
      words: this.#words.translate('said.card.from', { said: inShort(gist(said), 120).replace(/[.!?]+$/, ''), item: item.words.trim() }),
    };
  });

  errorOf(field: string): string {
    return this.wrong()[field] ?? '';
  }

  invalid(field: string): 'true' | null {
    return this.wrong()[field] ? 'true' : null;
  }

  lookAgain(weeks: number): void {
    const from = Date.parse(`${this.draft().from || new Date().toISOString().slice(0, 10)}T12:00:00Z`);
    this.written.emit({ reviewOn: new Date(from + weeks * WEEK).toISOString().slice(0, 10) });
  }
}
