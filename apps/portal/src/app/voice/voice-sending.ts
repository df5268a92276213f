import { effect, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Receipt } from '../kernel/ask.ts';
import type { Draft } from '../kernel/drafts.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { Uploads } from '../kernel/uploads.ts';
import { Words } from '../kernel/words.ts';
import { Begun } from './begun.ts';
import { shareOf } from './share.ts';
import { asked, type Hung, says, type Telling, toldOf } from './telling.ts';
import { VoiceApi } from './voice.api.ts';

/** Where something that a child told is between this device and school. */
export type Underway =
  | { readonly state: 'trying' }
  | { readonly state: 'refused'; readonly why: 'refused' | 'signed-out' | 'lost-part' }
  | { readonly state: 'sent'; readonly receipt: Receipt; readonly voiceId: string };

class LostPart extends Error {}

/**
 * Brings what a child told to school, once, however long the connection is away: what hangs on it first, then the command, under one id.
 * It goes on when its page is left, is taken up again after a restart, and stops when the person signs out.
 */
@Injectable({ providedIn: 'root' })
export class VoiceSending {
  readonly #api = inject(VoiceApi);
  readonly #uploads = inject(Uploads);
  readonly #begun = inject(Begun);
  readonly #session = inject(Session);
  readonly #transloco = inject(TranslocoService);
  readonly #words = inject(Words);
  readonly #underway = signal<Readonly<Record<string, Underway | undefined>>>({});
  #until = new AbortController();

  /** By the key of the draft. */
  readonly underway = this.#underway.asReadonly();

  constructor() {
    let before: string | undefined;
    effect(() => {
      const now = this.#session.me()?.personId;
      if (before !== undefined && now !== before) this.#stop();
      before = now;
    });
  }

  /** What was sent before the connection, the battery or the page went. */
  async resume(childId: string): Promise<void> {
    for (const { key, draft } of await this.#begun.all(childId))
      if (draft.value().pressed && !this.#underway()[key]) void this.send(childId, key, draft);
  }

  /** Ends when school has taken or refused it. */
  async send(childId: string, key: string, draft: Draft<Telling>): Promise<void> {
    if (this.#underway()[key]?.state === 'trying') return;
    const { signal } = this.#until;
    draft.keep({ ...draft.value(), pressed: true });
    this.#set(key, { state: 'trying' });
    try {
      await this.#bring(childId, draft, signal);
      const receipt = await this.#api.share(this.#share(childId, draft.value()), draft.commandId, signal);
      const { voiceId } = draft.value();
      await draft.done();
      this.#set(key, { state: 'sent', receipt, voiceId });
    } catch (cause) {
      if (signal.aborted) return;
      draft.keep({ ...draft.value(), pressed: false });
      this.#set(key, { state: 'refused', why: whyOf(cause) });
    }
  }

  /** The page has shown how it ended. */
  seen(key: string): void {
    this.#set(key, undefined);
  }

  /** What hangs on it goes up one after the other; what school has already is not sent again. */
  async #bring(childId: string, draft: Draft<Telling>, signal: AbortSignal): Promise<void> {
    for (const { id } of asked(draft.value()).filter((one) => says(toldOf(draft.value(), one.id))))
      for (const hung of toldOf(draft.value(), id).hung.filter(({ sent }) => sent === null)) {
        const what = await draft.attached(hung.name);
        if (!what) throw new LostPart();
        const { kind, seconds, address } = hung;
        const begun = (at: string): void => draft.keep(withHung(draft.value(), id, { ...hung, address: at }));
        const sent = await this.#uploads.send({ childId, kind, what, seconds, address: address ?? undefined, begun, signal });
        draft.keep(withHung(draft.value(), id, { ...hung, address: null, sent }));
      }
  }

  #share(childId: string, now: Telling): ReturnType<typeof shareOf> {
    const forChild = this.#session.me()?.personId !== childId;
    const name = (key: string): string => this.#transloco.translate(`voice.${key}`);
    return shareOf(now, { childId, forChild, language: this.#words.language().id, name });
  }

  #set(key: string, at: Underway | undefined): void {
    this.#underway.update((all) => ({ ...all, [key]: at }));
  }

  #stop(): void {
    this.#until.abort();
    this.#until = new AbortController();
    this.#underway.set({});
  }
}

const withHung = (now: Telling, question: string, changed: Hung): Telling => {
  const told = toldOf(now, question);
  const hung = told.hung.map((one) => (one.name === changed.name ? changed : one));
  return { ...now, told: { ...now.told, [question]: { ...told, hung } } };
};

function whyOf(cause: unknown): 'refused' | 'signed-out' | 'lost-part' {
  if (cause instanceof LostPart) return 'lost-part';
  return refusalFrom(cause).kind === 'signed-out' ? 'signed-out' : 'refused';
}
