import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { languageName, WRITTEN } from '../concern/languages.ts';
import { Words } from '../kernel/words.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Act, type Gap } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { StaffInputApi } from './staff-input.api.ts';

interface TranslationDraft {
  readonly language: string;
  readonly words: string;
  readonly by: string;
  readonly method?: 'person' | 'machine' | undefined;
}

const gapsIn = (draft: TranslationDraft): readonly Gap[] => [
  ...(draft.language ? [] : [['translate-language', 'said.translate.gap-language'] as const]),
  ...(draft.words.trim() ? [] : [['translate-words', 'said.translate.gap-words'] as const]),
  ...(draft.method ? [] : [['method', 'said.translate.gap-method'] as const]),
  ...(draft.by.trim() ? [] : [['translate-by', 'said.translate.gap-by'] as const]),
];

/** A translation, which always stands beside the original. */
@Component({
  selector: 'h-staff-translate-form',
  imports: [Field, ChoiceGroup, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'said.translate.detail' | transloco }}</p>
      <h-field for="translate-language" [label]="'said.translate.language' | transloco" [error]="act.wrong()['translate-language']">
        <select
          #language
          id="translate-language"
          class="field"
          aria-describedby="translate-language-error"
          [attr.aria-invalid]="act.wrong()['translate-language'] ? 'true' : null"
          (change)="act.set({ language: language.value })"
        >
          <option value="" [selected]="!act.value().language">{{ 'said.translate.choose' | transloco }}</option>
          @for (tag of languages; track tag) {
            <option [value]="tag" [selected]="tag === act.value().language">{{ nameOf(tag) }}</option>
          }
        </select>
      </h-field>
      <h-field for="translate-words" [label]="'said.translate.words' | transloco" [error]="act.wrong()['translate-words']">
        <textarea
          #words
          id="translate-words"
          class="field"
          rows="3"
          maxlength="10000"
          dir="auto"
          aria-describedby="translate-words-error"
          [attr.aria-invalid]="act.wrong()['translate-words'] ? 'true' : null"
          [value]="act.value().words"
          (input)="act.set({ words: words.value })"
        ></textarea>
      </h-field>
      <h-choice-group
        name="method"
        [legend]="'said.translate.method' | transloco"
        [choices]="methods()"
        [value]="act.value().method"
        [error]="act.wrong()['method']"
        (valueChange)="act.set({ method: $event })"
      />
      <h-field
        for="translate-by"
        [label]="'said.translate.by' | transloco"
        [hint]="'said.translate.by-hint' | transloco"
        [error]="act.wrong()['translate-by']"
      >
        <input
          #by
          id="translate-by"
          class="field"
          maxlength="120"
          autocomplete="off"
          aria-describedby="translate-by-hint translate-by-error"
          [attr.aria-invalid]="act.wrong()['translate-by'] ? 'true' : null"
          [value]="act.value().by"
          (input)="act.set({ by: by.value })"
        />
      </h-field>
      <h-staff-act-foot [act]="act" [press]="'said.translate.press' | transloco" [done]="'said.translate.done' | transloco" />
    </form>
  `,
})
export class StaffTranslateForm {
  readonly #api = inject(StaffInputApi);
  readonly #words = inject(TranslocoService);
  readonly #language = inject(Words).language;
  readonly row = input.required<InputRow>();
  readonly languages = WRITTEN;
  readonly act = new Act<TranslationDraft>(
    () => `translate/${this.row().inputId}`,
    () => ({ language: '', words: '', by: '' }),
    gapsIn,
    ({ language, words, by, method = 'person' }, commandId) =>
      this.#api.translate({ childId: this.row().childId, inputId: this.row().inputId, language, words, by, method }, commandId),
  );
  readonly methods = computed<readonly Choice<'person' | 'machine'>[]>(() => [
    { value: 'person', label: this.#words.translate('said.translate.method-person') },
    { value: 'machine', label: this.#words.translate('said.translate.method-machine') },
  ]);

  nameOf(tag: string): string {
    return languageName(tag, this.#language().voice);
  }
}
