import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import { Ask, type Receipt } from '../kernel/ask.ts';
import type { shareOf } from './telling.ts';

/** Those who might read what a child says. */
export interface Around {
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly staff: readonly { readonly personId: string; readonly called: string; readonly role: string }[];
}

/** Which answer to which words: null where it was answered without a decision. */
export interface Answered {
  readonly childId: string;
  readonly inputId: string;
  readonly decisionId: string | null;
}

@Injectable({ providedIn: 'root' })
export class VoiceApi {
  readonly #ask = inject(Ask);

  /** Undefined when it cannot be had just now: the page then says it without names. */
  around(child: string, signal?: AbortSignal): Promise<Around | undefined> {
    return this.#ask.query<Around>('child/child', { child }, signal).catch(() => undefined);
  }

  /** Newest first, as far as the child may see it. */
  async inputs(child: string, signal?: AbortSignal): Promise<readonly InputRow[]> {
    return (await this.#ask.query<{ inputs: readonly InputRow[] }>('input/inputs', { child }, signal)).inputs;
  }

  /** The card is put away. */
  noted(answer: Answered, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/note-answer', answer, { commandId });
  }

  /** “Not what I meant”. */
  missed(answer: Answered, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/reopen-input', { ...answer, words: null }, { commandId });
  }

  /** Tries until there is a connection; stop it with `signal`. @throws Refusal */
  share(voice: ReturnType<typeof shareOf>, commandId: string, signal: AbortSignal): Promise<Receipt> {
    return this.#ask.command('voice/share-voice', voice, { commandId, keepTrying: true, signal });
  }
}
