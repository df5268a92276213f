import { inject, Injectable } from '@angular/core';
import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { VoiceCommand } from '@heard/domain/voice';
import type { ListedChild } from '../child/child.api.ts';
import { Ask, type CommandOptions, type Receipt } from '../kernel/ask.ts';

/** A child, the adults around (each family member sees only themselves), and the staff who will read. */
export interface AroundChild {
  readonly child: ChildRow;
  readonly circle: readonly CircleRow[];
  readonly staff: readonly { readonly personId: string; readonly called: string; readonly role: 'senco' | 'head' | 'educator' }[];
}

/** What is said, as both ways of saying it take it. */
export interface Saying {
  readonly childId: string;
  readonly about: string | null;
  readonly words: string;
  readonly how: 'own-words' | 'scribed' | 'translated' | 'paraphrased';
  readonly language: string;
  readonly audience: readonly ('educators' | 'parents' | 'child')[];
  /** Whose words, when not the asker's. */
  readonly speaker?: string;
  readonly original?: { readonly language: string; readonly words: string };
}

type Noted = Extract<VoiceCommand, { type: 'NoteObservation' }>['data'];
export type Space = NonNullable<Noted['space']>;

/** What an adult saw: their own words. */
export interface Noting extends Omit<Saying, 'how' | 'speaker' | 'original'> {
  readonly space: Space | null;
}

@Injectable({ providedIn: 'root' })
export class ConcernApi {
  readonly #ask = inject(Ask);

  around(child: string, signal?: AbortSignal): Promise<AroundChild> {
    return this.#ask.query<AroundChild>('child/child', { child }, signal);
  }

  async children(signal?: AbortSignal): Promise<readonly ListedChild[]> {
    return (await this.#ask.query<{ children: ListedChild[] }>('child/children', {}, signal)).children;
  }

  raise(concernId: string, saying: Saying, options: CommandOptions): Promise<Receipt> {
    return this.#ask.command('concern/raise-concern', { ...saying, concernId }, options);
  }

  /** The same words, shared without a worry. */
  share(voiceId: string, saying: Saying, options: CommandOptions): Promise<Receipt> {
    return this.#ask.command('voice/share-voice', { ...saying, voiceId }, options);
  }

  /** What was seen, in the words of whoever saw it. */
  note(observationId: string, noting: Noting, options: CommandOptions): Promise<Receipt> {
    return this.#ask.command('voice/note-observation', { ...noting, observationId }, options);
  }
}
