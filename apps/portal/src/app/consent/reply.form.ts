import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentLine, ConsentRow } from '@heard/domain/consent';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Field } from '../ui/field.ts';
import { ConsentApi } from './consent.api.ts';

/** School’s answer to one question; whoever asked it sees it. */
@Component({
  selector: 'h-reply-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-field
        [for]="id()"
        [label]="'consent.reply.label' | transloco: { name: name() }"
        [hint]="'consent.reply.hint' | transloco: { name: name() }"
        [error]="act.wrong()[id()]"
        [kept]="act.value().words ? act.kept() : undefined"
      >
        <textarea
          #words
          class="field"
          rows="2"
          [id]="id()"
          [attr.aria-describedby]="id() + '-hint ' + id() + '-error'"
          [attr.aria-invalid]="act.wrong()[id()] ? 'true' : null"
          [value]="act.value().words"
          (input)="act.set({ words: words.value })"
        ></textarea>
      </h-field>
      <h-staff-act-foot
        [act]="act"
        [press]="'consent.reply.press' | transloco: { name: name() }"
        [done]="'consent.reply.done' | transloco: { name: name() }"
      />
    </form>
  `,
})
export class ReplyForm {
  readonly #api = inject(ConsentApi);
  readonly consent = input.required<ConsentRow>();
  readonly question = input.required<ConsentLine>();
  readonly name = input.required<string>();
  readonly act = new Act<{ readonly words: string }>(
    () => `answer-about-consent/${this.#questionId()}`,
    () => ({ words: '' }),
    ({ words }) => (words.trim() ? [] : [[this.id(), 'consent.reply.gap']]),
    ({ words }, commandId) => {
      const { childId, consentId } = this.consent();
      return this.#api.reply({ childId, consentId, questionId: this.#questionId(), words }, commandId);
    },
  );

  id(): string {
    return `reply-${this.#questionId()}`;
  }

  #questionId(): string {
    return this.question().questionId ?? '';
  }
}
