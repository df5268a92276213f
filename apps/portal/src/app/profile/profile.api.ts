import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import type { Heading, ProfileLine, ProfilePage } from '@heard/domain/profile';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export interface ProfileOfChild {
  /** `2026-09-10` */
  readonly today: string;
  readonly child: ChildRow;
  /** Oldest first; on a page or not yet, as the asker may see them. */
  readonly lines: readonly ProfileLine[];
  /** Versions, oldest first. */
  readonly pages: readonly ProfilePage[];
  /** What the child said and the asker may read, newest first. */
  readonly voices: readonly InputRow[];
  /** Whom whoever leads may ask whether the page is right; empty for others. */
  readonly around: readonly string[];
  readonly people: Readonly<Record<string, Named>>;
}

export interface NewLine {
  readonly childId: string;
  readonly lineId: string;
  readonly heading: Heading;
  readonly words: string;
  readonly language: string;
  readonly picture: string | null;
  /** The child’s words that it is taken from; null for one’s own. */
  readonly inputId: string | null;
  readonly rewords: string | null;
}

export interface NewPage {
  readonly childId: string;
  readonly lines: readonly string[];
  readonly asked: readonly string[];
  readonly withoutChild: string | null;
  readonly lookAgainOn: string;
}

@Injectable({ providedIn: 'root' })
export class ProfileApi {
  readonly #ask = inject(Ask);

  of(child: string, signal?: AbortSignal): Promise<ProfileOfChild> {
    return this.#ask.query('profile/profile', { child }, signal);
  }

  add(line: NewLine, commandId: string): Promise<Receipt> {
    return this.#ask.command('profile/offer-profile-line', line, { commandId });
  }

  withdraw(
    line: { readonly childId: string; readonly lineId: string; readonly reason: string | null },
    commandId: string,
  ): Promise<Receipt> {
    return this.#ask.command('profile/withdraw-profile-line', line, { commandId });
  }

  publish(page: NewPage, commandId: string): Promise<Receipt> {
    return this.#ask.command('profile/publish-profile', page, { commandId });
  }
}
