import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { Field } from '../ui/field.ts';
import { Act, type Gap } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { StaffInputApi } from './staff-input.api.ts';

const gapsIn = ({ reason }: { readonly reason: string }): readonly Gap[] =>
  reason.trim() ? [] : [['seal-reason', 'said.seal.gap-reason'] as const];

/** Somebody may not be safe: from this moment only safeguarding sees it, and whoever sealed it does not. */
@Component({
  selector: 'h-staff-seal-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p>{{ 'said.seal.detail' | transloco }}</p>
      <h-field for="seal-reason" [label]="'said.seal.reason' | transloco" [error]="act.wrong()['seal-reason']">
        <textarea
          #reason
          id="seal-reason"
          class="field"
          rows="2"
          maxlength="500"
          aria-describedby="seal-reason-error"
          [attr.aria-invalid]="act.wrong()['seal-reason'] ? 'true' : null"
          [value]="act.value().reason"
          (input)="act.set({ reason: reason.value })"
        ></textarea>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="'said.seal.press' | transloco" [done]="'said.seal.done' | transloco" />
    </form>
  `,
})
export class StaffSealForm {
  readonly #api = inject(StaffInputApi);
  readonly row = input.required<InputRow>();
  readonly act = new Act(
    () => `seal/${this.row().inputId}`,
    () => ({ reason: '' }),
    gapsIn,
    ({ reason }, commandId) => this.#api.seal({ childId: this.row().childId, inputId: this.row().inputId, reason }, commandId),
  );
}
