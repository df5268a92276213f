import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import type { AroundChild } from './concern.api.ts';
import { languageName, WRITTEN } from './languages.ts';
import { Readers } from './readers.ts';
import { SeenWhere } from './seen-where.ts';
import type { Telling } from './telling.ts';
import { WhoseForm } from './whose.form.ts';

/** The first step. Everything is kept as it is typed; only the words are asked for. */
@Component({
  selector: 'h-telling-form',
  imports: [ChoiceGroup, Field, Readers, SeenWhere, WhoseForm, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); next.emit()" novalidate>
      <h-choice-group
        name="kind"
        [quietLegend]="true"
        [legend]="'concern.kind.legend' | transloco"
        [choices]="kinds()"
        [value]="telling().kind"
        (valueChange)="told.emit({ kind: $any($event) })"
      />
      @if (telling().kind === 'saw') {
        <h-seen-where [telling]="telling()" [child]="child()" (told)="told.emit($event)" />
      } @else if (staff() && around(); as others) {
        <h-whose-form [telling]="telling()" [around]="others" [missing]="missing()" (told)="told.emit($event)" />
      }
      <h-field
        for="words"
        [label]="'concern.words.label' + whose() | transloco"
        [hint]="'concern.words.hint' + whose() | transloco"
        [kept]="kept()"
        [error]="missing().includes('words') ? ('concern.missing.words' | transloco) : undefined"
      >
        <textarea
          id="words"
          class="field"
          dir="auto"
          rows="5"
          aria-describedby="words-hint words-error"
          [attr.aria-invalid]="missing().includes('words') || null"
          [value]="telling().words"
          (input)="told.emit({ words: $any($event.target).value })"
        ></textarea>
      </h-field>
      <h-readers [who]="who()">
        <label class="tick">
          <input
            type="checkbox"
            id="with-parents"
            aria-describedby="with-parents-hint"
            [checked]="telling().withParents"
            (change)="told.emit({ withParents: $any($event.target).checked })"
          />
          <span>{{ 'concern.parents.' + sharing() + '.label' | transloco: { child: child() } }}</span>
        </label>
        <p id="with-parents-hint" class="small muted">{{ 'concern.parents.' + sharing() + '.hint' | transloco: { child: child() } }}</p>
      </h-readers>
      <details [open]="!!telling().about || !!telling().language">
        <summary>{{ 'concern.more.open' | transloco }}</summary>
        <div class="stack">
          <h-field for="about" [label]="'concern.more.about' | transloco" [hint]="'concern.more.about-hint' | transloco">
            <input
              id="about"
              class="field"
              maxlength="120"
              aria-describedby="about-hint"
              autocomplete="off"
              [value]="telling().about"
              (input)="told.emit({ about: $any($event.target).value })"
            />
          </h-field>
          <h-field for="language" [label]="'concern.more.language' | transloco">
            <select id="language" class="field" (change)="told.emit({ language: $any($event.target).value })">
              @for (tag of languages(); track tag) {
                <option [value]="tag" [attr.lang]="tag" [selected]="tag === (telling().language || ownLanguage())">
                  {{ nameOf(tag) }}
                </option>
              }
            </select>
          </h-field>
        </div>
      </details>
      <button type="submit" class="button wide">{{ 'concern.next' | transloco }}</button>
    </form>
  `,
  styles: `
    .tick {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 48px;
      margin-block-start: 8px;
      cursor: pointer;
    }
    .tick input {
      flex: none;
      inline-size: 24px;
      block-size: 24px;
      margin: 0;
      accent-color: var(--brand);
    }
    summary {
      padding-block: 12px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    details .stack {
      padding-block-start: 8px;
    }
  `,
})
export class TellingForm {
  readonly #words = inject(TranslocoService);
  readonly telling = input.required<Telling>();
  readonly around = input<AroundChild>();
  readonly child = input.required<string>();
  /** Who will read it, in words. */
  readonly who = input.required<string>();
  /** Written by somebody of the school, perhaps for another. */
  readonly staff = input(false);
  readonly ownLanguage = input.required<string>();
  readonly kept = input<boolean>();
  readonly missing = input<readonly string[]>([]);
  readonly told = output<Partial<Telling>>();
  readonly next = output();
  readonly nameOf = languageName;

  readonly kinds = computed<readonly Choice[]>(() =>
    (['worry', 'share', 'saw'] as const).map((value) => ({ value, label: this.#words.translate(`concern.kind.${value}`) })),
  );
  readonly languages = computed(() => [...new Set([this.ownLanguage(), ...WRITTEN])]);
  /** Whose words are written: another’s, or what was seen. */
  readonly whose = computed(() => (this.telling().kind === 'saw' ? '-saw' : this.telling().whose ? '-theirs' : ''));
  readonly sharing = computed(() => {
    if (!this.staff()) return 'family';
    if (!this.telling().whose || this.telling().kind === 'saw') return 'staff';
    return this.telling().whose === this.around()?.child.childId ? 'child' : 'parent';
  });
}
