import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { RetentionApi } from './retention.api.ts';

/** The reason for a hold is gone. */
@Component({
  selector: 'h-lift-form',
  imports: [StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p>{{ 'retention.hold.lift-detail' | transloco }}</p>
      <h-staff-act-foot [act]="act" [press]="'retention.hold.lift-press' | transloco" [done]="'retention.hold.lift-done' | transloco" />
    </form>
  `,
})
export class LiftForm {
  readonly #api = inject(RetentionApi);
  readonly childId = input.required<string>();
  readonly holdId = input.required<string>();
  readonly act = new Act<{ readonly commandId: string }>(
    () => `lift/${this.holdId()}`,
    () => ({ commandId: crypto.randomUUID() }),
    () => [],
    ({ commandId }) => this.#api.lift(this.childId(), this.holdId(), commandId),
  );
}
