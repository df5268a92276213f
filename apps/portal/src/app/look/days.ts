import type { LookRow } from '@heard/domain/look';

/** What was read: as it stood when they looked, or at the end of a day. */
export interface Read {
  readonly view: string;
  readonly stoodOn: string | null;
}

/** All that one person read on one day, as one line. Nobody by name: staff outside working hours, as a family is told. */
export interface Line {
  readonly person: string | null;
  readonly as: LookRow['as'];
  readonly outside: boolean;
  readonly reads: readonly Read[];
  /** When it was read last; null where that is not told. */
  readonly at: string | null;
}

export interface Day {
  readonly day: string;
  readonly lines: readonly Line[];
}

const lineOf = (rows: readonly LookRow[]): Line => {
  const [first] = rows as readonly [LookRow, ...LookRow[]];
  const once = new Map(rows.map(({ view, stoodOn }) => [`${view} ${stoodOn}`, { view, stoodOn }]));
  const { personId: person, as, during, at } = first;
  return { person, as, outside: during === 'outside', reads: [...once.values()], at };
};

/** Looks by day, newest first; of one person in one capacity a single line each. */
export function daysOf(looks: readonly LookRow[]): readonly Day[] {
  const keyOf = ({ personId, as, during }: LookRow): string => `${personId ?? 'somebody'} ${as} ${during}`;
  return [...Map.groupBy(looks, (one) => one.day as string)].map(([day, rows]) => ({
    day,
    lines: [...Map.groupBy(rows, keyOf).values()].map(lineOf),
  }));
}
