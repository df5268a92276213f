import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { ConcernCommand } from '@heard/domain/concern';
import type { InputCommand, InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface OneInput {
  readonly input: InputRow;
  readonly child: ChildRow;
  readonly people: Timeline['people'];
}

type Data<Command extends { type: string; data: unknown }, Type extends Command['type']> = Extract<Command, { type: Type }>['data'];
export type Acknowledge = Data<ConcernCommand, 'AcknowledgeConcern'>;
export type Triage = Data<ConcernCommand, 'TriageConcern'>;
export type Translate = Data<InputCommand, 'TranslateInput'>;
export type Close = Data<InputCommand, 'CloseInput'>;
export type Seal = Data<InputCommand, 'SealInput'>;
export type Widen = Data<InputCommand, 'WidenAudience'>;

/** What staff may ask about one thing that was said. */
@Injectable({ providedIn: 'root' })
export class StaffInputApi {
  readonly #ask = inject(Ask);

  one(input: string, signal?: AbortSignal): Promise<OneInput> {
    return this.#ask.query<OneInput>('input/input', { input }, signal);
  }

  async circle(child: string, signal?: AbortSignal): Promise<readonly CircleRow[]> {
    return (await this.#ask.query<{ circle: CircleRow[] }>('child/child', { child }, signal)).circle;
  }

  read(childId: string, inputId: string): Promise<Receipt> {
    return this.#ask.command('input/read-input', { childId, inputId });
  }

  acknowledge(command: Acknowledge, commandId: string): Promise<Receipt> {
    return this.#ask.command('concern/acknowledge-concern', command, { commandId });
  }

  triage(command: Triage, commandId: string): Promise<Receipt> {
    return this.#ask.command('concern/triage-concern', command, { commandId });
  }

  translate(command: Translate, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/translate-input', command, { commandId });
  }

  close(command: Close, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/close-input', command, { commandId });
  }

  seal(command: Seal, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/seal-input', command, { commandId });
  }

  widen(command: Widen, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/widen-audience', command, { commandId });
  }
}
