import { inject, Injectable, signal } from '@angular/core';
import { WIRE } from './wire.ts';

/** Pictures of another hand that a school has put in: those that a child knows from home or from a talker. */
export interface SymbolSet {
  readonly id: string;
  readonly name: string;
  /** Who drew it, under which licence: shown where it is chosen. */
  readonly by: string;
  /** Address of a picture by WAI-Adapt concept id, or by our own name for it. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Files in the folder that the house serves at `/symbols`, or a picture that is in the list itself. Never markup, never another house. */
const safe = /^(?:[a-z0-9][\w-]*\/)*[a-z0-9][\w-]*\.(?:svg|png|webp|jpg)$/i;
const within = /^data:image\/(?:png|webp|jpeg|svg\+xml);base64,[a-z0-9+/=]+$/i;

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function picturesIn(value: unknown): Record<string, string> {
  const entries = isMap(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, picture]) => {
      if (typeof picture !== 'string') return [];
      if (within.test(picture)) return [[key, picture]];
      return safe.test(picture) ? [[key, `/symbols/${picture}`]] : [];
    }),
  );
}

/** Sets that can be used out of `sets.json`: `{ "sets": [{ "id", "name", "by", "pictures": { "14885": "home.svg" } }] }`. What is no picture is left out. */
export function setsIn(list: unknown): readonly SymbolSet[] {
  const sets = isMap(list) && Array.isArray(list['sets']) ? (list['sets'] as readonly unknown[]) : [];
  return sets.flatMap((one) => {
    if (!isMap(one)) return [];
    const { id, name, by, pictures } = one;
    const named = isText(id, 40) && isText(name, 60) && isText(by, 300);
    return named ? [{ id, name, by, pictures: picturesIn(pictures) }] : [];
  });
}

/** The sets of this school, fetched when a child has chosen one or is to choose. */
@Injectable({ providedIn: 'root' })
export class SymbolSets {
  readonly #wire = inject(WIRE);
  readonly #sets = signal<readonly SymbolSet[]>([]);
  #asked: Promise<void> | undefined;

  readonly sets = this.#sets.asReadonly();

  fetch(): Promise<void> {
    return (this.#asked ??= this.#fetch().catch(() => {
      this.#asked = undefined;
    }));
  }

  /** Undefined where that set has no picture for any of these keys: ours is drawn. */
  pictureOf(setId: string, keys: readonly string[]): string | undefined {
    const pictures = this.#sets().find(({ id }) => id === setId)?.pictures ?? {};
    const key = keys.find((one) => Object.hasOwn(pictures, one));
    return key === undefined ? undefined : pictures[key];
  }

  async #fetch(): Promise<void> {
    const answer = await this.#wire('/symbols/sets.json');
    if (answer.ok) this.#sets.set(setsIn(await answer.json()));
  }
}
