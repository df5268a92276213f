import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { londonDay, Moments } from '../kernel/moments.ts';
import type { ListedChild } from './child.api.ts';

/** How much of what was said waits about one child, and until when. */
@Component({
  selector: 'h-open-count',
  imports: [TranslocoPipe],
  template: `
    @if (child().open === 0) {
      <span class="muted">{{ 'child.open.none' | transloco }}</span>
    } @else {
      <strong [class.late]="late()"
        ><span class="ring" aria-hidden="true"></span
        >{{ (child().open === 1 ? 'child.open.one' : 'child.open.many') | transloco: { count: child().open } }}</strong
      >
      @if (child().answerBy; as day) {
        <span class="small">{{ (late() ? 'child.open.late' : 'child.open.by') | transloco: { day: moments.day(day) } }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
    }
    strong {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .late {
      color: var(--stop);
    }
    .ring {
      flex: none;
      inline-size: 13px;
      block-size: 13px;
      border: 3px solid var(--stop);
      border-radius: 50%;
    }
  `,
})
export class OpenCount {
  readonly moments = inject(Moments);
  readonly child = input.required<ListedChild>();
  readonly late = computed(() => {
    const day = this.child().answerBy;
    return day !== null && day < londonDay();
  });
}
