import { Component, effect, type ElementRef, inject, input, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';

/** Every page of a child: the words at the top that read themselves aloud, and help always in the same place. */
@Component({
  selector: 'h-child-frame',
  imports: [RouterLink, TranslocoPipe, Loudspeaker],
  template: `
    <header>
      <h-loudspeaker [big]="true" [words]="spoken() || heading()" />
      <h1 #h1 tabindex="-1">{{ heading() }}</h1>
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
  }
}
