import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface OneDecision {
  readonly decision: DecisionRow;
  readonly inputs: readonly InputRow[];
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly people: Readonly<Record<string, Named>>;
}

export interface ItemAnswerAsked {
  readonly itemId: string;
  readonly answer: 'agreed' | 'disagreed';
  readonly words: string | null;
}

@Injectable({ providedIn: 'root' })
export class DecisionApi {
  readonly #ask = inject(Ask);

  one(decision: string, signal?: AbortSignal): Promise<OneDecision> {
    return this.#ask.query<OneDecision>('decision/decision', { decision }, signal);
  }

  answer(childId: string, decisionId: string, answers: readonly ItemAnswerAsked[], commandId: string): Promise<Receipt> {
    return this.#ask.command('decision/answer-decision', { childId, decisionId, answers }, { commandId });
  }
}
