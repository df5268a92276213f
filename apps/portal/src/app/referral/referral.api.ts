import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { ReferralRow } from '@heard/domain/referral';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export type People = Readonly<Record<string, Named>>;
/** Names by id. */
export type AgencyNames = Readonly<Record<string, string>>;

/** One referral, and what of all that is shared under it the asker may read. */
export interface OneReferral {
  /** `2026-09-10` */
  readonly today: string;
  readonly referral: ReferralRow;
  /** Whether it is open today by its own dates. */
  readonly open: boolean;
  /**
   * What is open to the agency today, the referral and each thing shared, with the last day on which it can be: for the agency and for
   * whoever leads, empty for others.
   */
  readonly until: Readonly<Record<string, string>>;
  readonly inputs: readonly InputRow[];
  readonly decisions: readonly DecisionRow[];
  readonly people: People;
  readonly agencies: AgencyNames;
}

/** Newest first. */
export interface ReferralsOfChild {
  readonly today: string;
  readonly child: ChildRow;
  readonly referrals: readonly ReferralRow[];
  readonly people: People;
  readonly agencies: AgencyNames;
}

export interface MyReferrals {
  readonly today: string;
  readonly referrals: readonly ReferralRow[];
  readonly agencies: AgencyNames;
}

/** One referral, by its file. */
export interface Which {
  readonly childId: string;
  readonly referralId: string;
}

@Injectable({ providedIn: 'root' })
export class ReferralApi {
  readonly #ask = inject(Ask);

  /** Children who are open to a professional today. */
  mine(signal?: AbortSignal): Promise<MyReferrals> {
    return this.#ask.query('referral/mine', {}, signal);
  }

  ofChild(child: string, signal?: AbortSignal): Promise<ReferralsOfChild> {
    return this.#ask.query('referral/referrals', { child }, signal);
  }

  one(referral: string, signal?: AbortSignal): Promise<OneReferral> {
    return this.#ask.query('referral/referral', { referral }, signal);
  }

  make(referral: Which & Readonly<Record<string, unknown>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/make-referral', referral, { commandId });
  }

  arrange(appointment: Which & Readonly<Record<string, unknown>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/arrange-appointment', appointment, { commandId });
  }

  cancel(appointment: Which & { readonly appointmentId: string; readonly reason: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/cancel-appointment', appointment, { commandId });
  }

  share(share: Which & Readonly<Record<string, unknown>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/share-with-agency', share, { commandId });
  }

  stop(share: Which & { readonly shareId: string; readonly reason: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/stop-sharing', share, { commandId });
  }

  end(referral: Which & { readonly on: string; readonly reason: string }, commandId: string): Promise<Receipt> {
    return this.#ask.command('referral/end-referral', referral, { commandId });
  }
}
