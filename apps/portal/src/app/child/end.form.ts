import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { LineField } from '../ui/line-field.ts';
import { emptyOf, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';
import { WhoSays } from './who-says.ts';

/** From which day somebody is no longer around this child, or an order no longer holds, and why. What follows stands above it. */
@Component({
  selector: 'h-end-form',
  imports: [LineField, StaffActFoot, TranslocoPipe],
  template: `
    @let value = act.value();
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        <p>{{ 'who.act.' + what() + '.follows' | transloco: facts() }}</p>
        @for (term of terms(); track $index) {
          <p>
            <strong>{{ term }}</strong>
          </p>
        }
        <h-line-field
          name="on"
          type="date"
          [label]="'who.form.on' | transloco"
          [hint]="'who.form.on-hint' | transloco"
          [value]="value.on"
          [error]="act.faults()['on']"
          (written)="act.edit({ on: $event })"
        />
        <h-line-field
          name="reason"
          type="lines"
          [most]="500"
          [label]="'who.form.reason' | transloco"
          [hint]="'who.form.reason-hint' | transloco"
          [value]="value.reason"
          [error]="act.faults()['reason']"
          (written)="act.edit({ reason: $event })"
        />
        <h-staff-act-foot [act]="act" [press]="'who.act.' + what() + '.press' | transloco: facts()" [done]="'who.recorded' | transloco" />
      </form>
    }
  `,
})
export class EndForm {
  readonly #api = inject(WhoApi);
  readonly #says = inject(WhoSays);
  readonly who = input.required<Who>();
  /** Of whom, or of which order. */
  readonly person = input<string>();
  readonly order = input<string>();
  readonly sent = output<Receipt>();
  readonly what = computed(() => (this.order() ? 'lift' : 'end'));
  readonly facts = computed(() => ({ name: this.#says.called(this.who(), this.person() ?? ''), child: this.who().child.called }));
  readonly terms = computed(() => {
    const order = Object.values(this.who().circle.orders).find((one) => one.orderId === this.order());
    return order ? this.#says.terms(this.who(), order) : [];
  });
  readonly act = new Recording<{ readonly on: string; readonly reason: string }>(
    () => `end/${this.who().child.childId}/${this.order() ?? this.person() ?? ''}`,
    () => ({ on: this.who().today, reason: '' }),
    (value) => emptyOf(value, 'on', 'reason'),
    async ({ commandId, ...fields }) => {
      const receipt = await this.#api.do(this.#doing(), { childId: this.who().child.childId, ...this.#whose(), ...fields }, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
    { 'ends-before-it-starts': 'on' },
  );

  #whose(): object {
    const orderId = this.order();
    return orderId ? { orderId } : { personId: this.person() };
  }

  #doing(): 'end-order' | 'end-supporter' | 'end-relationship' {
    if (this.order()) return 'end-order';
    return Object.hasOwn(this.who().circle.supporters, this.person() ?? '') ? 'end-supporter' : 'end-relationship';
  }
}
