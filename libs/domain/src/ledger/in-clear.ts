import { alike, type Happened, type PersonId, type Recorded, type Row } from '../kernel/index.ts';

/** A row that an event touched, as it stands today: whole, and as the asker sees it (null when they do not). */
export interface Touched {
  readonly row: Row | null;
  readonly seen: Row | null;
}

/** Long enough that it stands nowhere by chance: an id, a day, somebody's words. */
const telling = 8;

/** Every value in something, each under the name of its field; values that tell something stand for themselves too. */
const valuesIn = (value: unknown, field = '', found: Set<string> = new Set()): ReadonlySet<string> => {
  if (Array.isArray(value)) for (const one of value) valuesIn(one, field, found);
  else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) valuesIn(one, name, found);
  else if (value !== null && value !== undefined) {
    found.add(JSON.stringify([field, value]));
    if (typeof value === 'string' && value.length >= telling) found.add(JSON.stringify(value));
  }
  return found;
};

const isToldBy = (value: unknown, field: string, told: ReadonlySet<string>): boolean => {
  if (Array.isArray(value)) return value.every((one) => isToldBy(one, field, told));
  if (typeof value === 'object' && value !== null) return Object.entries(value).every(([name, one]) => isToldBy(one, name, told));
  if (value === null || value === undefined) return true;
  return told.has(JSON.stringify([field, value])) || told.has(JSON.stringify(value));
};

/**
 * Whether somebody may read an event of a child's file in clear: it is their own act, or rows that it touched are theirs to see
 * whole today and together they say all that it says. So a signed record tells nobody more than the pages do; what was taken back,
 * narrowed or sealed since is kept back in it too. Whatever is sealed from them stays so, even what they wrote themself.
 */
export const inClear = (event: Recorded<Happened>, touched: readonly Touched[], asker: PersonId): boolean => {
  const standing = touched.filter((one): one is Touched & { readonly row: Row } => one.row !== null);
  if (standing.some(({ row, seen }) => row.sealed && !seen)) return false;
  if (event.meta.actor === asker) return true;
  const seen = standing.filter((one) => one.seen && alike(one.row, one.seen)).map((one) => one.row);
  if (seen.length === 0) return false;
  const told = new Set([
    ...valuesIn(seen),
    JSON.stringify(asker),
    JSON.stringify(event.meta.school),
    JSON.stringify(event.stream.slice('child-'.length)),
  ]);
  return isToldBy(event.data, '', told) && isToldBy(event.meta.actor, '', told);
};
