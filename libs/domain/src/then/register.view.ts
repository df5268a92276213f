import {
  type Audience,
  type ChildId,
  type LocalDate,
  type PersonId,
  type Recorded,
  type Row,
  type Touch,
  type View,
} from '../kernel/index.ts';
import type { ChildRow } from '../child/index.ts';
import type { ChildEvent } from '../child/child.events.ts';
import { censusDaysUpTo } from '../clock/index.ts';
import { notKnownThen, wasKnown, type Written } from './then.ts';

type Provision = ChildRow['sen']['provision'];
type Enrolled = Extract<ChildEvent, { type: 'ChildEnrolled' }>;
type Placed = Extract<ChildEvent, { type: 'ChildPlaced' }>;

/** Where a child was and what was given, from when it was recorded on. */
export interface RegisterLine extends Written, Pick<ChildRow, 'yearGroup' | 'className' | 'sen'> {
  readonly what: 'enrolled' | 'placed';
}

/** One child’s line of the register through time, in the order in which it was recorded. */
export interface RegisterRow extends Row {
  readonly childId: ChildId;
  readonly name: string;
  readonly called: string;
  readonly lines: readonly RegisterLine[];
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

const when = ({ meta }: Recorded<Enrolled | Placed>): Written => ({ occurredAt: meta.occurredAt, recordedAt: meta.recordedAt });

const enrolled: Touch<RegisterRow, Enrolled> = {
  keys: ({ data }) => [data.childId],
  fold: (_row, event) => {
    const { schoolId, childId, name, called, place, sen } = event.data;
    return {
      schoolId,
      childId,
      name,
      called,
      lines: [{ what: 'enrolled', ...place, sen, ...when(event) }],
      audience: ['educators'],
      own: [],
    };
  },
};

const placed: Touch<RegisterRow, Placed> = {
  keys: ({ data }) => [data.childId],
  fold: (row, event) => {
    const last = row?.lines.at(-1);
    return row && last ? { ...row, lines: [...row.lines, { ...last, what: 'placed', ...event.data.place, ...when(event) }] } : row;
  },
};

export const registerView: View<RegisterRow, Enrolled | Placed> = {
  name: 'register',
  version: 1,
  on: { ChildEnrolled: enrolled, ChildPlaced: placed },
};

/** A child as the register had them at the end of a day. */
export type OnRegister = Pick<ChildRow, 'schoolId' | 'childId' | 'name' | 'called' | 'yearGroup' | 'className' | 'sen'>;

/** A line that was recorded after that day and is said to be true from a day before it. */
export interface LaterOnRegister extends OnRegister, Written {
  readonly what: RegisterLine['what'];
}

/** The school’s register as it stood at the end of a day, for the children whom the asker sees today. */
export interface Register {
  readonly on: LocalDate;
  /** By class, then by name. */
  readonly children: readonly OnRegister[];
  readonly later: readonly LaterOnRegister[];
  /** How many of them with which provision. */
  readonly counts: Readonly<Record<Provision, number>>;
  /** Days of the school census up to today, oldest first. */
  readonly census: readonly LocalDate[];
}

const on = ({ schoolId, childId, name, called }: RegisterRow, { yearGroup, className, sen }: RegisterLine): OnRegister => {
  return { schoolId, childId, name, called, yearGroup, className, sen };
};

const byClass = (a: OnRegister, b: OnRegister): number =>
  a.className.localeCompare(b.className, 'en', { numeric: true }) || a.name.localeCompare(b.name, 'en');

const countsOf = (children: readonly OnRegister[]): Register['counts'] => {
  const count = (provision: Provision): number => children.filter((one) => one.sen.provision === provision).length;
  return { N: count('N'), K: count('K'), E: count('E') };
};

export const registerOn = (rows: readonly RegisterRow[], day: LocalDate, today: LocalDate): Register => {
  const stood = rows.flatMap((row) => {
    const line = row.lines.findLast((one) => wasKnown(one.recordedAt, day));
    return line ? [on(row, line)] : [];
  });
  const later = rows.flatMap((row) =>
    row.lines
      .filter((line) => notKnownThen(line, day))
      .map((line) => ({ ...on(row, line), what: line.what, occurredAt: line.occurredAt, recordedAt: line.recordedAt })),
  );
  const children = stood.toSorted(byClass);
  const census = censusDaysUpTo(today);
  return {
    on: day,
    children,
    counts: countsOf(children),
    census,
    later: later.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt)),
  };
};
