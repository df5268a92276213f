import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DecisionRow } from '@heard/domain/decision';
import type { Receipt } from '../kernel/ask.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { ErrorSummary, type Missing } from '../ui/error-summary.ts';
import { Field } from '../ui/field.ts';
import { type AnswerDraft, askedOf, draftOf, type ItemDraft, unanswered } from './answering.ts';
import { DecisionApi } from './decision.api.ts';

/** Agree or disagree to each thing, in one's own words. What is left open counts as not answered. */
@Component({
  selector: 'h-answer-form',
  imports: [ChoiceGroup, ErrorSummary, Field, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); send()" novalidate>
      <h-error-summary [missing]="missing()" />
      @for (item of decision().items; track item.itemId; let at = $index) {
        <div class="stack item">
          <h-choice-group
            [name]="'answer-' + item.itemId"
            [legend]="item.words"
            [choices]="choices()"
            [value]="value()[item.itemId]?.answer"
            [error]="lacking().includes(item.itemId) ? ('decision.answer.missing' | transloco) : undefined"
            (valueChange)="change(item.itemId, { answer: $any($event) })"
          />
          <h-field
            [for]="'words-' + item.itemId"
            [label]="'decision.answer.words' | transloco"
            [hint]="'decision.answer.hint' | transloco"
            [kept]="value()[item.itemId]?.words ? kept() : undefined"
          >
            <textarea
              [id]="'words-' + item.itemId"
              class="field"
              rows="2"
              dir="auto"
              [attr.aria-describedby]="'words-' + item.itemId + '-hint'"
              [value]="value()[item.itemId]?.words ?? ''"
              (input)="change(item.itemId, { words: $any($event.target).value })"
            ></textarea>
          </h-field>
        </div>
      }
      <p class="muted">{{ 'decision.answer.silence' | transloco }}</p>
      @if (refusal(); as why) {
        <p role="alert" class="refused">{{ why.kind === 'rule' ? why.detail : ('decision.answer.not-sent' | transloco) }}</p>
      }
      <button type="submit" class="button wide" [attr.aria-busy]="sending()">
        {{ (sending() ? 'decision.answer.sending' : 'decision.answer.send') | transloco }}
      </button>
    </form>
  `,
  styles: `
    .item {
      padding-block-end: 24px;
      border-block-end: 1px solid var(--line);
    }
  `,
})
export class AnswerForm {
  readonly #api = inject(DecisionApi);
  readonly #drafts = inject(Drafts);
  readonly #words = inject(TranslocoService);
  readonly decision = input.required<DecisionRow>();
  /** Who answers. */
  readonly person = input.required<string>();
  readonly sent = output<Receipt>();
  readonly draft = signal<Draft<AnswerDraft> | undefined>(undefined);
  readonly lacking = signal<readonly string[]>([]);
  readonly sending = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  readonly value = computed<AnswerDraft>(() => this.draft()?.value() ?? {});
  readonly kept = computed(() => this.draft()?.keptAt() !== undefined);
  readonly missing = computed<readonly Missing[]>(() =>
    this.lacking().map((item) => ({ field: `answer-${item}`, detail: this.#words.translate('decision.answer.missing') })),
  );
  readonly choices = computed<readonly Choice[]>(() => [
    { value: 'agreed', label: this.#words.translate('decision.answer.agreed') },
    { value: 'disagreed', label: this.#words.translate('decision.answer.disagreed'), owes: true },
  ]);
  readonly #key = computed(() => `answer-decision/${this.decision().decisionId}`);

  constructor() {
    effect(() => {
      const key = this.#key();
      const before = untracked(() => draftOf(this.decision(), this.person()));
      void untracked(() => this.#drafts.open<AnswerDraft>(key, before)).then((draft) => this.draft.set(draft));
    });
  }

  change(itemId: string, change: Partial<ItemDraft>): void {
    const draft = this.draft();
    draft?.keep({ ...draft.value(), [itemId]: { words: '', ...draft.value()[itemId], ...change } });
    this.lacking.update((all) => (change.answer && all.includes(itemId) ? all.filter((one) => one !== itemId) : all));
  }

  async send(): Promise<void> {
    const draft = this.draft();
    if (!draft || this.sending()) return;
    const { childId, decisionId } = this.decision();
    this.lacking.set(unanswered(this.decision(), draft.value()));
    this.refusal.set(undefined);
    if (this.lacking().length > 0) return;
    this.sending.set(true);
    try {
      const receipt = await this.#api.answer(childId, decisionId, askedOf(draft.value()), draft.commandId);
      await draft.done();
      this.sent.emit(receipt);
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set(false);
  }
}
