import { inject, Injectable } from '@angular/core';
import type { ChildRow, Circle, NoConsent, NoSight, Relationship } from '@heard/domain/child';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

/** What follows today for one person from all that is recorded. */
export interface Follows {
  readonly personId: string;
  /** Null when they may. */
  readonly mayNotSee: NoSight | null;
  readonly mayNotConsent: NoConsent | null;
}

export interface Who {
  readonly child: ChildRow;
  readonly circle: Circle;
  /** `2026-09-10` */
  readonly today: string;
  readonly rightsPassed: boolean;
  readonly rightsPassOn: string;
  /** Orders that hold today. */
  readonly holding: readonly string[];
  readonly follows: readonly Follows[];
  readonly people: Readonly<Record<string, Named>>;
}

export interface OfFamily extends Pick<Relationship, 'name' | 'called' | 'relationship'> {
  readonly personId: string;
  readonly invited: boolean;
  readonly sees: boolean;
}

/** As the young person whose record it is sees their family. */
export interface Family {
  readonly child: ChildRow;
  readonly rightsPassed: boolean;
  readonly family: readonly OfFamily[];
}

/** What a person may ask for about who is who. */
export type Doing =
  | 'enrol-child'
  | 'place-child'
  | 'record-relationship'
  | 'end-relationship'
  | 'record-supporter'
  | 'end-supporter'
  | 'see-evidence'
  | 'record-order'
  | 'end-order'
  | 'hide-location'
  | 'show-location'
  | 'assess-capacity'
  | 'invite-family'
  | 'uninvite-family';

@Injectable({ providedIn: 'root' })
export class WhoApi {
  readonly #ask = inject(Ask);

  who(child: string, signal?: AbortSignal): Promise<Who> {
    return this.#ask.query('child/who', { child }, signal);
  }

  family(child: string, signal?: AbortSignal): Promise<Family> {
    return this.#ask.query('child/family', { child }, signal);
  }

  do(doing: Doing, fields: object, commandId: string): Promise<Receipt> {
    return this.#ask.command(`child/${doing}`, fields, { commandId });
  }
}
