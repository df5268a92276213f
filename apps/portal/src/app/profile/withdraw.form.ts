import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfileLine } from '@heard/domain/profile';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Act } from '../input/staff-act.ts';
import { LineField } from '../ui/line-field.ts';
import { ProfileApi } from './profile.api.ts';

/** Takes a line back: one’s own without a word, another’s with a reason that its author reads. */
@Component({
  selector: 'h-withdraw-form',
  imports: [LineField, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-line-field
        [name]="field()"
        type="lines"
        [most]="500"
        [label]="(owes() ? 'profile.back.reason' : 'profile.back.reason-free') | transloco"
        [hint]="owes() ? ('profile.back.hint' | transloco) : undefined"
        [value]="act.value().reason"
        [error]="act.wrong()[field()] ?? act.refusal()?.of('reason')"
        (written)="act.set({ reason: $event })"
      />
      <h-staff-act-foot [act]="act" [press]="'profile.back.press' | transloco" [done]="'profile.back.done' | transloco" />
    </form>
  `,
})
export class WithdrawForm {
  readonly #api = inject(ProfileApi);
  readonly childId = input.required<string>();
  readonly line = input.required<ProfileLine>();
  /** It is another’s line: a reason is owed. */
  readonly owes = input.required<boolean>();
  readonly act = new Act<{ readonly reason: string }>(
    () => `profile-back/${this.line().lineId}`,
    () => ({ reason: '' }),
    ({ reason }) => (this.owes() && !reason.trim() ? [[this.field(), 'profile.back.gap']] : []),
    ({ reason }, commandId) =>
      this.#api.withdraw({ childId: this.childId(), lineId: this.line().lineId, reason: reason.trim() ? reason : null }, commandId),
  );

  field(): string {
    return `back-${this.line().lineId}`;
  }
}
