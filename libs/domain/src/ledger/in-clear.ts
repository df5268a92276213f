import { receiptCode, type Happened, type PersonId, type Recorded, type Row } from '../kernel/index.ts';

/** A row that an event touched, as it stands today: whole, and as the asker sees it (null when they do not). */
export interface Touched {
  readonly row: Row | null;
  readonly seen: Row | null;
}

/** Long enough that it stands nowhere by chance: an id, a day, somebody's words. */
const telling = 8;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

/** Who asks, and whether they see every row of the file that is not sealed, and so everything that ever happened in it. */
export interface Reader {
  readonly person: PersonId;
  readonly leads: boolean;
}

/** Ids in something said, each once: what it names. */
export const idsIn = (data: unknown): readonly string[] => [
  ...new Set(
    objectsIn(data).flatMap((object) => plainIn(object).flatMap(([, value]) => (uuid.test(String(value)) ? [String(value)] : []))),
  ),
];

/** Whether something of it is kept from them today: sealed, in a part of a row that they are not shown, or whereabouts that are hidden. */
const isWithheld = ({ data }: Recorded<Happened>, touched: readonly Touched[]): boolean => {
  const [whole, shown] = [touched.flatMap(({ row }) => row ?? []), touched.flatMap(({ seen }) => seen ?? [])].map((rows) =>
    toldBy(rows, new Set()),
  );
  const values = objectsIn(data).flatMap((object) => plainIn(object).map(([, value]) => value));
  return (
    touched.some(({ row, seen }) => row && ((row.sealed && !seen) || ('hidden' in row && row.hidden === true))) ||
    values.some((value) => whole?.anywhere.has(value) && !shown?.anywhere.has(value))
  );
};

/**
 * Whether somebody may read an event of a child's file in clear: it is their own act, of which nothing is kept from them; or what they
 * are shown today of the rows that it touched says all that it says, who did it and when, and it names nothing that is kept from them.
 * So a signed record tells nobody more than the pages do; what was taken back, narrowed or hidden since is kept back in it too.
 * @param touched rows that the event touched; @param named the rows of each thing that it names
 */
export const inClear = (
  event: Recorded<Happened>,
  touched: readonly Touched[],
  named: readonly (readonly Touched[])[],
  reader: Reader,
): boolean => {
  const { actor, school, recordedAt, occurredAt } = event.meta;
  if (isWithheld(event, touched)) return false;
  if (actor === reader.person) return true;
  if (named.some((rows) => rows.some(({ row }) => row) && !rows.some((one) => one.seen))) return false;
  const seen = touched.flatMap((one) => one.seen ?? []);
  const told = toldBy(seen, new Set<unknown>([reader.person, school, event.stream.slice('child-'.length)]));
  const happened = reader.leads || [recordedAt, occurredAt, receiptCode(event.leaf)].some((one) => told.anywhere.has(one));
  return seen.length > 0 && happened && told.anywhere.has(actor) && isTold(event.data, told);
};
