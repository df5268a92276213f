import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { matching } from '../child/matching.ts';
import { StateNote } from '../ui/state-note.ts';
import type { ListedChild } from '../child/child.api.ts';

/** The children of one's classes, found by a few letters of the name. Each leads to `to/<childId>`. */
@Component({
  selector: 'h-pick-child',
  imports: [RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (children().length === 0) {
      <h-state-note state="empty" [title]="'concern.choose.empty' | transloco" [detail]="'concern.choose.empty-detail' | transloco" />
    } @else {
      <label for="find">{{ 'concern.choose.find' | transloco }}</label>
      <input id="find" type="search" class="field" autocomplete="off" [value]="sought()" (input)="sought.set($any($event.target).value)" />
      <ul class="plain">
        @for (child of found(); track child.childId) {
          <li>
            <a [routerLink]="[to(), child.childId]">
              <strong>{{ child.name }}</strong>
              <span class="muted">{{ 'concern.choose.classed' | transloco: { year: child.yearGroup, name: child.className } }}</span>
            </a>
          </li>
        }
      </ul>
      <p role="status" class="muted">
        @if (found().length === 0) {
          {{ 'concern.choose.none' | transloco }}
        }
      </p>
    }
  `,
  styleUrl: '../child/choices.css',
})
export class PickChild {
  readonly children = input.required<readonly ListedChild[]>();
  readonly to = input.required<string>();
  readonly sought = signal('');
  readonly found = computed(() => matching(this.children(), this.sought()));
}
