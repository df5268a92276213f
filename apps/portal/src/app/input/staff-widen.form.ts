import { Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { CardForChildForm } from '../decision/card-for-child.form.ts';
import type { CardDraft } from '../decision/decide-draft.ts';
import { ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Act, type Gap } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { StaffInputApi, type Widen } from './staff-input.api.ts';

interface WidenDraft {
  readonly to?: Widen['to'] | undefined;
  readonly reason: string;
  readonly card: CardDraft;
}

const gapsIn = ({ to, reason, card }: WidenDraft): readonly Gap[] => [
  ...(to ? [] : [['widen-to', 'said.widen.gap-to'] as const]),
  ...(reason.trim() ? [] : [['widen-reason', 'said.widen.gap-reason'] as const]),
  ...(card.words.trim() ? [] : [['widen-card-words', 'said.card.gap-words'] as const]),
  ...(card.picture ? [] : [['widen-card-picture', 'said.card.gap-picture'] as const]),
];

/** School lets others read what a child kept from them: only for the child’s welfare, with a reason that stands in the record, and the child is told. */
@Component({
  selector: 'h-staff-widen-form',
  imports: [CardForChildForm, ChoiceGroup, Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p>{{ 'said.widen.detail' | transloco: { name: name() } }}</p>
      <h-choice-group
        name="widen-to"
        [legend]="'said.widen.to' | transloco"
        [choices]="choices()"
        [value]="act.value().to"
        [error]="act.wrong()['widen-to']"
        (valueChange)="act.set({ to: $event })"
      />
      <h-field
        for="widen-reason"
        [label]="'said.widen.reason' | transloco"
        [hint]="'said.widen.hint' | transloco: { name: name() }"
        [error]="act.wrong()['widen-reason']"
      >
        <textarea
          #reason
          id="widen-reason"
          class="field"
          rows="3"
          maxlength="10000"
          aria-describedby="widen-reason-hint widen-reason-error"
          [attr.aria-invalid]="act.wrong()['widen-reason'] ? 'true' : null"
          [value]="act.value().reason"
          (input)="act.set({ reason: reason.value })"
        ></textarea>
      </h-field>
      <h-card-for-child-form
        name="widen-card"
        [child]="name()"
        [card]="act.value().card"
        [owed]="true"
        [wanting]="!!act.wrong()['widen-card-words'] || !!act.wrong()['widen-card-picture']"
        (written)="act.set({ card: $event })"
      />
      <h-staff-act-foot
        [act]="act"
        [press]="'said.widen.press' | transloco: { name: name() }"
        [done]="'said.widen.done' | transloco: { name: name() }"
      />
    </form>
  `,
})
export class StaffWidenForm {
  readonly #api = inject(StaffInputApi);
  readonly #words = inject(TranslocoService);
  readonly row = input.required<InputRow>();
  readonly name = input.required<string>();
  readonly act = new Act<WidenDraft>(
    () => `widen/${this.row().inputId}`,
    () => ({ reason: '', card: { words: '', picture: '' } }),
    gapsIn,
    ({ to = 'parents', reason, card }, commandId) =>
      this.#api.widen({ childId: this.row().childId, inputId: this.row().inputId, to, reason, forChild: card }, commandId),
  );

  choices(): readonly { readonly value: Widen['to']; readonly label: string }[] {
    return (['parents', 'educators'] as const)
      .filter((to) => !this.row().audience.includes(to))
      .map((value) => ({ value, label: this.#words.translate(`said.widen.${value}`) }));
  }
}
