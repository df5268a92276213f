import { afterRenderEffect, Component, type ElementRef, input, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export interface Missing {
  /** The id of the control it is about. */
  readonly field: string;
  readonly detail: string;
}

/** What is missing, each with a way to it. Takes the focus when it appears (the pattern of the GOV.UK Design System). */
@Component({
  selector: 'h-error-summary',
  imports: [TranslocoPipe],
  template: `
    @if (missing().length > 0) {
      <div #box role="alert" tabindex="-1">
        <h2>{{ (missing().length === 1 ? 'ui.missing.one' : 'ui.missing.many') | transloco: { count: missing().length } }}</h2>
        <ul>
          @for (one of missing(); track one.field) {
            <li>
              <a [href]="'#' + one.field" (click)="go($event, one.field)">{{ one.detail }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    div {
      display: grid;
      gap: 8px;
      padding: 16px 18px;
      border: 2px solid var(--stop);
      border-radius: var(--corner);
      background: var(--stop-soft);
    }
    ul {
      padding-inline-start: 20px;
    }
    a {
      color: var(--stop);
    }
  `,
})
export class ErrorSummary {
  readonly missing = input.required<readonly Missing[]>();
  readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.missing().length > 0) this.box()?.nativeElement.focus();
    });
  }

  go(event: Event, field: string): void {
    event.preventDefault();
    const control = document.getElementById(field);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }
}
