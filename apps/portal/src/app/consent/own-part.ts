import { Component, computed, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import { Moments } from '../kernel/moments.ts';
import { OwnReceipt } from '../ledger/own-receipt.ts';
import { Card } from '../ui/card.ts';
import { answerOf, endedOn, isOver, lastAnswer, soonOver } from './asked.ts';
import type { OneConsent } from './consent.api.ts';
import { ConsentHistory } from './consent-history.ts';
import { MayNotNote } from './may-not-note.ts';
import { OwnQuestions } from './own-questions.ts';
import { QuestionForm } from './question.form.ts';
import { SaidSo } from './said-so.ts';
import { SayForm, type YesOrNo } from './say.form.ts';
import { TakeBackForm } from './take-back.form.ts';

interface Arrived {
  readonly as: 'yes' | 'no' | 'back' | 'question';
  readonly receipt: Receipt;
}

/** What one adult, or the young person, says to a request: nothing of what anybody else says. */
@Component({
  selector: 'h-own-part',
  imports: [Card, ConsentHistory, MayNotNote, OwnQuestions, OwnReceipt, QuestionForm, RouterLink, SayForm, TakeBackForm, TranslocoPipe],
  templateUrl: './own-part.html',
  styles: `
    :host {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      font-size: var(--heading-2);
    }
    .ask,
    .more {
      justify-self: start;
    }
    .stack:empty {
      display: none;
    }
  `,
})
export class OwnPart {
  readonly #say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly one = input.required<OneConsent>();
  readonly me = input.required<string>();
  readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  readonly changing = model(false);
  readonly asking = signal(false);
  readonly arrived = signal<Arrived | undefined>(undefined);

  readonly row = computed(() => this.one().consent);
  readonly answer = computed(() => answerOf(this.row(), this.me()));
  readonly line = computed(() => lastAnswer(this.row(), this.me()));
  readonly over = computed(() => isOver(this.row(), this.one().today));
  readonly soon = computed(() => soonOver(this.row(), this.one().today));
  readonly ended = computed(() => this.moments.day(endedOn(this.row())));
  readonly asked = computed(() => (this.row().asked as readonly string[]).includes(this.me()));
  readonly mayAsk = computed(() => this.asked() || this.one().mayNot === null);
  readonly form = computed(() => !this.over() && this.one().mayNot === null && (this.changing() || this.answer() === undefined));
  readonly mine = computed(() => this.asked() || this.answer() !== undefined);
  /** Whom a yes opens something to. */
  readonly to = computed(() => (this.row().agencyId ? this.#say.to(this.row(), this.one().agencies) : ''));

  /** What was pressed goes: its heading takes the focus. */
  change(): void {
    this.changing.set(true);
    this.#toHeading();
  }

  said(receipt: Receipt, as: YesOrNo): void {
    this.#came({ receipt, as: as === 'give' ? 'yes' : 'no' });
  }

  tookBack(receipt: Receipt): void {
    this.#came({ receipt, as: 'back' });
  }

  questioned(receipt: Receipt): void {
    this.asking.set(false);
    this.#came({ receipt, as: 'question' });
  }

  #came(arrived: Arrived): void {
    this.arrived.set(arrived);
    this.changing.set(false);
    this.#toHeading();
  }

  #toHeading(): void {
    this.heading()?.nativeElement.focus();
  }
}
