import { Component, effect, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Theme, THEMES, type ThemeChoice } from '../kernel/theme.ts';
import { LANGUAGES, Words } from '../kernel/words.ts';

/** Language, light or dark, and the way out: a disclosure with plain controls in it, closed by Escape or a click elsewhere. */
@Component({
  selector: 'h-choices-menu',
  imports: [RouterLink, TranslocoPipe],
  host: { '(document:click)': 'elsewhere($event)', '(keydown.escape)': 'close(true)' },
  template: `
    <button #opener type="button" class="button plain" [attr.aria-expanded]="open()" aria-controls="choices" (click)="open.set(!open())">
      @if (name(); as who) {
        <span class="unseen">{{ 'ui.choices.yours' | transloco }}</span> {{ who }}
      } @else {
        {{ 'ui.choices.name' | transloco }}
      }
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
    <div id="choices" [hidden]="!open()">
      @if (languages.length > 1) {
        <label for="language">{{ 'ui.choices.language' | transloco }}</label>
        <select id="language" class="field" [value]="words.language().id" (change)="words.speak($any($event.target).value)">
          @for (language of languages; track language.id) {
            <option [value]="language.id" [attr.lang]="language.voice">{{ language.name }}</option>
          }
        </select>
      }
      <fieldset>
        <legend>{{ 'ui.choices.theme' | transloco }}</legend>
        @for (choice of themes; track choice) {
          <label class="pick">
            <input type="radio" name="theme" [checked]="theme.choice() === choice" (change)="choose(choice)" />
            {{ 'ui.themes.' + choice | transloco }}
          </label>
        }
      </fieldset>
      @if (name()) {
        <a class="button quiet wide" routerLink="/account" (click)="close(false)">{{ 'ui.choices.account' | transloco }}</a>
        <button type="button" class="button quiet wide" (click)="signOut.emit()">{{ 'ui.sign-out' | transloco }}</button>
        @if (failed()) {
          <p role="alert">{{ 'ui.sign-out-failed' | transloco }}</p>
        }
      }
    </div>
  `,
  styles: `
    :host {
      position: relative;
    }
    .button {
      padding-inline: 8px;
    }
    #choices:not([hidden]) {
      position: absolute;
      z-index: 5;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      display: grid;
      gap: 16px;
      inline-size: 264px;
      padding: 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    label:not(.pick) {
      font-weight: 700;
    }
    .pick {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
    }
    input {
      inline-size: 20px;
      block-size: 20px;
      margin: 0;
      accent-color: var(--brand);
    }
    p {
      color: var(--stop);
      font-size: var(--least);
    }
  `,
})
export class ChoicesMenu {
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly theme = inject(Theme);
  readonly words = inject(Words);
  readonly name = input<string>();
  readonly failed = input(false);
  readonly signOut = output();
  readonly open = signal(false);
  readonly languages = LANGUAGES;
  readonly themes = THEMES;
  readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');

  constructor() {
    effect(() => {
      if (!this.name()) this.open.set(false);
    });
  }

  choose(choice: ThemeChoice): void {
    this.theme.choose(choice);
  }

  elsewhere(event: Event): void {
    if (!this.#here.nativeElement.contains(event.target as Node)) this.close(false);
  }

  close(back: boolean): void {
    if (back && this.open()) this.opener().nativeElement.focus();
    this.open.set(false);
  }
}
