import type { Happened, PersonId, Recorded, Row } from '../kernel/index.ts';

/** A row that an event touched, as it stands today: whole, and as the asker sees it (null when they do not). */
export interface Touched {
  readonly row: Row | null;
  readonly seen: Row | null;
}

/** Long enough that it stands nowhere by chance: an id, a day, somebody's words. */
const telling = 8;

type Plain = string | number | boolean;
const isPlain = (value: unknown): value is Plain => value !== null && value !== undefined && typeof value !== 'object';
const isTelling = (value: unknown): boolean => typeof value === 'string' && value.length >= telling;

/** Each object in something, lists and objects inside it too. */
const objectsIn = (value: unknown): readonly object[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value, ...inside];
};

/** The values that stand in an object itself, each with the name of its field; of a list, each under the name of the list. */
const plainIn = (object: object): readonly (readonly [field: string, value: Plain])[] =>
  Object.entries(object).flatMap(([field, value]: readonly [string, unknown]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isPlain).map((one) => [field, one] as const),
  );

const named = (field: string, value: Plain): string => JSON.stringify([field, value]);

/** What rows tell: values that stand for themselves wherever they are, and what stands together in each object. */
interface Told {
  readonly known: ReadonlySet<unknown>;
  readonly anywhere: ReadonlySet<unknown>;
  readonly together: readonly { readonly small: ReadonlySet<string>; readonly telling: ReadonlySet<unknown> }[];
}

const toldBy = (rows: readonly Row[], known: ReadonlySet<unknown>): Told => {
  const all = objectsIn(rows).map(plainIn);
  const together = all.map((values) => ({
    small: new Set(values.map(([field, value]) => named(field, value))),
    telling: new Set<unknown>(values.map(([, value]) => value).filter(isTelling)),
  }));
  return { known, anywhere: new Set([...known, ...together.flatMap((one) => [...one.telling])]), together };
};

/** An id or words count wherever they stand; a *no*, a number or a flag only beside something that it stood beside in the event. */
const isTold = (data: unknown, { known, anywhere, together }: Told): boolean =>
  objectsIn(data).every((object) => {
    const values = plainIn(object);
    const small = values.filter(([, value]) => !isTelling(value) && !known.has(value));
    const beside = values.map(([, value]) => value).filter((value) => isTelling(value) && !known.has(value));
    const stands = together.some(
      (one) =>
        small.every(([field, value]) => one.small.has(named(field, value))) &&
        (beside.length === 0 || beside.some((value) => one.telling.has(value))),
    );
    return beside.every((value) => anywhere.has(value)) && (small.length === 0 || stands);
  });

/**
 * Whether somebody may read an event of a child's file in clear: it is their own act, or what they are shown today of the rows that
 * it touched says all that it says. So a signed record tells nobody more than the pages do; what was taken back, narrowed or sealed
 * since is kept back in it too. Whatever is sealed from them stays so, even what they wrote themself.
 */
export const inClear = (event: Recorded<Happened>, touched: readonly Touched[], asker: PersonId): boolean => {
  if (touched.some(({ row, seen }) => row?.sealed && !seen)) return false;
  if (event.meta.actor === asker) return true;
  const seen = touched.flatMap((one) => one.seen ?? []);
  const told = toldBy(seen, new Set<unknown>([asker, event.meta.school, event.stream.slice('child-'.length)]));
  return seen.length > 0 && told.anywhere.has(event.meta.actor) && isTold(event.data, told);
};
