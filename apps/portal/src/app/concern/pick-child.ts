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
  styles: `
    :host {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    label {
      font-weight: 700;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
      gap: 8px 12px;
      margin-block-start: 8px;
    }
    a {
      display: grid;
      min-block-size: 60px;
      align-content: center;
      padding: 8px 16px;
      border: 1px solid var(--line);
      border-radius: var(--corner-field);
      background: var(--surface);
      color: var(--ink);
      font-weight: 400;
      line-height: 1.35;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--brand);
      background: var(--brand-soft);
    }
    a span {
      font-size: var(--least);
    }
  `,
})
export class PickChild {
  readonly children = input.required<readonly ListedChild[]>();
  readonly to = input.required<string>();
  readonly sought = signal('');
  readonly found = computed(() => matching(this.children(), this.sought()));
}
