import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorSummary } from '../ui/error-summary.ts';
import type { Act } from './staff-act.ts';

/** The foot of such a form: what is missing, why it was refused, the button that says what will happen, and that it is done. */
@Component({
  selector: 'h-staff-act-foot',
  imports: [ErrorSummary, RouterLink, TranslocoPipe],
  template: `
    <h-error-summary [missing]="act().missing()" />
    @if (refused(); as detail) {
      <p class="refused" role="alert">{{ detail | transloco }}</p>
    }
    <button type="submit" class="button" [class.stop]="ends()" [attr.aria-busy]="act().sending()">
      {{ act().sending() ? ('said.sending' | transloco) : press() }}
    </button>
    <p class="small" role="status">
      @if (act().receipt(); as receipt) {
        <strong>✓ {{ done() }}</strong>
        @if (child(); as child) {
          <a [routerLink]="['/proof/receipt', child, receipt.code]">{{ 'ui.receipt.code' | transloco: { code: receipt.code } }}</a>
        } @else {
          <span class="muted">{{ receipt.code }}</span>
        }
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .button {
      justify-self: start;
    }
    strong + span,
    strong + a {
      margin-inline-start: 0.5em;
    }
    p:empty {
      display: none;
    }
  `,
})
export class StaffActFoot {
  readonly act = input.required<Pick<Act<object>, 'missing' | 'refusal' | 'sending' | 'receipt'>>();
  readonly press = input.required<string>();
  readonly done = input.required<string>();
  /** It ends something. */
  readonly ends = input(false);
  /** Whose file it went into, where it is one that gives receipts. */
  readonly child = computed(() => /^child-(.+)$/.exec(this.act().receipt()?.stream ?? '')?.[1]);
  readonly refused = computed(() => {
    const refusal = this.act().refusal();
    if (!refusal) return undefined;
    return refusal.kind === 'no-connection' || refusal.kind === 'away' ? 'said.lost' : refusal.detail || 'said.refused';
  });
}
