import { afterNextRender, Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Act } from '../input/staff-act.ts';
import type { Receipt } from '../kernel/ask.ts';
import { ErrorSummary } from '../ui/error-summary.ts';
import { Field } from '../ui/field.ts';
import { ConsentApi } from './consent.api.ts';
import { NotSent } from './not-sent.ts';

interface Draft {
  readonly words: string;
  readonly questionId: string;
  readonly commandId: string;
}

/** A question before, or after, the answer. */
@Component({
  selector: 'h-question-form',
  imports: [ErrorSummary, Field, NotSent, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-error-summary [missing]="act.missing()" />
      <h-field
        for="question"
        [label]="'consent.question.label' | transloco"
        [hint]="'consent.question.hint' | transloco"
        [readers]="'consent.say.readers' | transloco"
        [error]="act.wrong()['question'] ?? act.refusal()?.of('words')"
        [kept]="act.value().words ? act.kept() : undefined"
      >
        <textarea
          #words
          id="question"
          class="field"
          rows="3"
          dir="auto"
          aria-describedby="question-hint question-error"
          [attr.aria-invalid]="act.wrong()['question'] ? 'true' : null"
          [value]="act.value().words"
          (input)="write(words.value)"
        ></textarea>
      </h-field>
      <h-not-sent [refusal]="act.refusal()" />
      <div class="row">
        <button type="submit" class="button" [attr.aria-busy]="act.sending()">
          {{ (act.sending() ? 'consent.say.sending' : 'consent.question.send') | transloco }}
        </button>
        <button type="button" class="button plain" (click)="closed.emit()">{{ 'consent.question.leave' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      gap: 16px;
    }
  `,
})
export class QuestionForm {
  readonly #api = inject(ConsentApi);
  readonly consent = input.required<ConsentRow>();
  readonly sent = output<Receipt>();
  readonly closed = output();
  readonly words = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');
  readonly act = new Act<Draft>(
    () => `ask-about-consent/${this.consent().consentId}`,
    () => ({ words: '', questionId: crypto.randomUUID(), commandId: crypto.randomUUID() }),
    ({ words }) => (words.trim() ? [] : [['question', 'consent.question.missing']]),
    async ({ words, questionId, commandId }) => {
      const { childId, consentId } = this.consent();
      const receipt = await this.#api.askAbout({ childId, consentId, questionId, words }, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
  );

  constructor() {
    afterNextRender(() => this.words().nativeElement.focus());
  }

  /** Other words are another question: one of them may have reached school already. */
  write(words: string): void {
    this.act.set({ words, questionId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }
}
