import { afterNextRender, Component, computed, type ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer, InputRow } from '@heard/domain/input';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Card } from '../ui/card.ts';
import { Became } from './became.ts';
import { gist, inShort } from './called.ts';
import { type AnswerOf, InputApi } from './input.api.ts';
import { NotMeantForm } from './not-meant.form.ts';

/** "You were heard": what you said, what it changed, why; put away, or sent back. */
@Component({
  selector: 'h-heard-card',
  imports: [Card, Became, NotMeantForm, RouterLink, TranslocoPipe],
  template: `
    <h-card tone="heard">
      <h2>{{ 'input.heard.title' | transloco }}</h2>
      <h-became [answer]="answer()">
        <p>
          {{ 'input.heard.said' | transloco }}
          <a class="said words" dir="auto" [attr.lang]="row().language" [routerLink]="['/input', row().inputId]">“{{ said() }}”</a>
        </p>
      </h-became>
      @if (meaning()) {
        <h-not-meant-form [id]="formId()" [answer]="of()" (closed)="leave()" (sent)="away.emit()" />
      } @else {
        <div class="row">
          <button type="button" class="button" [attr.aria-busy]="busy()" (click)="gotIt()">{{ 'input.heard.got-it' | transloco }}</button>
          <button #opener type="button" class="button quiet" (click)="meaning.set(true)">{{ 'input.not-meant.open' | transloco }}</button>
        </div>
        @if (answer().decisionId; as decision) {
          <a class="more" [routerLink]="['/decision', decision]">{{ 'input.heard.decision' | transloco }}</a>
        }
      }
      @if (refusal(); as why) {
        <p role="alert" class="refused">{{ why.kind === 'rule' ? why.detail : ('input.not-sent' | transloco) }}</p>
      }
    </h-card>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font-size: var(--heading-3);
    }
    .said {
      color: inherit;
      font-weight: 400;
      text-decoration-thickness: 1px;
    }
    .row {
      gap: 10px;
      margin-block-start: 6px;
    }
    .button {
      padding-inline: 16px;
    }
    .more {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class HeardCard {
  readonly #api = inject(InputApi);
  readonly #injector = inject(Injector);
  readonly #commandId = crypto.randomUUID();
  readonly row = input.required<InputRow>();
  readonly answer = input.required<Answer>();
  /** Put away, or sent back: the card is about to go. */
  readonly away = output();
  readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  readonly meaning = signal(false);
  readonly busy = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  readonly said = computed(() => inShort(gist(this.row())));
  readonly of = computed<AnswerOf>(() => ({
    childId: this.row().childId,
    inputId: this.row().inputId,
    decisionId: this.answer().decisionId,
  }));
  readonly formId = computed(() => `meant-${this.row().inputId}-${this.answer().decisionId ?? 'told'}`);

  async gotIt(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.#api.noted(this.of(), this.#commandId);
      this.away.emit();
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.busy.set(false);
  }

  leave(): void {
    this.meaning.set(false);
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.#injector });
  }
}
