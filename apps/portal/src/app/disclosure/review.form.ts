import { Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DisclosureRow } from '@heard/domain/disclosure';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { DisclosureApi, type Review } from './disclosure.api.ts';

interface Draft {
  readonly note: string;
  readonly reference: string;
  readonly release?: Review['release'] | undefined;
}

const gapsIn = ({ note, release }: Draft): readonly Gap[] => [
  ...(note.trim() ? [] : [['review-note', 'disclosure.review.gap-note'] as const]),
  ...(release ? [] : [['review-release', 'disclosure.review.gap-release'] as const]),
];

/** What school did, where it stands in the child-protection system, and whether it may be in a copy of the record. */
@Component({
  selector: 'h-review-form',
  imports: [ChoiceGroup, Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-field for="review-note" [label]="'disclosure.review.note' | transloco" [error]="act.wrong()['review-note']">
        <textarea
          #note
          id="review-note"
          class="field"
          rows="4"
          maxlength="10000"
          aria-describedby="review-note-error"
          [attr.aria-invalid]="act.wrong()['review-note'] ? 'true' : null"
          [value]="act.value().note"
          (input)="act.set({ note: note.value })"
        ></textarea>
      </h-field>
      <h-field
        for="review-reference"
        [label]="'disclosure.review.reference' | transloco"
        [hint]="'disclosure.review.reference-hint' | transloco"
      >
        <input
          #reference
          id="review-reference"
          class="field"
          autocomplete="off"
          maxlength="120"
          aria-describedby="review-reference-hint"
          [value]="act.value().reference"
          (input)="act.set({ reference: reference.value })"
        />
      </h-field>
      <h-choice-group
        name="review-release"
        [legend]="'disclosure.review.release' | transloco"
        [choices]="choices()"
        [value]="act.value().release"
        [error]="act.wrong()['review-release']"
        (valueChange)="act.set({ release: $event })"
      />
      <h-staff-act-foot [act]="act" [press]="'disclosure.review.press' | transloco" [done]="'disclosure.review.done' | transloco" />
    </form>
  `,
})
export class ReviewForm {
  readonly #api = inject(DisclosureApi);
  readonly #words = inject(TranslocoService);
  readonly row = input.required<DisclosureRow>();
  readonly act = new Act<Draft>(
    () => `review/${this.row().disclosureId}`,
    () => ({ note: '', reference: '' }),
    gapsIn,
    ({ note, reference, release = 'withheld' }, commandId) => {
      const { childId, disclosureId } = this.row();
      return this.#api.review(childId, disclosureId, { note, reference: reference.trim() || null, release }, commandId);
    },
  );

  choices(): readonly { readonly value: Review['release']; readonly label: string }[] {
    return (['withheld', 'allowed'] as const).map((value) => ({ value, label: this.#words.translate(`disclosure.review.${value}`) }));
  }
}
