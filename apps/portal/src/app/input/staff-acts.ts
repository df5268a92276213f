import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { StaffAcknowledgeForm } from './staff-acknowledge.form.ts';
import { StaffCloseForm } from './staff-close.form.ts';
import { type OneInput, StaffInputApi } from './staff-input.api.ts';
import { StaffSealForm } from './staff-seal.form.ts';
import { StaffTranslateForm } from './staff-translate.form.ts';
import { StaffTriageForm } from './staff-triage.form.ts';
import { StaffWidenForm } from './staff-widen.form.ts';

/** What staff can do about one thing that was said, each form behind its name. */
@Component({
  selector: 'h-staff-acts',
  imports: [TranslocoPipe, StaffAcknowledgeForm, StaffTriageForm, StaffTranslateForm, StaffCloseForm, StaffSealForm, StaffWidenForm],
  template: `
    @let row = one().input;
    <section aria-labelledby="do">
      <h2 id="do">{{ 'said.page.do' | transloco }}</h2>
      @if (leads() && row.open && row.kind === 'concern') {
        <details>
          <summary>{{ 'said.acknowledge.title' | transloco }}</summary>
          <h-staff-acknowledge-form [row]="row" [name]="name()" />
        </details>
        <details>
          <summary>{{ 'said.triage.title' | transloco }}</summary>
          <h-staff-triage-form [row]="row" [circle]="circle.value() ?? []" />
        </details>
      }
      @if (leads() && row.open) {
        <details>
          <summary>{{ 'said.close.title' | transloco }}</summary>
          <h-staff-close-form [row]="row" [name]="name()" />
        </details>
      }
      @if (leads() && keeps()) {
        <details>
          <summary>{{ 'said.widen.title' | transloco }}</summary>
          <h-staff-widen-form [row]="row" [name]="name()" />
        </details>
      }
      @if (row.words !== null) {
        <details>
          <summary>{{ 'said.translate.title' | transloco }}</summary>
          <h-staff-translate-form [row]="row" />
        </details>
      }
      @if (!row.sealed) {
        <details>
          <summary>{{ 'said.seal.title' | transloco }}</summary>
          <h-staff-seal-form [row]="row" />
        </details>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      font-weight: 700;
    }
    details {
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    summary {
      padding: 14px 18px;
      border-radius: var(--corner);
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    details > :not(summary) {
      display: block;
      padding: 6px 18px 20px;
    }
  `,
})
export class StaffActs {
  readonly #api = inject(StaffInputApi);
  readonly one = input.required<OneInput>();
  /** What the speaker is called. */
  readonly name = input.required<string>();
  /** Leads the answering: a SENCO or the head. */
  readonly leads = input.required<boolean>();
  /** The child keeps it from parents or teachers. */
  readonly keeps = computed(() => {
    const { speaker, audience } = this.one().input;
    return speaker.as === 'child' && !(audience.includes('parents') && audience.includes('educators'));
  });
  readonly circle = follow(['circle'], (signal) => this.#api.circle(this.one().child.childId, signal));
}
