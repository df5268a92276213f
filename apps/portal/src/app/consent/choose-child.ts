import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ListedChild } from '../child/child.api.ts';
import { matching } from '../child/matching.ts';
import { placeWords } from '../child/sen-words.ts';

/** Which child it is about: a few letters of the name. The child goes into the address. */
@Component({
  selector: 'h-choose-child',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <label for="which-child">{{ 'consent.request.find' | transloco }}</label>
    <input
      #box
      id="which-child"
      class="field"
      type="search"
      autocomplete="off"
      spellcheck="false"
      [value]="typed()"
      (input)="typed.set(box.value)"
    />
    <ul class="plain">
      @for (child of found(); track child.childId) {
        <li>
          <a [routerLink]="[]" [queryParams]="{ child: child.childId }" queryParamsHandling="merge">
            <strong>{{ child.name }}</strong> <span class="muted">{{ place(child) }}</span>
          </a>
        </li>
      }
    </ul>
    <p role="status" class="muted">
      @if (found().length === 0) {
        {{ 'child.find.none' | transloco }}
      }
    </p>
  `,
  styleUrl: '../child/choices.css',
})
export class ChooseChild {
  readonly children = input.required<readonly ListedChild[]>();
  readonly typed = signal('');
  /** Enough to see; the rest is found by typing. */
  readonly found = computed(() => matching(this.children(), this.typed()).slice(0, 24));
  readonly place = placeWords;
}
