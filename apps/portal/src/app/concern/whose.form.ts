import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import type { AroundChild } from './concern.api.ts';
import { languageName, WRITTEN } from './languages.ts';
import type { Telling } from './telling.ts';

/** For staff: whose words these are, and if another's, how they came to be written. A judge weighs it. */
@Component({
  selector: 'h-whose-form',
  imports: [ChoiceGroup, Field, TranslocoPipe],
  template: `
    <h-choice-group
      name="whose"
      [legend]="'concern.whose.legend' | transloco"
      [choices]="people()"
      [value]="telling().whose || 'me'"
      (valueChange)="choose($event)"
    />
    @if (telling().whose) {
      <h-choice-group
        name="how"
        [legend]="'concern.how.legend' | transloco"
        [choices]="ways()"
        [value]="telling().how || undefined"
        [error]="missing().includes('how') ? ('concern.missing.how' | transloco) : undefined"
        (valueChange)="told.emit({ how: $any($event) })"
      />
    }
    @if (telling().whose && telling().how === 'translated') {
      <h-field
        for="original"
        [label]="'concern.original.label' | transloco"
        [hint]="'concern.original.hint' | transloco"
        [error]="missing().includes('original') ? ('concern.missing.original' | transloco) : undefined"
      >
        <textarea
          id="original"
          class="field"
          rows="3"
          dir="auto"
          aria-describedby="original-hint original-error"
          [value]="telling().original"
          (input)="told.emit({ original: $any($event.target).value })"
        ></textarea>
      </h-field>
      <h-field
        for="original-language"
        [label]="'concern.original.language' | transloco"
        [error]="missing().includes('original-language') ? ('concern.missing.original-language' | transloco) : undefined"
      >
        <select
          id="original-language"
          class="field"
          aria-describedby="original-language-error"
          (change)="told.emit({ originalLanguage: $any($event.target).value })"
        >
          <option value="" [selected]="!telling().originalLanguage">{{ 'concern.language.choose' | transloco }}</option>
          @for (tag of languages; track tag) {
            <option [value]="tag" [attr.lang]="tag" [selected]="tag === telling().originalLanguage">{{ nameOf(tag) }}</option>
          }
        </select>
      </h-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class WhoseForm {
  readonly #words = inject(TranslocoService);
  readonly telling = input.required<Telling>();
  readonly around = input.required<AroundChild>();
  readonly missing = input<readonly string[]>([]);
  readonly told = output<Partial<Telling>>();
  readonly languages = WRITTEN.filter((tag) => tag !== 'en');
  readonly nameOf = languageName;

  readonly people = computed<readonly Choice[]>(() => {
    const { child, circle } = this.around();
    const family = circle.filter((one) => one.until === null).map((one) => ({ value: one.personId, label: one.called }));
    return [{ value: 'me', label: this.#words.translate('concern.whose.me') }, ...family, { value: child.childId, label: child.called }];
  });

  readonly ways = computed<readonly Choice[]>(() => {
    return ['scribed', 'paraphrased', 'translated'].map((value) => ({ value, label: this.#words.translate(`concern.how.${value}`) }));
  });

  choose(whose: string | undefined): void {
    const other = whose === undefined || whose === 'me' ? '' : whose;
    this.told.emit({ whose: other, withParents: false });
  }
}
