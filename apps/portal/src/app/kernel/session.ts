import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Ask } from './ask.ts';
import { Drafts } from './drafts.ts';
import type { Keeping } from './kept-at-school.ts';
import { Live } from './live.ts';
import { Refusal } from './refusals.ts';

export type Role = 'senco' | 'head' | 'educator';
export type Relation = 'parent' | 'child' | 'supporter';

/** The person who asks, as `GET /api/session/me` tells it. */
export interface Me {
  readonly personId: string;
  readonly name: string;
  /** What they like to be called. */
  readonly called: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly demo: boolean;
  readonly roles: readonly Role[];
  readonly classes: readonly string[];
  /** Whether they are a safeguarding lead or deputy today. */
  readonly safeguards?: boolean;
  /** Agencies for which a professional works today. */
  readonly agencies: readonly string[];
  readonly children: readonly { readonly childId: string; readonly called: string; readonly as: Relation }[];
  readonly tablet?: OnTablet | null;
}

/** A child on a shared tablet. The moments are school's: when this session ends, and when that was said. */
export interface OnTablet {
  /** The adult who opened the corner, as children know them. */
  readonly openedBy: string;
  readonly until: string;
  readonly at: string;
  /** The picture of their card; null while they chose none. */
  readonly picture?: string | null;
}

/** Signed in by a link, a letter or another house, and a second proof is wanted still. */
export interface HalfOpen {
  /** False while this person has none yet and must set one up. */
  readonly set: boolean;
  /** Whether it is an authenticator app, whose digits can be given here. */
  readonly app: boolean;
}

export type Capacity = Role | Relation | 'professional' | 'safeguarding';
export type Home = 'senco' | 'educator' | 'child' | 'agency' | 'parent';

/** Every capacity in which a person may ask. */
export const capacitiesOf = (me: Me): ReadonlySet<Capacity> =>
  new Set([
    ...me.roles,
    ...(me.safeguards ? (['safeguarding'] as const) : []),
    ...(me.agencies.length > 0 ? (['professional'] as const) : []),
    ...me.children.map((child) => child.as),
  ]);

/** The page that a person starts from; undefined for somebody whom the school has given nothing yet. */
export function homeOf(me: Me): Home | undefined {
  const has = capacitiesOf(me);
  if (has.has('senco') || has.has('head')) return 'senco';
  if (has.has('educator')) return 'educator';
  if (has.has('child')) return 'child';
  if (has.has('professional')) return 'agency';
  return has.has('parent') || has.has('supporter') ? 'parent' : undefined;
}

/** Who is signed in on this device. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #ask = inject(Ask);
  readonly #drafts = inject(Drafts);
  readonly #live = inject(Live);
  readonly #me = signal<Me | undefined>(undefined);
  readonly #half = signal<HalfOpen | undefined>(undefined);
  readonly #cutOff = signal(false);
  #asking: Promise<Me | undefined> | undefined;

  readonly me = this.#me.asReadonly();
  /** Nobody is signed in while this is here: every other door is shut until the second proof. */
  readonly half = this.#half.asReadonly();
  /** The last session ended while its page was open, and not by a press of this page. */
  readonly cutOff = this.#cutOff.asReadonly();
  readonly home = computed(() => {
    const me = this.#me();
    return me && homeOf(me);
  });

  constructor() {
    effect(() => {
      if (this.#live.sight() > 0) untracked(() => void this.#look());
    });
  }

  /** Asks once and remembers; undefined when signed out. @throws Refusal when the school cannot be reached */
  known(): Promise<Me | undefined> {
    this.#asking ??= this.#load().catch((refusal: unknown) => {
      this.#asking = undefined;
      throw refusal;
    });
    return this.#asking;
  }

  /** Asks again: after a sign-in, or when a role has changed. */
  again(): Promise<Me | undefined> {
    this.#asking = undefined;
    return this.known();
  }

  /** Ends the session here and at the school, and forgets every draft of this person. */
  async signOut(): Promise<void> {
    const me = this.#me();
    await this.endBy(async () => {
      await this.#ask.post('/api/auth/sign-out', {});
      if (me) await this.#drafts.forget(me.personId);
    });
  }

  /** Ends the session by an act of this page. The line is closed first: else the page would be told of it as of something from elsewhere. */
  async endBy(act: () => Promise<unknown>): Promise<void> {
    await this.#live.close();
    try {
      await act();
    } catch (refusal) {
      if (this.#me()) this.#live.attend();
      throw refusal;
    }
    this.ended();
  }

  /** The session is over, here or elsewhere. Drafts stay for when the same person comes back. */
  ended(cutOff = false): void {
    this.#become(undefined);
    this.#half.set(undefined);
    this.#cutOff.set(cutOff);
    this.#ask.written.set(undefined);
    this.#asking = Promise.resolve(undefined);
  }

  async #load(): Promise<Me | undefined> {
    const asked = await this.#ask.query<Me>('session/me').catch((refusal: unknown) => {
      if (!(refusal instanceof Refusal) || refusal.kind !== 'signed-out') throw refusal;
      return refusal;
    });
    const out = asked instanceof Refusal;
    this.#half.set(out ? halfOpenBy(asked) : undefined);
    const me = out ? undefined : asked;
    this.#become(me);
    return me;
  }

  /** What this person may see has changed while a page is open. That nobody is signed in any more is told by the asking itself. */
  async #look(): Promise<void> {
    const me = await this.#ask.query<Me>('session/me').catch(() => undefined);
    if (!me || me.personId !== this.#me()?.personId) return;
    this.#asking = Promise.resolve(me);
    this.#become(me);
  }

  #become(me: Me | undefined): void {
    this.#me.set(me);
    if (me) this.#cutOff.set(false);
    this.#drafts.belongTo(me?.personId, keepingOf(me));
  }
}

/** A child's own drafts wait at school too; on a tablet that others use after them, there alone. */
function keepingOf(me: Me | undefined): Keeping {
  if (me?.tablet) return 'school';
  return me?.children.some((child) => child.as === 'child') ? 'given-back' : 'device';
}

function halfOpenBy({ code, facts }: Refusal): HalfOpen | undefined {
  return code === 'second-factor-needed' ? { set: facts['set'] === true, app: facts['app'] === true } : undefined;
}
