import { effect, inject, Injectable, signal } from '@angular/core';
import type { CommandOptions, Receipt } from '../kernel/ask.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { Words } from '../kernel/words.ts';
import { ConcernApi } from './concern.api.ts';
import { newTelling, notingOf, sayingOf, type Telling, tellingKey, type Underway } from './telling.ts';

const passing = new Set(['no-connection', 'away']);

/**
 * Brings what was told to school, once, however long the connection is away. It goes on when its page is left, and is
 * taken up again from the device after a restart; it stops when the person signs out.
 */
@Injectable({ providedIn: 'root' })
export class Sending {
  readonly #api = inject(ConcernApi);
  readonly #drafts = inject(Drafts);
  readonly #words = inject(Words);
  readonly #underway = signal<Readonly<Record<string, Underway>>>({});
  #until = new AbortController();

  /** By child. */
  readonly underway = this.#underway.asReadonly();

  constructor() {
    const session = inject(Session);
    let before: string | undefined;
    effect(() => {
      const now = session.me()?.personId;
      if (before !== undefined && now !== before) this.#stop();
      before = now;
    });
  }

  open(childId: string): Promise<Draft<Telling>> {
    return this.#drafts.open(tellingKey(childId), newTelling());
  }

  /** What was sent before the connection, the battery or the page went. */
  async resume(childId: string): Promise<void> {
    if (this.#underway()[childId]) return;
    const draft = await this.open(childId);
    if (draft.value().pressed && !this.#underway()[childId]) await this.send(childId, draft);
  }

  /** Ends when school has taken or refused it. */
  async send(childId: string, draft: Draft<Telling>, ownLanguage = this.#words.language().id): Promise<void> {
    const until = this.#until.signal;
    const language = draft.value().language || ownLanguage;
    const telling: Telling = { ...draft.value(), language, pressed: true };
    const { words, inputId } = telling;
    draft.keep(telling);
    this.#set(childId, { state: 'trying', words });
    try {
      const receipt = await this.#bring(childId, telling, draft.commandId, until);
      await draft.done();
      this.#set(childId, { state: 'sent', words, inputId, receipt });
    } catch (cause) {
      if (until.aborted) return;
      draft.keep({ ...telling, pressed: false });
      this.#set(childId, { state: 'refused', words, refusal: refusalFrom(cause) });
    }
  }

  /** The page has shown how it ended. */
  seen(childId: string): void {
    this.#underway.update(({ [childId]: _, ...others }) => others);
  }

  async #bring(childId: string, telling: Telling, commandId: string, signal: AbortSignal): Promise<Receipt> {
    const bring = (options: CommandOptions): Promise<Receipt> => this.#told(childId, telling, options);
    try {
      return await bring({ commandId, signal });
    } catch (cause) {
      if (!passing.has(refusalFrom(cause).kind) || signal.aborted) throw cause;
      this.#set(childId, { state: 'waiting', words: telling.words });
      return bring({ commandId, signal, keepTrying: true });
    }
  }

  #told(childId: string, telling: Telling, options: CommandOptions): Promise<Receipt> {
    const { kind, inputId, language } = telling;
    if (kind === 'saw') return this.#api.note(inputId, notingOf(telling, childId, language), options);
    return this.#api[kind === 'worry' ? 'raise' : 'share'](inputId, sayingOf(telling, childId, language), options);
  }

  #set(childId: string, at: Underway): void {
    this.#underway.update((all) => ({ ...all, [childId]: at }));
  }

  #stop(): void {
    this.#until.abort();
    this.#until = new AbortController();
    this.#underway.set({});
  }
}
