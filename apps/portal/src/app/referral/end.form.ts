import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { londonDay } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { ReferralApi } from './referral.api.ts';

interface Draft {
  readonly on: string;
  readonly reason: string;
  readonly commandId: string;
}

const gapsIn = ({ on, reason }: Draft, from: string): readonly Gap[] => [
  ...(on ? [] : [['end-on', 'referral.end.gap-on'] as const]),
  ...(on && on < from ? [['end-on', 'referral.end.gap-early'] as const] : []),
  ...(reason.trim() ? [] : [['end-reason', 'referral.end.gap'] as const]),
];

/** A referral ends: from that day on everything is closed for the agency. */
@Component({
  selector: 'h-end-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'referral.end.detail' | transloco: { agency: agency() } }}</p>
      <h-field for="end-on" [label]="'referral.end.on' | transloco" [error]="act.wrong()['end-on'] ?? act.refusal()?.of('on')">
        <input
          #on
          id="end-on"
          type="date"
          class="field"
          aria-describedby="end-on-error"
          [attr.aria-invalid]="act.wrong()['end-on'] ? 'true' : null"
          [value]="act.value().on"
          (input)="edit({ on: on.value })"
        />
      </h-field>
      <h-field
        for="end-reason"
        [label]="'referral.end.reason' | transloco"
        [error]="act.wrong()['end-reason'] ?? act.refusal()?.of('reason')"
        [kept]="act.value().reason ? act.kept() : undefined"
      >
        <textarea
          #reason
          id="end-reason"
          class="field"
          rows="2"
          maxlength="500"
          aria-describedby="end-reason-error"
          [attr.aria-invalid]="act.wrong()['end-reason'] ? 'true' : null"
          [value]="act.value().reason"
          (input)="edit({ reason: reason.value })"
        ></textarea>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="'referral.end.press' | transloco" [done]="'referral.end.done' | transloco" />
    </form>
  `,
})
export class EndForm {
  readonly #api = inject(ReferralApi);
  readonly referral = input.required<ReferralRow>();
  readonly agency = input.required<string>();
  readonly act = new Act<Draft>(
    () => `end-referral/${this.referral().referralId}`,
    () => ({ on: londonDay(), reason: '', commandId: crypto.randomUUID() }),
    (value) => gapsIn(value, this.referral().from),
    ({ on, reason, commandId }) => {
      const { childId, referralId } = this.referral();
      return this.#api.end({ childId, referralId, on, reason }, commandId);
    },
  );

  edit(change: Partial<Draft>): void {
    this.act.set({ ...change, commandId: crypto.randomUUID() });
  }
}
