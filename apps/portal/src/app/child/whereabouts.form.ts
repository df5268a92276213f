import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { LineField } from '../ui/line-field.ts';
import { emptyOf, Recording } from './recording.ts';
import { WhoApi } from './who.api.ts';

/** Hides where an adult is, by one press; shows it again only with a reason, so that nobody is pressed into it lightly. */
@Component({
  selector: 'h-whereabouts-form',
  imports: [LineField, StaffActFoot, TranslocoPipe],
  template: `
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        @if (!quiet()) {
          <ul>
            @for (line of lines; track line) {
              <li>{{ 'who.whereabouts.' + line + (name() ? '-of' : '') | transloco: { name: name() } }}</li>
            }
          </ul>
        }
        @if (hidden()) {
          <h-line-field
            name="show-reason"
            type="lines"
            [most]="500"
            [label]="'who.whereabouts.reason' | transloco"
            [hint]="(name() ? 'who.whereabouts.reason-hint-of' : 'who.whereabouts.reason-hint') | transloco: { name: name() }"
            [value]="act.value().reason"
            [error]="act.faults()['show-reason']"
            (written)="act.edit({ reason: $event })"
          />
        }
        <h-staff-act-foot
          [act]="act"
          [press]="'who.whereabouts.' + (hidden() ? 'show' : 'hide') + (name() ? '-of' : '') | transloco: { name: name() }"
          [done]="'who.recorded' | transloco"
        />
      </form>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      padding-inline-start: 22px;
    }
  `,
})
export class WhereaboutsForm {
  readonly #api = inject(WhoApi);
  readonly childId = input.required<string>();
  readonly person = input.required<string>();
  readonly hidden = input.required<boolean>();
  /** Whose they are, where they are not the reader’s own. */
  readonly name = input('');
  /** What it does stands above already. */
  readonly quiet = input(false);
  readonly sent = output<Receipt>();
  readonly lines = ['address', 'places', 'others', 'untold'] as const;
  readonly act = new Recording<{ readonly reason: string }>(
    () => `whereabouts/${this.childId()}/${this.person()}/${this.hidden() ? 'show' : 'hide'}`,
    () => ({ reason: '' }),
    (value) => (this.hidden() ? emptyOf(value, 'reason').map(([, word]) => ['show-reason', word] as const) : []),
    async ({ commandId, reason }) => {
      const whose = { childId: this.childId(), personId: this.person() };
      const receipt = this.hidden()
        ? await this.#api.do('show-location', { ...whose, reason }, commandId)
        : await this.#api.do('hide-location', whose, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
  );
}
