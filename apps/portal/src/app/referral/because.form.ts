import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Field } from '../ui/field.ts';
import { ReferralApi, type Which } from './referral.api.ts';

/** What ends with a reason: an appointment is cancelled, or something is no longer shared. */
@Component({
  selector: 'h-because-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ words('detail') | transloco: { agency: agency() } }}</p>
      <h-field
        [for]="field()"
        [label]="words('reason') | transloco"
        [error]="act.wrong()[field()] ?? act.refusal()?.of('reason')"
        [kept]="act.value().reason ? act.kept() : undefined"
      >
        <textarea
          #reason
          class="field"
          rows="2"
          maxlength="500"
          [id]="field()"
          [attr.aria-describedby]="field() + '-error'"
          [attr.aria-invalid]="act.wrong()[field()] ? 'true' : null"
          [value]="act.value().reason"
          (input)="edit(reason.value)"
        ></textarea>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="words('press') | transloco" [done]="words('done') | transloco" />
    </form>
  `,
  styles: `
    form {
      gap: 16px;
    }
  `,
})
export class BecauseForm {
  readonly #api = inject(ReferralApi);
  readonly what = input.required<'cancel' | 'stop'>();
  readonly which = input.required<Which>();
  /** Of the appointment, or of what is shared. */
  readonly id = input.required<string>();
  readonly agency = input.required<string>();
  /** It is done, and the form may go. */
  readonly sent = output();
  readonly act = new Act<{ readonly reason: string; readonly commandId: string }>(
    () => `${this.what()}/${this.id()}`,
    () => ({ reason: '', commandId: crypto.randomUUID() }),
    ({ reason }) => (reason.trim() ? [] : [[this.field(), this.words('gap')]]),
    async ({ reason, commandId }) => {
      const { childId, referralId } = this.which();
      const one = { childId, referralId, reason };
      const receipt = await (this.what() === 'cancel'
        ? this.#api.cancel({ ...one, appointmentId: this.id() }, commandId)
        : this.#api.stop({ ...one, shareId: this.id() }, commandId));
      this.sent.emit();
      return receipt;
    },
  );

  edit(reason: string): void {
    this.act.set({ reason, commandId: crypto.randomUUID() });
  }

  field(): string {
    return `${this.what()}-${this.id()}`;
  }

  words(key: string): string {
    return `referral.${this.what()}.${key}`;
  }
}
