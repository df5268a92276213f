import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { CardForChildForm } from '../decision/card-for-child.form.ts';
import type { CardDraft } from '../decision/decide-draft.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Act, type Gap } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { type Close, StaffInputApi } from './staff-input.api.ts';

interface CloseDraft {
  readonly outcome?: Close['outcome'] | undefined;
  readonly reason: string;
  readonly card: CardDraft;
}

const OUTCOMES = ['settled', 'noted', 'passed-on'] as const satisfies readonly Close['outcome'][];

const gapsIn = (draft: CloseDraft, owed: boolean): readonly Gap[] => [
  ...(draft.outcome ? [] : [['outcome', 'said.close.gap-outcome'] as const]),
  ...(draft.reason.trim() ? [] : [['close-reason', 'said.close.gap-reason'] as const]),
  ...(owed && !draft.card.words.trim() ? [['card-words', 'said.card.gap-words'] as const] : []),
  ...(owed && !draft.card.picture ? [['card-picture', 'said.card.gap-picture'] as const] : []),
];

/** An answer that needs no decision: the outcome, its reason, and for a child a card. */
@Component({
  selector: 'h-staff-close-form',
  imports: [Field, ChoiceGroup, CardForChildForm, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'said.close.detail' | transloco: { name: name() } }}</p>
      <h-choice-group
        name="outcome"
        [legend]="'said.close.outcome' | transloco"
        [choices]="outcomes()"
        [value]="act.value().outcome"
        [error]="act.wrong()['outcome']"
        (valueChange)="act.set({ outcome: $event })"
      />
      <h-field for="close-reason" [label]="'said.close.reason' | transloco: { name: name() }" [error]="act.wrong()['close-reason']">
        <textarea
          #reason
          id="close-reason"
          class="field"
          rows="3"
          maxlength="10000"
          aria-describedby="close-reason-error"
          [attr.aria-invalid]="act.wrong()['close-reason'] ? 'true' : null"
          [value]="act.value().reason"
          (input)="act.set({ reason: reason.value })"
        ></textarea>
      </h-field>
      @if (owed()) {
        <h-card-for-child-form
          [child]="name()"
          [card]="act.value().card"
          [owed]="true"
          [wanting]="!!act.wrong()['card-words'] || !!act.wrong()['card-picture']"
          (written)="act.set({ card: $event })"
        />
      }
      <h-staff-act-foot
        [act]="act"
        [press]="'said.close.press' | transloco: { name: name() }"
        [done]="'said.close.done' | transloco: { name: name() }"
      />
    </form>
  `,
})
export class StaffCloseForm {
  readonly #api = inject(StaffInputApi);
  readonly #words = inject(TranslocoService);
  readonly row = input.required<InputRow>();
  readonly name = input.required<string>();
  readonly owed = computed(() => this.row().speaker.as === 'child');
  readonly act = new Act<CloseDraft>(
    () => `close/${this.row().inputId}`,
    () => ({ reason: '', card: { words: '', picture: '' } }),
    (value) => gapsIn(value, this.owed()),
    ({ outcome = 'noted', reason, card }, commandId) =>
      this.#api.close(
        { childId: this.row().childId, inputId: this.row().inputId, outcome, reason, forChild: this.owed() ? card : null },
        commandId,
      ),
  );
  readonly outcomes = computed(() =>
    OUTCOMES.map((value): Choice<Close['outcome']> => ({ value, label: this.#words.translate(`said.close.${value}`) })),
  );
}
