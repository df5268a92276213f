import { inject, Injectable } from '@angular/core';
import type { Reading } from '@heard/domain/clock';
import type { DisclosureRow } from '@heard/domain/disclosure';
import type { InputRow } from '@heard/domain/input';
import type { LookRow } from '@heard/domain/look';
import type { SafeguardingHours, SafeguardingLead } from '@heard/domain/school';
import type { Timeline } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface Readers {
  /** Empty: nobody at school reads it here. */
  readonly readers: readonly Pick<SafeguardingLead, 'called' | 'as'>[];
  readonly hours: SafeguardingHours | null;
  /** Null where the school publishes no hours. */
  readonly reading: Reading | null;
}

export interface About {
  readonly childId: string;
  readonly name: string;
  readonly called: string;
  readonly className: string;
  readonly yearGroup: string;
  /** Whether the child's own page is open to the asker. */
  readonly near: boolean;
}

type People = Timeline['people'];
export type Waiting = Omit<DisclosureRow, 'words' | 'reviews' | 'rings'> & { readonly reviewed: boolean };

export interface Queue {
  readonly disclosures: readonly Waiting[];
  readonly inputs: readonly InputRow[];
  readonly children: readonly About[];
  readonly people: People;
}

export interface OneDisclosure {
  readonly disclosure: DisclosureRow;
  readonly child: About;
  readonly looks: readonly LookRow[];
  readonly people: People;
}

export interface Safeguarding {
  readonly named: readonly Pick<SafeguardingLead, 'called' | 'as'>[];
  readonly hours: SafeguardingHours | null;
  readonly leads: readonly SafeguardingLead[];
}

export interface Member {
  readonly personId: string;
  readonly called: string;
  readonly name: string;
  readonly until: string | null;
}

/** What is sent: a picture alone is enough. */
export interface Told {
  readonly childId: string;
  readonly disclosureId: string;
  readonly pictures: readonly { readonly symbol: string; readonly label: string }[];
  readonly words: string | null;
  readonly how: 'own-words' | 'heard' | 'seen';
  readonly heard: { readonly on: string; readonly at: string | null; readonly where: string | null } | null;
  readonly wantsNow: boolean;
}

export interface Review {
  readonly reference: string | null;
  readonly release: 'withheld' | 'allowed';
  readonly note: string;
}

/** What is sealed, and who may open it. */
@Injectable({ providedIn: 'root' })
export class DisclosureApi {
  readonly #ask = inject(Ask);

  /** @throws Refusal */
  readers(child: string, signal?: AbortSignal): Promise<Readers> {
    return this.#ask.query('disclosure/readers', { child }, signal);
  }

  /** Tries until there is a connection; stop it with `signal`. @throws Refusal */
  make(told: Told, commandId: string, signal: AbortSignal): Promise<Receipt> {
    return this.#ask.command('disclosure/make-disclosure', told, { commandId, keepTrying: true, signal });
  }

  queue(signal?: AbortSignal): Promise<Queue> {
    return this.#ask.query('disclosure/disclosures', {}, signal);
  }

  one(disclosure: string, signal?: AbortSignal): Promise<OneDisclosure> {
    return this.#ask.query('disclosure/disclosure', { disclosure }, signal);
  }

  read(childId: string, disclosureId: string): Promise<Receipt> {
    return this.#ask.command('disclosure/read-disclosure', { childId, disclosureId });
  }

  review(childId: string, disclosureId: string, review: Review, commandId: string): Promise<Receipt> {
    return this.#ask.command('disclosure/review-disclosure', { childId, disclosureId, ...review }, { commandId });
  }

  unseal(childId: string, inputId: string, reason: string, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/unseal-input', { childId, inputId, reason }, { commandId });
  }

  safeguarding(signal?: AbortSignal): Promise<Safeguarding> {
    return this.#ask.query('school/safeguarding', {}, signal);
  }

  async staff(signal?: AbortSignal): Promise<readonly Member[]> {
    return (await this.#ask.query<{ staff: readonly Member[] }>('school/school', {}, signal)).staff;
  }

  name(command: { schoolId: string; personId: string; as: string; from: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('school/name-safeguarding-lead', command, { commandId });
  }

  end(command: { schoolId: string; personId: string; on: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('school/end-safeguarding-lead', command, { commandId });
  }

  publish(command: { schoolId: string; from: string; to: string; note: string | null }, commandId: string): Promise<Receipt> {
    return this.#ask.command('school/publish-safeguarding-hours', command, { commandId });
  }

  /** What is sealed has been read: the ringing ends. */
  readInput(childId: string, inputId: string, commandId: string): Promise<Receipt> {
    return this.#ask.command('input/read-input', { childId, inputId }, { commandId });
  }
}
