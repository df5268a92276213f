import { Component, effect, inject, input, signal, untracked } from '@angular/core';
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
  /** Holds that stand, by id: one that was placed here and is lifted is not said to be held any more. */
  readonly standing = input<readonly string[]>([]);
  readonly #placed = signal<string | undefined>(undefined);
  #stood = false;
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
    ({ holdId, ground, commandId }) => {
      this.#stood = false;
      this.#placed.set(holdId);
      return this.#api.hold(this.childId(), holdId, ground as HoldGround, commandId);
    },
  );

  constructor() {
    effect(() => {
      const placed = this.#placed();
      const stands = placed !== undefined && this.standing().includes(placed);
      if (this.#stood && !stands) untracked(() => this.act.receipt.set(undefined));
      this.#stood = stands;
    });
  }

  id(): string {
    return `hold-${this.childId()}`;
  }
}
