import type { Who } from './attack-people.ts';

/** Something that can be recognised wherever it comes back, and everybody who may meet it. */
export interface Secret {
  readonly name: string;
  readonly may: ReadonlySet<Who>;
  /** Whether somebody who may see it must have met it. A string says why nobody can: it is kept where no door leads. */
  readonly shown: boolean | string;
}

export interface Leak {
  readonly secret: string;
  readonly token: string;
}

/** Marks; then what else is unique in the record: ids, moments, receipt codes, digests, tokens and keys of any library. */
const shapes: readonly RegExp[] = [
  /zq[0-9a-z]{4}qz/gi,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g,
  /HRD-[0-9A-Z]{4}-[0-9A-Z]{4}/gi,
  /[A-Za-z0-9_-]{32,}/g,
];

export const tokensIn = (text: string): ReadonlySet<string> =>
  new Set(shapes.flatMap((shape) => text.match(shape) ?? []).map((one) => one.toLowerCase()));

/** All secrets of one house, and who has met which. */
export class Secrets {
  readonly #all = new Map<string, Secret>();
  readonly #met = new Map<string, Set<Who>>();
  #marks = 0;

  /** Words that hold a new mark. */
  readonly words = (name: string, may: readonly Who[], shown: boolean | string = true): string =>
    `${this.mark(name, may, shown)} ${name}`.slice(0, 119);

  readonly mark = (name: string, may: readonly Who[], shown: boolean | string = true): string => {
    const mark = `zq${(this.#marks += 1).toString(36).padStart(4, '0')}qz`;
    this.keep(mark, name, may, shown);
    return mark;
  };

  /** Anything else that nobody can guess. A token that is told of twice may be met by whoever may meet it once. */
  keep(token: string, name: string, may: readonly Who[], shown: boolean | string = false): void {
    const known = this.#all.get(token.toLowerCase());
    this.#all.set(token.toLowerCase(), { name, shown: known?.shown || shown, may: new Set([...(known?.may ?? []), ...may]) });
  }

  /** What of an answer is not for this person. What they themselves wrote in the question is no news to them. */
  leaksIn(text: string, who: Who | null, asked = ''): readonly Leak[] {
    const own = tokensIn(asked);
    return [...tokensIn(text)].flatMap((token) => {
      const secret = this.#all.get(token);
      if (!secret || own.has(token)) return [];
      if (!who || !secret.may.has(who)) return [{ secret: secret.name, token }];
      this.#met.set(token, (this.#met.get(token) ?? new Set()).add(who));
      return [];
    });
  }

  /** Whether this token is a secret from that person. */
  isFrom(token: string, who: Who | null): boolean {
    const secret = this.#all.get(token.toLowerCase());
    return secret !== undefined && !(who && secret.may.has(who));
  }

  /** Secrets that nobody has met who may: then the search is blind for them. */
  unmet(): readonly string[] {
    return [...this.#all].flatMap(([token, { name, shown }]) => (shown === true && !this.#met.has(token) ? [name] : []));
  }

  /** What is kept where no door leads, with the reason. */
  kept(): readonly (readonly [name: string, reason: string])[] {
    return [...this.#all.values()].flatMap(({ name, shown }) => (typeof shown === 'string' ? [[name, shown] as const] : []));
  }

  /** Secrets that somebody who may meet them has met, of those that are made to be met; and all tokens searched for. */
  counts(): { readonly secrets: number; readonly tokens: number } {
    return { secrets: this.#marks, tokens: this.#all.size };
  }
}
