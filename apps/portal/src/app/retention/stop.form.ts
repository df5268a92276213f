import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { ReasonField } from './reason-field.ts';
import { RetentionApi, type StopReason } from './retention.api.ts';

/** An erasure under way is stopped, by whoever leads: one is enough to keep, where two are needed to erase. */
@Component({
  selector: 'h-stop-form',
  imports: [ReasonField, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-reason-field
        name="stop-why"
        [label]="'retention.erase.stop-why' | transloco"
        [choose]="'retention.erase.stop-choose' | transloco"
        words="retention.erase.reason"
        [reasons]="reasons"
        [value]="act.value().reason"
        [error]="act.wrong()['stop-why']"
        (chosen)="act.set({ reason: $any($event), commandId: newId() })"
      />
      <h-staff-act-foot [act]="act" [press]="'retention.erase.stop-press' | transloco" [done]="'retention.erase.stop-done' | transloco" />
    </form>
  `,
  styleUrl: './retention.css',
})
export class StopForm {
  readonly #api = inject(RetentionApi);
  readonly childId = input.required<string>();
  readonly reasons: readonly StopReason[] = ['mistake', 'still-needed', 'family-objects'];
  readonly newId = (): string => crypto.randomUUID();
  readonly act = new Act<{ readonly commandId: string; readonly reason: StopReason | '' }>(
    () => `stop-erasure/${this.childId()}`,
    () => ({ commandId: crypto.randomUUID(), reason: '' }),
    ({ reason }) => (reason ? [] : [['stop-why', 'retention.erase.stop-gap']]),
    ({ reason, commandId }) => this.#api.stop(this.childId(), reason as StopReason, commandId),
  );
}
