import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface OneInput {
  readonly input: InputRow;
  readonly child: ChildRow;
  readonly people: Readonly<Record<string, Named>>;
}

export interface ManyInputs {
  readonly inputs: readonly InputRow[];
  readonly people: Readonly<Record<string, Named>>;
}

/** Which answer to which words: null where it was answered without a decision. */
export interface AnswerOf {
  readonly childId: string;
  readonly inputId: string;
  readonly decisionId: string | null;
}

@Injectable({ providedIn: 'root' })
export class InputApi {
  readonly #ask = inject(Ask);

  one(input: string, signal?: AbortSignal): Promise<OneInput> {
    return this.#ask.query<OneInput>('input/input', { input }, signal);
  }

  /** Who answers: "Ms Farrow". Empty where school has nobody yet. */
  async sencoOf(child: string): Promise<string> {
    const { staff } = await this.#ask.query<{ staff: readonly { called: string; role: string }[] }>('child/child', { child });
    return staff.find((one) => one.role === 'senco')?.called ?? '';
  }

  noted(answer: AnswerOf, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/note-answer', answer, { commandId });
  }

  /** "Not what I meant". */
  reopen(answer: AnswerOf, words: string | null, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/reopen-input', { ...answer, words }, { commandId });
  }
}
