import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SafeguardingHours } from '@heard/domain/school';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Session } from '../kernel/session.ts';
import { Field } from '../ui/field.ts';
import { DisclosureApi } from './disclosure.api.ts';

interface Draft {
  readonly from: string;
  readonly to: string;
}

const gapsIn = ({ from, to }: Draft): readonly Gap[] => [
  ...(from ? [] : [['hours-from', 'disclosure.named.gap-time'] as const]),
  ...(to ? [] : [['hours-to', 'disclosure.named.gap-time'] as const]),
];

/** When sealed matter is read on school days: children are told exactly this. */
@Component({
  selector: 'h-hours-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <p class="muted">
      {{ (hours() ? 'disclosure.named.hours-now' : 'disclosure.named.hours-none') | transloco: { from: hours()?.from, to: hours()?.to } }}
    </p>
    <form novalidate (submit)="act.press($event)">
      <h-field for="hours-from" [label]="'disclosure.named.hours-from' | transloco" [error]="act.wrong()['hours-from']">
        <input
          #from
          id="hours-from"
          class="field"
          type="time"
          aria-describedby="hours-from-error"
          [attr.aria-invalid]="act.wrong()['hours-from'] ? 'true' : null"
          [value]="act.value().from"
          (input)="act.set({ from: from.value })"
        />
      </h-field>
      <h-field for="hours-to" [label]="'disclosure.named.hours-to' | transloco" [error]="act.wrong()['hours-to']">
        <input
          #to
          id="hours-to"
          class="field"
          type="time"
          aria-describedby="hours-to-error"
          [attr.aria-invalid]="act.wrong()['hours-to'] ? 'true' : null"
          [value]="act.value().to"
          (input)="act.set({ to: to.value })"
        />
      </h-field>
      <h-staff-act-foot
        [act]="act"
        [press]="'disclosure.named.hours-press' | transloco"
        [done]="'disclosure.named.hours-done' | transloco"
      />
    </form>
  `,
})
export class HoursForm {
  readonly #api = inject(DisclosureApi);
  readonly #me = inject(Session).me;
  readonly hours = input.required<SafeguardingHours | null>();
  readonly act = new Act<Draft>(
    () => 'safeguarding-hours',
    () => ({ from: '', to: '' }),
    gapsIn,
    ({ from, to }, commandId) => this.#api.publish({ schoolId: this.#me()?.schoolId ?? '', from, to, note: null }, commandId),
  );
}
