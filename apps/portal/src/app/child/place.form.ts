import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { yearGroups } from '@heard/domain/codes';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import type { Choice } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { emptyOf, Recording } from './recording.ts';
import { yearWords } from './sen-words.ts';
import { type Who, WhoApi } from './who.api.ts';

/** In which class a child is: who teaches the child sees the record from then on, and who taught them no more. */
@Component({
  selector: 'h-place-form',
  imports: [LineField, ListField, StaffActFoot, TranslocoPipe],
  template: `
    @let value = act.value();
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        <p>{{ 'who.act.place.follows' | transloco: { child: who().child.called } }}</p>
        <h-list-field
          name="yearGroup"
          [label]="'who.form.year' | transloco"
          [choices]="years()"
          [value]="value.yearGroup"
          [error]="act.faults()['yearGroup']"
          (chosen)="act.edit({ yearGroup: $event })"
        />
        <h-line-field
          name="className"
          [label]="'who.form.class' | transloco"
          [value]="value.className"
          [error]="act.faults()['className']"
          (written)="act.edit({ className: $event })"
        />
        <h-staff-act-foot [act]="act" [press]="'who.act.place.press' | transloco" [done]="'who.recorded' | transloco" />
      </form>
    }
  `,
})
export class PlaceForm {
  readonly #api = inject(WhoApi);
  readonly who = input.required<Who>();
  readonly sent = output<Receipt>();
  readonly act = new Recording<{ readonly yearGroup: string; readonly className: string }>(
    () => `place/${this.who().child.childId}`,
    () => ({ yearGroup: this.who().child.yearGroup, className: this.who().child.className }),
    (value) => emptyOf(value, 'yearGroup', 'className'),
    async ({ commandId, ...place }) => {
      const receipt = await this.#api.do('place-child', { childId: this.who().child.childId, place }, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
  );
  readonly years = computed<readonly Choice[]>(() => yearGroups.map((value) => ({ value, label: yearWords(value) })));
}
