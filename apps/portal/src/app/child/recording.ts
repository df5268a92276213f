import { computed } from '@angular/core';
import type { Receipt } from '../kernel/ask.ts';
import type { Refusal } from '../kernel/refusals.ts';
import { Act, type Gap } from '../input/staff-act.ts';

/** One id for one intent. */
interface Intent {
  readonly commandId: string;
}

/** Controls by the code of the refusal that is about them. */
export type Places = Readonly<Record<string, string>>;

const pointed = ({ errors }: Refusal): Readonly<Record<string, string>> =>
  Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? '', detail]));

/** What school refused, at the control that it is about. */
export const refusedAt = (refusal: Refusal | undefined, places: Places): Readonly<Record<string, string>> => {
  if (!refusal) return {};
  const place = places[refusal.code];
  return { ...pointed(refusal), ...(place && { [place]: refusal.detail }) };
};

/** Something that is written down about a child: what was written differently is another intent, for one may have reached school already. */
export class Recording<T extends object> extends Act<T & Intent> {
  /** What is wrong, by control: what is missing, and what school refused. */
  readonly faults = computed(() => ({ ...refusedAt(this.refusal(), this.#places), ...this.wrong() }));
  readonly #places: Places;

  constructor(
    key: () => string,
    empty: () => T,
    gapsIn: (value: T) => readonly Gap[],
    send: (value: T & Intent) => Promise<Receipt>,
    places: Places = {},
  ) {
    super(key, () => ({ ...empty(), commandId: crypto.randomUUID() }), gapsIn, send);
    this.#places = places;
  }

  edit(change: Partial<T>): void {
    this.refusal.set(undefined);
    this.set({ ...change, commandId: crypto.randomUUID() } as Partial<T & Intent>);
  }
}

/** What was typed, or null where it is only space. */
export const orNull = (typed: string): string | null => (typed.trim() ? typed : null);

/** A gap for each of these that is empty: control, and the key of its words. */
export const emptyOf = <T extends object>(value: T, ...names: readonly (keyof T & string)[]): readonly Gap[] =>
  names.filter((name) => !String(value[name] ?? '').trim()).map((name) => [name, `who.gap.${name}`] as const);

/** A gap at the second of two days, where it is before the first. */
export const disorderly = (from: string, last: string, name: string): readonly Gap[] =>
  from && last && last < from ? [[name, 'who.gap.before'] as const] : [];
