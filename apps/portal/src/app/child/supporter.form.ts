import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Supporter } from '@heard/domain/child';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import type { Choice } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { around, standsOn } from './around-child.ts';
import { disorderly, emptyOf, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';

const KINDS = ['sendiass', 'advocate', 'social-worker', 'virtual-school', 'interpreter'] as const satisfies readonly Supporter['kind'][];
/** Who stands beside the family itself; the others come for the council, or to interpret. */
const besideSomebody: readonly string[] = ['sendiass', 'advocate'];

interface Draft {
  readonly personId: string;
  readonly name: string;
  readonly called: string;
  readonly kind: string;
  readonly beside: string;
  readonly from: string;
  readonly lastDay: string;
}

/** Somebody who stands beside the family, or for the council: always until a day. */
@Component({
  selector: 'h-supporter-form',
  imports: [LineField, ListField, StaffActFoot, TranslocoPipe],
  templateUrl: './supporter.form.html',
})
export class SupporterForm {
  readonly #api = inject(WhoApi);
  readonly #words = inject(TranslocoService);
  readonly who = input.required<Who>();
  readonly person = input<string>();
  readonly sent = output<Receipt>();
  readonly act = new Recording<Draft>(
    () => `supporter/${this.who().child.childId}/${this.person() ?? 'new'}`,
    () => this.#known(),
    (value) => [
      ...emptyOf(value, 'name', 'called', 'kind'),
      ...(besideSomebody.includes(value.kind) ? emptyOf(value, 'beside') : []),
      ...emptyOf(value, 'from', 'lastDay'),
      ...disorderly(value.from, value.lastDay, 'lastDay'),
    ],
    async ({ commandId, beside, ...fields }) => {
      const said = { childId: this.who().child.childId, ...fields, beside: beside || null };
      const receipt = await this.#api.do('record-supporter', said, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
    { 'ends-before-it-starts': 'lastDay', 'beside-nobody': 'beside', 'not-in-the-circle': 'beside' },
  );

  readonly kinds = computed<readonly Choice[]>(() =>
    KINDS.map((value) => ({ value, label: this.#words.translate(`who.kind-whole.${value}`) })),
  );
  readonly family = computed<readonly Choice[]>(() => {
    const { child } = this.who();
    const adults = around(this.who()).adults.map(({ personId, called }) => ({ value: personId, label: called }));
    return [{ value: child.childId, label: child.called }, ...adults];
  });

  #known(): Draft {
    const { circle, today } = this.who();
    const one = Object.values<Supporter>(circle.supporters).find(({ personId }) => personId === this.person());
    if (!one) return { personId: crypto.randomUUID(), name: '', called: '', kind: '', beside: '', from: today, lastDay: '' };
    const { personId, name, called, kind, beside, from, lastDay } = one;
    const over = standsOn(one, today) === 'ended';
    return { personId, name, called, kind, beside: beside ?? '', from: over ? today : from, lastDay: over ? '' : lastDay };
  }
}
