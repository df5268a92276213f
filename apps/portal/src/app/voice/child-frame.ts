import { Component, computed, DestroyRef, effect, type ElementRef, inject, input, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildChoices } from '../kernel/child-choices.ts';
import { ReadAloud } from '../kernel/read-aloud.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';

/**
 * Every page of a child: the words at the top that read themselves aloud, by a press or, when the child has switched that on, by
 * themselves; and help always in the same place. What stands in it knows the choices of this child.
 */
@Component({
  selector: 'h-child-frame',
  imports: [RouterLink, TranslocoPipe, Loudspeaker],
  providers: [ChildChoices],
  template: `
    <header>
      <h-loudspeaker [big]="true" [words]="words()" [named]="heading()" />
      <h1 #h1 tabindex="-1">{{ heading() }}</h1>
      <button type="button" class="reads" [attr.aria-pressed]="choices.readsToMe()" (click)="toggle()">
        <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
          <path d="M20 11Q12 5 3 8V31Q12 28 20 34Q28 28 37 31V8Q28 5 20 11V34" />
          @if (choices.readsToMe()) {
            <path d="M8 19l4 4 6-8M25 16q3 3 0 7M30 13q5 6 0 12" />
          } @else {
            <path d="M8 16h7M8 22h7M25 16h7M25 22h7" />
          }
        </svg>
        <span>{{ 'voice.reads' | transloco }}</span>
      </button>
      @if (dots().length > 0) {
        <ol class="dots plain" [attr.aria-label]="'voice.where' | transloco">
          @for (dot of dots(); track $index) {
            <li [class.done]="dot !== 'later'" [attr.aria-current]="dot === 'here' ? 'step' : null">
              <span class="unseen">{{ 'voice.dots.' + dot | transloco }}</span>
            </li>
          }
        </ol>
      }
    </header>
    <div class="matter"><ng-content /></div>
    <footer>
      <ng-content select="[back]" />
      <span class="rest"></span>
      @if (help()) {
        <a class="big help" [routerLink]="['/voice', childId(), 'help']">{{ 'voice.help.button' | transloco }}</a>
      }
      <ng-content select="[next]" />
    </footer>
  `,
  styleUrl: './child-frame.css',
})
export class ChildFrame {
  readonly heading = input.required<string>();
  /** Read aloud in place of the heading alone. */
  readonly spoken = input<string>();
  readonly childId = input.required<string>();
  readonly dots = input<readonly ('done' | 'here' | 'later')[]>([]);
  readonly help = input(true);
  readonly h1 = viewChild.required<ElementRef<HTMLElement>>('h1');
  readonly choices = inject(ChildChoices);
  readonly #reader = inject(ReadAloud);
  readonly words = computed(() => this.spoken() || this.heading());

  constructor() {
    const title = inject(Title);
    let before = '';
    effect(() => {
      const heading = this.heading();
      const h1 = this.h1().nativeElement;
      title.setTitle(`${heading} · Heard`);
      untracked(() => before && before !== heading && h1.focus());
      before = heading;
    });
    effect(() => {
      const childId = this.childId();
      untracked(() => this.choices.of(childId));
    });
    effect(() => {
      const words = this.words();
      if (words && this.choices.readsToMe()) untracked(() => this.#byItself(words));
    });
    inject(DestroyRef).onDestroy(() => this.#reader.stop());
  }

  toggle(): void {
    this.choices.readToMe(!this.choices.readsToMe());
    if (!this.choices.readsToMe()) this.#reader.stop();
  }

  /** A browser lets no page sound that nobody has touched yet. */
  #byItself(words: string): void {
    const { userActivation } = navigator as { readonly userActivation?: UserActivation };
    if (userActivation?.hasBeenActive !== false) this.#reader.read(words);
  }
}
