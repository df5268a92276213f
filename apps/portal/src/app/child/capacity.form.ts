import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Ticks } from '../consent/ticks.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { around } from './around-child.ts';
import { emptyOf, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';

interface Draft {
  readonly decides: '' | 'yes' | 'no';
  readonly represented: readonly string[];
  readonly on: string;
  readonly note: string;
}

/** Whether a young person can decide about their support, as it was assessed; and who decides in their best interests where not. */
@Component({
  selector: 'h-capacity-form',
  imports: [ChoiceGroup, LineField, StaffActFoot, Ticks, TranslocoPipe],
  template: `
    @let value = act.value();
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        <p>{{ 'who.act.capacity.follows' | transloco: { child: who().child.called } }}</p>
        <h-choice-group
          name="decides"
          [legend]="'who.form.decides' | transloco: { child: who().child.called }"
          [choices]="yesNo()"
          [value]="value.decides || undefined"
          [error]="act.faults()['decides']"
          (valueChange)="act.edit({ decides: $any($event) })"
        />
        @if (value.decides === 'no') {
          <h-ticks
            name="represented"
            [legend]="'who.form.represented' | transloco: { child: who().child.called }"
            [error]="act.faults()['represented']"
            [choices]="persons()"
            [chosen]="value.represented"
            (turned)="act.edit({ represented: $event })"
          />
        }
        <h-line-field
          name="on"
          type="date"
          [label]="'who.form.assessed-on' | transloco"
          [value]="value.on"
          [error]="act.faults()['on']"
          (written)="act.edit({ on: $event })"
        />
        <h-line-field
          name="note"
          type="lines"
          [most]="500"
          [label]="'who.form.assessed-note' | transloco"
          [hint]="'who.form.assessed-hint' | transloco"
          [value]="value.note"
          [error]="act.faults()['note']"
          (written)="act.edit({ note: $event })"
        />
        <h-staff-act-foot [act]="act" [press]="'who.act.capacity.press' | transloco" [done]="'who.recorded' | transloco" />
      </form>
    }
  `,
})
export class CapacityForm {
  readonly #api = inject(WhoApi);
  readonly #words = inject(TranslocoService);
  readonly who = input.required<Who>();
  readonly sent = output<Receipt>();
  readonly act = new Recording<Draft>(
    () => `capacity/${this.who().child.childId}`,
    () => ({ decides: '', represented: [], on: this.who().today, note: '' }),
    (value) => [
      ...emptyOf(value, 'decides'),
      ...(value.decides === 'no' && value.represented.length === 0 ? [['represented', 'who.gap.represented'] as const] : []),
      ...emptyOf(value, 'on', 'note'),
      ...(value.on > this.who().today ? [['on', 'who.gap.future'] as const] : []),
    ],
    async ({ commandId, decides, represented, on, note }) => {
      const decided = decides === 'yes';
      const said = { childId: this.who().child.childId, decides: decided, represented: decided ? [] : represented, on, note };
      const receipt = await this.#api.do('assess-capacity', said, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
    { 'assessed-in-the-future': 'on', 'represented-by-nobody': 'represented', 'not-in-the-circle': 'represented' },
  );

  readonly yesNo = computed<readonly Choice[]>(() =>
    (['yes', 'no'] as const).map((value) => ({ value, label: this.#words.translate(`who.yes-no.${value}`) })),
  );
  readonly persons = computed<readonly Choice[]>(() =>
    around(this.who()).adults.map(({ personId, called }) => ({ value: personId, label: called })),
  );
}
