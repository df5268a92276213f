import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/**
 * In place of, or above, what cannot be shown. For an empty list give `title` (and `detail`) of your own with state
 * `empty`; the others bring their words.
 */
@Component({
  selector: 'h-state-note',
  imports: [RouterLink, TranslocoPipe],
  host: { '[class]': 'state()', role: 'status' },
  template: `
    @switch (state()) {
      @case ('loading') {
        <p class="muted">{{ 'ui.state.loading' | transloco }}</p>
      }
      @case ('stale') {
        <p>{{ 'ui.state.stale' | transloco }}</p>
      }
      @case ('empty') {
        <svg width="72" height="40" viewBox="0 0 72 40" aria-hidden="true">
          <path
            d="M8 10C30 10 36 30 62 30"
            fill="none"
            stroke="var(--muted)"
            stroke-width="3"
            stroke-linecap="round"
            stroke-dasharray="0.1 8"
          />
          <circle cx="8" cy="10" r="5" fill="none" stroke="var(--muted)" stroke-width="2.5" />
        </svg>
        <h2>{{ title() }}</h2>
        @if (detail()) {
          <p class="muted">{{ detail() }}</p>
        }
      }
      @default {
        <h2>{{ title() || ('ui.state.' + state() + '.title' | transloco) }}</h2>
        <p class="muted">{{ detail() || ('ui.state.' + state() + '.detail' | transloco) }}</p>
        @if (state() === 'offline') {
          <button type="button" class="button quiet" (click)="again.emit()">{{ 'ui.state.again' | transloco }}</button>
        }
        @if (state() === 'closed') {
          <a class="button quiet" routerLink="/">{{ 'ui.state.home' | transloco }}</a>
        }
      }
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    :host(.empty),
    :host(.offline),
    :host(.closed),
    :host(.refused) {
      padding: 24px;
      border: 2px dashed var(--line);
      border-radius: var(--corner);
    }
    :host(.refused) {
      background: none;
      color: inherit;
      font-weight: inherit;
    }
    :host(.loading) {
      animation: appear 1ms 400ms both;
    }
    :host(.stale) {
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class StateNote {
  readonly state = input.required<'empty' | 'loading' | 'refused' | 'closed' | 'offline' | 'stale'>();
  readonly title = input<string>();
  readonly detail = input<string>();
  readonly again = output();
}
