import {
  agencyId,
  asCalendar,
  childId,
  instant,
  localDate,
  personId,
  schoolId,
  type Asker,
  type Closure,
  type Role,
} from '@heard/domain/kernel';

const uuid = (n: number): string => `018f4e6a-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const day = (text: string) => localDate.parse(text);
export const moment = (text: string) => instant.parse(text);

/** A Monday morning in term. Nothing in the domain reads another clock. */
export const now = moment('2026-09-07T08:10:00.000Z');
export const today = day('2026-09-07');

export const halfTerm: Closure = { from: day('2026-10-26'), to: day('2026-10-30'), name: 'Half term' };

export const alderbrook = schoolId.parse(uuid(1));
export const brackenhill = schoolId.parse(uuid(2));
export const rowansFile = childId.parse(uuid(0x10));

const person = (n: number, roles: readonly Role[] = [], classes: readonly string[] = [], school = alderbrook): Asker => ({
  person: personId.parse(uuid(n)),
  school,
  roles,
  classes,
  agencies: [],
  safeguards: false,
  at: now,
  today,
  closures: [halfTerm],
});

export const rowan: Asker = person(0x10);
/** Alice Ashby. */
export const mum: Asker = person(0x11);
/** Ben Ashby, who lives elsewhere. */
export const dad: Asker = person(0x12);
/** Was recorded around Rowan and is no longer. */
export const gran: Asker = person(0x13);
/** Is recorded from a day that is still to come. */
export const carerToBe: Asker = person(0x14);
/** Another family's mother. */
export const neighbour: Asker = person(0x15);
/** From SENDIASS; stands beside Mum where a story says so. */
export const dara: Asker = person(0x16);
/** A social worker, for the local authority where a story says so. */
export const shaw: Asker = person(0x17);

export const farrow: Asker = person(0x20, ['senco']);
export const okafor: Asker = person(0x21, ['head']);
/** Teaches Rowan's class. */
export const osei: Asker = person(0x22, ['educator'], ['Kestrels']);
/** Teaches another class of the same school. */
export const lark: Asker = person(0x23, ['educator'], ['Herons']);
export const operator: Asker = person(0x24, ['operator']);
/** SENCO of another school. */
export const vale: Asker = person(0x25, ['senco'], [], brackenhill);

/** A service outside the school, and Ms Pereira who comes from it. */
export const harbour = agencyId.parse(uuid(0x60));
export const pereira: Asker = { ...person(0x61), agencies: [harbour] };
/** The days themselves: what a date brings is written down by the calendar. */
export const calendar: Asker = { ...person(1, ['calendar']), person: asCalendar(alderbrook) };

export const everybody = {
  rowan,
  mum,
  dad,
  gran,
  carerToBe,
  neighbour,
  farrow,
  okafor,
  osei,
  lark,
  operator,
  vale,
  dara,
  shaw,
  pereira,
  calendar,
} as const;
export type Who = keyof typeof everybody;

/** The same person later. */
export const on = (asker: Asker, date: string): Asker => ({ ...asker, at: moment(`${date}T08:10:00.000Z`), today: day(date) });

/** Ids for what a spec begins: `anId(1)` is the same every time. */
export const anId = (n: number): string => uuid(0x1000 + n);
