import { inject, Injectable } from '@angular/core';
import type { AgencyRow } from '@heard/domain/agency';
import type { ChildRow, NoConsent } from '@heard/domain/child';
import type { ConsentRecord, ConsentRow, NotHolding, Wording } from '@heard/domain/consent';
import type { SchoolRow } from '@heard/domain/school';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export type People = Readonly<Record<string, Named>>;
/** Names by id. */
export type Agencies = Readonly<Record<string, string>>;

interface Answering {
  /** `2026-09-10` */
  readonly today: string;
  /** Why the asker may not answer themself; null when they may. */
  readonly mayNot: NoConsent | null;
  /** Everybody who may consent today: for whoever leads. */
  readonly may: readonly string[];
  readonly child: ChildRow;
  readonly people: People;
  readonly agencies: Agencies;
}

export interface OneConsent extends Answering {
  readonly consent: ConsentRow;
}

/** Newest first. */
export interface ConsentsOfChild extends Answering {
  readonly consents: readonly ConsentRow[];
}

export interface MyConsents {
  readonly today: string;
  readonly consents: readonly ConsentRow[];
  readonly agencies: Agencies;
}

export interface OnBoard {
  readonly consent: ConsentRow;
  readonly child: Pick<ChildRow, 'childId' | 'called' | 'className'>;
  readonly notHolding: NotHolding | null;
  readonly runsOutSoon: boolean;
  /** How many wait for the school’s answer. */
  readonly questions: number;
}

export interface Board {
  readonly today: string;
  readonly entries: readonly OnBoard[];
  readonly people: People;
  readonly agencies: Agencies;
}

export type Saying = 'give' | 'decline' | 'withdraw';

/** One request, by its file. */
export interface Which {
  readonly childId: string;
  readonly consentId: string;
}

/** An answer; `personId` and `how` only where somebody else’s is taken down. */
export interface Said extends Which {
  readonly words?: string | null;
  readonly language?: string;
  readonly personId?: string;
  readonly how?: string;
}

@Injectable({ providedIn: 'root' })
export class ConsentApi {
  readonly #ask = inject(Ask);

  one(consent: string, signal?: AbortSignal): Promise<OneConsent> {
    return this.#ask.query('consent/consent', { consent }, signal);
  }

  ofChild(child: string, signal?: AbortSignal): Promise<ConsentsOfChild> {
    return this.#ask.query('consent/consents', { child }, signal);
  }

  mine(signal?: AbortSignal): Promise<MyConsents> {
    return this.#ask.query('consent/mine', {}, signal);
  }

  board(signal?: AbortSignal): Promise<Board> {
    return this.#ask.query('consent/board', {}, signal);
  }

  /** `person` only for whoever leads. */
  record(consent: string, person: string | undefined, signal?: AbortSignal): Promise<ConsentRecord> {
    return this.#ask.query('consent/record', { consent, person }, signal);
  }

  async wordings(signal?: AbortSignal): Promise<readonly Wording[]> {
    return (await this.#ask.query<{ wordings: readonly Wording[] }>('consent/wordings', {}, signal)).wordings;
  }

  async agencies(signal?: AbortSignal): Promise<readonly AgencyRow[]> {
    return (await this.#ask.query<{ agencies: readonly AgencyRow[] }>('agency/agencies', {}, signal)).agencies;
  }

  async school(signal?: AbortSignal): Promise<SchoolRow> {
    return (await this.#ask.query<{ school: SchoolRow }>('school/school', {}, signal)).school;
  }

  say(saying: Saying, said: Said, commandId: string): Promise<Receipt> {
    return this.#ask.command(`consent/${saying}-consent`, said, { commandId });
  }

  askAbout(question: Which & { readonly questionId: string; readonly words: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('consent/ask-about-consent', question, { commandId });
  }

  reply(answer: Which & { readonly questionId: string; readonly words: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('consent/answer-about-consent', answer, { commandId });
  }

  uphold(which: Which & { readonly reason: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('consent/uphold-consent', which, { commandId });
  }

  close(which: Which & { readonly reason: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('consent/close-consent', which, { commandId });
  }

  request(asked: object, commandId: string): Promise<Receipt> {
    return this.#ask.command('consent/request-consent', asked, { commandId });
  }
}
