import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfessionalRow } from '@heard/domain/agency';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { londonDay } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { AgencyApi } from './agency.api.ts';

/** Somebody no longer comes from a service: from that day on everything is closed for them. */
@Component({
  selector: 'h-leave-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'agency.leave.detail' | transloco: { name: person().called } }}</p>
      <h-field [for]="id()" [label]="'agency.leave.on' | transloco" [error]="act.wrong()[id()] ?? act.refusal()?.of('on')">
        <input
          #on
          type="date"
          class="field"
          [id]="id()"
          [attr.aria-describedby]="id() + '-error'"
          [attr.aria-invalid]="act.wrong()[id()] ? 'true' : null"
          [value]="act.value().on"
          (input)="act.set({ on: on.value, commandId: newId() })"
        />
      </h-field>
      <h-staff-act-foot
        [act]="act"
        [press]="'agency.leave.press' | transloco: { name: person().called }"
        [done]="'agency.leave.done' | transloco"
      />
    </form>
  `,
})
export class LeaveForm {
  readonly #api = inject(AgencyApi);
  readonly person = input.required<ProfessionalRow>();
  readonly act = new Act<{ readonly on: string; readonly commandId: string }>(
    () => `end-professional/${this.person().personId}`,
    () => ({ on: londonDay(), commandId: crypto.randomUUID() }),
    ({ on }) => this.#gapsIn(on),
    ({ on, commandId }) => {
      const { schoolId, agencyId, personId } = this.person();
      return this.#api.end({ schoolId, agencyId, personId, on }, commandId);
    },
  );
  readonly newId = (): string => crypto.randomUUID();

  id(): string {
    return `leaves-${this.person().personId}`;
  }

  #gapsIn(on: string): readonly Gap[] {
    if (!on) return [[this.id(), 'agency.leave.gap-on']];
    return on < this.person().from ? [[this.id(), 'agency.leave.gap-early']] : [];
  }
}
