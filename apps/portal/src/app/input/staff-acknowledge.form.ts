import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { LocalDate } from '@heard/domain/kernel';
import { londonDay } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { Act } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { StaffInputApi } from './staff-input.api.ts';

/** By which day they have an answer. */
@Component({
  selector: 'h-staff-acknowledge-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'said.acknowledge.detail' | transloco: { name: name() } }}</p>
      <h-field for="answerBy" [label]="'said.acknowledge.day' | transloco" [error]="act.wrong()['answerBy']">
        <input
          #day
          id="answerBy"
          class="field"
          type="date"
          aria-describedby="answerBy-error"
          [attr.aria-invalid]="act.wrong()['answerBy'] ? 'true' : null"
          [value]="act.value().answerBy"
          (input)="act.set({ answerBy: day.value })"
        />
      </h-field>
      <h-staff-act-foot
        [act]="act"
        [press]="'said.acknowledge.press' | transloco: { name: name() }"
        [done]="'said.acknowledge.done' | transloco: { name: name() }"
      />
    </form>
  `,
})
export class StaffAcknowledgeForm {
  readonly #api = inject(StaffInputApi);
  readonly row = input.required<InputRow>();
  readonly name = input.required<string>();
  readonly act = new Act<{ readonly answerBy: string }>(
    () => `acknowledge/${this.row().inputId}`,
    () => ({ answerBy: this.row().answerBy }),
    ({ answerBy }) =>
      answerBy === ''
        ? [['answerBy', 'said.acknowledge.gap-day']]
        : answerBy < londonDay()
          ? [['answerBy', 'said.acknowledge.gap-past']]
          : [],
    ({ answerBy }, commandId) =>
      this.#api.acknowledge({ childId: this.row().childId, concernId: this.row().inputId, answerBy: answerBy as LocalDate }, commandId),
  );
}
