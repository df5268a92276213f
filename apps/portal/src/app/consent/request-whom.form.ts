import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { languageName } from '../concern/languages.ts';
import { Words } from '../kernel/words.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import type { People } from './consent.api.ts';
import type { Known, Request, Requesting } from './requesting.ts';
import { Ticks } from './ticks.ts';

/** Until when, whom, whose yes is needed, and the words in which they are asked. */
@Component({
  selector: 'h-request-whom-form',
  imports: [ChoiceGroup, Field, Ticks, TranslocoPipe],
  template: `
    <h-field
      for="request-until"
      [label]="'consent.request.until' | transloco"
      [hint]="'consent.request.until-hint' | transloco"
      [error]="wrong()['request-until']"
    >
      <input
        #until
        id="request-until"
        class="field"
        type="date"
        aria-describedby="request-until-hint request-until-error"
        [value]="request().lastDay"
        (input)="changed.emit({ until: until.value })"
      />
    </h-field>
    @if (known().may.length > 0) {
      <h-ticks
        name="request-asked"
        [legend]="'consent.request.who' | transloco"
        [error]="wrong()['request-asked']"
        [choices]="adults()"
        [chosen]="request().asked"
        (turned)="changed.emit({ asked: $event })"
      />
    } @else {
      <p id="request-asked" tabindex="-1" class="refused">{{ 'consent.request.nobody' | transloco }}</p>
    }
    @if (request().asked.length > 1) {
      <div class="stack">
        <h-choice-group
          name="request-needs"
          [legend]="'consent.request.needs' | transloco"
          [choices]="needs()"
          [value]="from().needs"
          (valueChange)="changed.emit({ needs: $any($event) })"
        />
        <p class="small muted">{{ 'consent.request.needs-hint' | transloco }}</p>
      </div>
    }
    @if (languages().length > 1) {
      <h-field for="request-language" [label]="'consent.request.language' | transloco">
        <select #language id="request-language" class="field" (change)="changed.emit({ language: language.value, text: null })">
          @for (tag of languages(); track tag) {
            <option [value]="tag" [selected]="tag === from().language">{{ nameOf(tag) }}</option>
          }
        </select>
      </h-field>
    }
    <h-field
      for="request-text"
      [label]="'consent.request.words' | transloco"
      [hint]="'consent.request.words-hint' | transloco"
      [error]="wrong()['request-text']"
    >
      <textarea
        #text
        id="request-text"
        class="field"
        rows="6"
        aria-describedby="request-text-hint request-text-error"
        [value]="request().words.text"
        (input)="changed.emit({ text: text.value })"
      ></textarea>
    </h-field>
    @if (from().text !== null) {
      <button type="button" class="button quiet usual" (click)="changed.emit({ text: null })">
        {{ 'consent.request.usual' | transloco }}
      </button>
    }
  `,
  styleUrl: './request-parts.css',
  styles: `
    .usual {
      justify-self: start;
    }
  `,
})
export class RequestWhomForm {
  readonly #words = inject(TranslocoService);
  readonly #reader = inject(Words).language;
  readonly from = input.required<Requesting>();
  readonly request = input.required<Request>();
  readonly known = input.required<Known>();
  readonly people = input.required<People>();
  readonly wrong = input.required<Readonly<Record<string, string>>>();
  readonly changed = output<Partial<Requesting>>();

  readonly adults = computed<readonly Choice[]>(() =>
    this.known().may.map((value) => ({ value, label: this.people()[value]?.called ?? '' })),
  );
  readonly needs = computed<readonly Choice[]>(() =>
    (['one', 'everyone'] as const).map((value) => ({ value, label: this.#words.translate(`consent.request.needs-${value}`) })),
  );
  readonly languages = computed(() => [
    ...new Set(
      this.known()
        .wordings.filter((one) => one.act === this.from().act)
        .map((one) => one.language),
    ),
  ]);

  nameOf(tag: string): string {
    return languageName(tag, this.#reader().id);
  }
}
