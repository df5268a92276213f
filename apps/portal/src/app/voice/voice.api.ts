import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import type { Readers as Reading } from '@heard/domain/voice';
import { Ask, type Receipt } from '../kernel/ask.ts';
import type { Share } from './share.ts';

/** Those who might read what a child says. */
export interface Around {
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly staff: readonly { readonly personId: string; readonly called: string; readonly role: string }[];
}

/** What may be taken of the child today. */
export interface Permitted {
  readonly sound: boolean;
  readonly photo: boolean;
}

export interface Readers extends Reading {
  /** A young person whose rights are their own, and who decides. */
  readonly decides: boolean;
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

  /** Undefined when it cannot be had just now: what was permitted last holds until school says otherwise. */
  permitted(child: string, signal?: AbortSignal): Promise<Permitted | undefined> {
    return this.#ask.query<Permitted>('voice/modes', { child }, signal).catch(() => undefined);
  }

  /** Undefined when it cannot be had just now. */
  readers(child: string, signal?: AbortSignal): Promise<Readers | undefined> {
    return this.#ask.query<Readers>('voice/readers', { child }, signal).catch(() => undefined);
  }

  /** Newest first, as far as the child may see it. */
  async inputs(child: string, signal?: AbortSignal): Promise<readonly InputRow[]> {
    return (await this.#ask.query<{ inputs: readonly InputRow[] }>('input/inputs', { child }, signal)).inputs;
  }

  /** @throws Refusal */
  async input(input: string, signal?: AbortSignal): Promise<InputRow> {
    return (await this.#ask.query<{ input: InputRow }>('input/input', { input }, signal)).input;
  }

  /** The card is put away. */
  noted(answer: Answered, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/note-answer', answer, { commandId });
  }

  /** “Not what I meant”. */
  missed(answer: Answered, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/reopen-input', { ...answer, words: null }, { commandId });
  }

  /** Who may read it from now on. */
  chooses(childId: string, inputId: string, audience: readonly string[], commandId: string): Promise<Receipt> {
    return this.#ask.command('input/choose-audience', { childId, inputId, audience }, { commandId });
  }

  /** Tries until there is a connection; stop it with `signal`. @throws Refusal */
  share(voice: Share, commandId: string, signal: AbortSignal): Promise<Receipt> {
    return this.#ask.command('voice/share-voice', voice, { commandId, keepTrying: true, signal });
  }
}
