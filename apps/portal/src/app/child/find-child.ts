import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ListedChild } from './child.api.ts';
import { matching } from './matching.ts';
import { placeWords } from './sen-words.ts';

/** A few letters of a name, and the child's page is one key away. */
@Component({
  selector: 'h-find-child',
  imports: [RouterLink, TranslocoPipe],
  host: { role: 'search', '(keydown.escape)': 'typed.set("")' },
  template: `
    <label class="unseen" for="find-child">{{ 'child.find.label' | transloco }}</label>
    <input
      #box
      id="find-child"
      class="field"
      type="search"
      autocomplete="off"
      spellcheck="false"
      [placeholder]="'child.find.placeholder' | transloco"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (keydown.enter)="first()"
    />
    <p class="unseen" role="status">
      {{
        typed().trim()
          ? found().length === 1
            ? ('child.find.one' | transloco)
            : ('child.find.many' | transloco: { count: found().length })
          : ''
      }}
    </p>
    @if (typed().trim()) {
      <ul class="plain">
        @for (child of found().slice(0, 6); track child.childId) {
          <li>
            <a [routerLink]="['/children', child.childId]"
              ><strong>{{ child.name }}</strong> <span class="muted">{{ place(child) }}</span></a
            >
          </li>
        } @empty {
          <li class="none muted">{{ 'child.find.none' | transloco }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      inline-size: min(100%, 300px);
    }
    ul {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 6px);
      inset-inline-end: 0;
      inline-size: max(100%, min(360px, calc(100vw - 36px)));
      padding: 8px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    a,
    .none {
      display: block;
      padding: 10px 12px;
      border-radius: 8px;
      color: var(--ink);
      font-weight: 400;
      text-decoration: none;
    }
    a:hover,
    a:focus-visible {
      background: var(--brand-soft);
    }
  `,
})
export class FindChild {
  readonly #router = inject(Router);
  readonly children = input.required<readonly ListedChild[]>();
  readonly typed = signal('');
  readonly found = computed(() => matching(this.children(), this.typed()));
  readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly place = placeWords;

  focus(): void {
    this.box().nativeElement.focus();
  }

  first(): void {
    const [child] = this.typed().trim() ? this.found() : [];
    if (child) void this.#router.navigate(['/children', child.childId]);
  }
}
