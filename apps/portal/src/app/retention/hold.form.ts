import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { ReasonField } from './reason-field.ts';
import { type HoldGround, RetentionApi } from './retention.api.ts';

interface Draft {
  readonly holdId: string;
  readonly commandId: string;
  readonly ground: HoldGround | '';
}

const newDraft = (): Draft => ({ holdId: crypto.randomUUID(), commandId: crypto.randomUUID(), ground: '' });

/** Why a file may not be erased now. */
@Component({
  selector: 'h-hold-form',
  imports: [ReasonField, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-reason-field
        [name]="id()"
        [label]="'retention.hold.why' | transloco"
        [hint]="'retention.hold.outlives' | transloco"
        [choose]="'retention.hold.choose' | transloco"
        words="retention.hold.ground"
        [reasons]="grounds"
        [value]="act.value().ground"
        [error]="act.wrong()[id()]"
        (chosen)="act.set({ ground: $any($event), holdId: newId(), commandId: newId() })"
      />
      <h-staff-act-foot [act]="act" [press]="'retention.hold.press' | transloco" [done]="'retention.hold.done' | transloco" />
    </form>
  `,
})
export class HoldForm {
  readonly #api = inject(RetentionApi);
  readonly childId = input.required<string>();
  readonly grounds: readonly HoldGround[] = [
    'tribunal',
    'complaint',
    'claim',
    'inquiry',
    'safeguarding',
    'information-request',
    'police-or-court',
  ];
  readonly newId = (): string => crypto.randomUUID();
  readonly act = new Act<Draft>(
    () => `hold/${this.childId()}`,
    newDraft,
    ({ ground }) => (ground ? [] : [[this.id(), 'retention.hold.gap']]),
    ({ holdId, ground, commandId }) => this.#api.hold(this.childId(), holdId, ground as HoldGround, commandId),
  );

  id(): string {
    return `hold-${this.childId()}`;
  }
}
