import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Field } from '../ui/field.ts';
import { ConsentApi } from './consent.api.ts';

/** What whoever leads does with its reason: goes ahead in spite of a disagreement, or takes the request back. */
@Component({
  selector: 'h-reason-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      @if (!quiet()) {
        <h2>{{ words('heading') | transloco }}</h2>
      }
      <p class="muted">{{ words('detail') | transloco }}</p>
      <h-field
        [for]="id()"
        [label]="words('reason') | transloco"
        [error]="act.wrong()[id()]"
        [kept]="act.value().reason ? act.kept() : undefined"
      >
        <textarea
          #reason
          class="field"
          rows="2"
          maxlength="500"
          [id]="id()"
          [attr.aria-describedby]="id() + '-error'"
          [attr.aria-invalid]="act.wrong()[id()] ? 'true' : null"
          [value]="act.value().reason"
          (input)="act.set({ reason: reason.value })"
        ></textarea>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="words('press') | transloco" [done]="words('done') | transloco" />
    </form>
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    form {
      gap: 16px;
    }
  `,
})
export class ReasonForm {
  readonly #api = inject(ConsentApi);
  readonly consent = input.required<ConsentRow>();
  readonly what = input.required<'uphold' | 'close'>();
  /** Its heading stands above already. */
  readonly quiet = input(false);
  readonly act = new Act<{ readonly reason: string }>(
    () => `${this.what()}-consent/${this.consent().consentId}`,
    () => ({ reason: '' }),
    ({ reason }) => (reason.trim() ? [] : [[this.id(), this.words('gap')]]),
    ({ reason }, commandId) => {
      const { childId, consentId } = this.consent();
      return this.#api[this.what()]({ childId, consentId, reason }, commandId);
    },
  );

  id(): string {
    return `${this.what()}-reason`;
  }

  words(key: string): string {
    return `consent.${this.what()}.${key}`;
  }
}
