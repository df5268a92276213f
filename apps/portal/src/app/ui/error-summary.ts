import { afterRenderEffect, Component, type ElementRef, input, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export interface Missing {
  /** The id of the control it is about. */
  readonly field: string;
  readonly detail: string;
}

/** What of it is missing still: the very same list as long as nothing is mended, so that nothing is told twice. */
export function stillMissing(before: readonly Missing[], now: readonly { readonly field: string }[]): readonly Missing[] {
  const left = before.filter((one) => now.some(({ field }) => field === one.field));
  return left.length === before.length ? before : left;
}

/**
 * What is missing, each with a way to it. Takes the focus when it appears and when it is asked for again (the pattern of the GOV.UK
 * Design System), not when lines leave it because they have been mended.
 */
@Component({
  selector: 'h-error-summary',
  imports: [TranslocoPipe],
  template: `
    @if (missing().length > 0) {
      <div #box role="alert" aria-atomic="false" aria-relevant="additions" tabindex="-1">
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
    :host:empty {
      display: none;
    }
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
    let before: readonly Missing[] = [];
    afterRenderEffect(() => {
      const now = this.missing();
      const mended = now.length < before.length && stillMissing(now, before) === now;
      before = now;
      if (!mended) untracked(this.box)?.nativeElement.focus();
    });
  }

  go(event: Event, field: string): void {
    event.preventDefault();
    const control = document.getElementById(field);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }
}
