import { afterNextRender, Component, effect, type ElementRef, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Field } from '../ui/field.ts';
import { type AnswerOf, InputApi } from './input.api.ts';

/** "Not what I meant": in one's own words, or without any, it goes back to the SENCO as open. */
@Component({
  selector: 'h-not-meant-form',
  imports: [Field, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); send()" novalidate>
      <h-field
        [for]="id()"
        [label]="'input.not-meant.label' | transloco"
        [hint]="'input.not-meant.hint' | transloco"
        [kept]="draft()?.value() ? draft()?.keptAt() !== undefined : undefined"
        [error]="refusal()?.of('words')"
      >
        <textarea
          #words
          [id]="id()"
          class="field"
          dir="auto"
          rows="3"
          [attr.aria-describedby]="id() + '-hint ' + id() + '-error'"
          [value]="draft()?.value() ?? ''"
          (input)="draft()?.keep($any($event.target).value)"
        ></textarea>
      </h-field>
      @if (refusal(); as why) {
        <p role="alert" class="refused">{{ why.kind === 'rule' ? why.detail : ('input.not-sent' | transloco) }}</p>
      }
      <div class="row">
        <button type="submit" class="button" [attr.aria-busy]="sending()">
          {{ (sending() ? 'input.sending' : 'input.not-meant.send') | transloco }}
        </button>
        <button type="button" class="button plain" (click)="closed.emit()">{{ 'input.not-meant.leave' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      gap: 14px;
    }
  `,
})
export class NotMeantForm {
  readonly #api = inject(InputApi);
  readonly #drafts = inject(Drafts);
  readonly answer = input.required<AnswerOf>();
  /** Of the text field: unique on the page. */
  readonly id = input('not-meant');
  readonly words = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');
  readonly sent = output<Receipt>();
  readonly closed = output();
  readonly draft = signal<Draft<string> | undefined>(undefined);
  readonly sending = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  constructor() {
    afterNextRender(() => this.words().nativeElement.focus());
    effect(() => {
      const { inputId, decisionId } = this.answer();
      void untracked(() => this.#drafts.open(`not-what-i-meant/${inputId}/${decisionId ?? ''}`, '')).then((draft) => this.draft.set(draft));
    });
  }

  async send(): Promise<void> {
    const draft = this.draft();
    if (!draft || this.sending()) return;
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      const receipt = await this.#api.reopen(this.answer(), draft.value().trim() ? draft.value() : null, draft.commandId);
      await draft.done();
      this.sent.emit(receipt);
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set(false);
  }
}
