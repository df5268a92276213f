import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../kernel/refusals.ts';
import { ErrorSummary, type Missing } from '../ui/error-summary.ts';
import { listed } from './listed.ts';

/** What is missing or was refused, each with a way to it; the button; and who will be told. */
@Component({
  selector: 'h-decide-foot',
  imports: [ErrorSummary, TranslocoPipe],
  template: `
    <h-error-summary [missing]="missing()" />
    @if (refused(); as sentence) {
      <div class="stop" role="alert">
        <p>{{ sentence | transloco }}</p>
        @if (named().length > 0) {
          <ul>
            @for (voice of named(); track voice.field) {
              <li>
                <a [href]="'#' + voice.field" (click)="go($event, voice.field)">{{ voice.detail }}</a>
              </li>
            }
          </ul>
        }
      </div>
    } @else if (missing().length === 0 && unanswered().length > 0) {
      <p class="stop">{{ still() | transloco: { count: unanswered().length, names: listed(unanswered()) } }}</p>
    }
    <button type="submit" class="button wide" [attr.aria-busy]="sending()">
      {{ (sending() ? 'decide.sending' : 'decide.press') | transloco }}
    </button>
    @if (toBeTold().length > 0) {
      <p class="small muted">
        {{ (toBeTold().length === 1 ? 'decide.told.one' : 'decide.told.many') | transloco: { names: listed(toBeTold()) } }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
    }
    h-error-summary:empty {
      display: none;
    }
    .stop {
      padding: 12px 16px;
      border-radius: var(--corner-field);
      background: var(--stop-soft);
      color: var(--stop);
      font-weight: 700;
    }
    .stop a {
      color: inherit;
    }
  `,
})
export class DecideFoot {
  readonly missing = input.required<readonly Missing[]>();
  readonly refusal = input<Refusal>();
  /** The voices that the school has named. */
  readonly named = input.required<readonly Missing[]>();
  /** Names of those who have no answer yet. */
  readonly unanswered = input.required<readonly string[]>();
  readonly toBeTold = input.required<readonly string[]>();
  readonly sending = input(false);
  readonly listed = listed;
  readonly still = computed(() => (this.unanswered().length === 1 ? 'decide.still.one' : 'decide.still.many'));
  readonly refused = computed(() => {
    const refusal = this.refusal();
    if (!refusal) return undefined;
    return refusal.kind === 'no-connection' || refusal.kind === 'away' ? 'decide.lost' : refusal.detail || 'decide.refused';
  });

  go(event: Event, field: string): void {
    event.preventDefault();
    const control = document.getElementById(field);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }
}
