import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { DecisionCommand, DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

type TakeDecision = Extract<DecisionCommand, { type: 'TakeDecision' }>['data'];

export interface OpenInputs {
  readonly inputs: readonly InputRow[];
  readonly people: Timeline['people'];
}

export interface ToldDecision {
  readonly decision: DecisionRow;
  readonly inputs: readonly InputRow[];
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly people: Timeline['people'];
}

@Injectable({ providedIn: 'root' })
export class DecideApi {
  readonly #ask = inject(Ask);

  open(child: string, signal?: AbortSignal): Promise<OpenInputs> {
    return this.#ask.query<OpenInputs>('input/inputs', { child, open: true }, signal);
  }

  async child(child: string, signal?: AbortSignal): Promise<ChildRow> {
    return (await this.#ask.query<{ child: ChildRow }>('child/child', { child }, signal)).child;
  }

  decision(decision: string, signal?: AbortSignal): Promise<ToldDecision> {
    return this.#ask.query<ToldDecision>('decision/decision', { decision }, signal);
  }

  read(childId: string, inputId: string): Promise<Receipt> {
    return this.#ask.command('input/read-input', { childId, inputId });
  }

  take(command: TakeDecision, commandId: string): Promise<Receipt> {
    return this.#ask.command('decision/take-decision', command, { commandId });
  }
}
