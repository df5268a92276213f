import type { Effect, Story } from './story.ts';

/** All lengths in px, from the upper left corner of the picture. */
export interface Placed {
  readonly top: number;
  readonly height: number;
}

export interface Line {
  readonly key: string;
  readonly inputId: string;
  readonly decisionId: string;
  readonly effect: Effect;
  readonly because: string | null;
  readonly path: string;
  /** Where its pill stands. */
  readonly at: { readonly x: number; readonly y: number };
  /** From where to where it reaches, for drawing only what is near. */
  readonly from: number;
  readonly to: number;
}

export interface Month {
  readonly month: string;
  readonly y: number;
}

export interface Picture {
  readonly heard: ReadonlyMap<string, Placed>;
  readonly decided: ReadonlyMap<string, Placed>;
  readonly lines: readonly Line[];
  readonly months: readonly Month[];
  readonly height: number;
}

export interface Room {
  /** Where the gutter begins and ends. */
  readonly left: number;
  readonly right: number;
  heightOf(id: string): number;
}

/** Each card brings 6 px of air on every side, for its shadow. */
const GAP = 16;
const MONTH = 44;
const PORT = 15;
const PILL = { height: 34, changed: 104, partly: 78, not: 132 } as const;

interface Wanted {
  readonly id: string;
  readonly height: number;
  readonly centre: number;
}

/**
 * Cards in their order, each as near to where it wants to be as the others allow: least squares under "no overlap"
 * (pool adjacent violators).
 */
export function stacked(wanted: readonly Wanted[], gap = GAP): ReadonlyMap<string, Placed> {
  const pools: { sum: number; count: number }[] = [];
  let offset = 0;
  const offsets = wanted.map(({ height }) => {
    const mine = offset;
    offset += height + gap;
    return mine;
  });
  wanted.forEach(({ centre, height }, index) => {
    pools.push({ sum: centre - height / 2 - (offsets[index] ?? 0), count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before && before.sum / before.count > last.sum / last.count; last = pools.at(-1), before = pools.at(-2)) {
      pools.splice(-2, 2, { sum: last.sum + before.sum, count: last.count + before.count });
    }
  });
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(0, sum / count)));
  return new Map(wanted.map(({ id, height }, index) => [id, { top: Math.round((starts[index] ?? 0) + (offsets[index] ?? 0)), height }]));
}

const monthOf = (day: string): string => day.slice(0, 7);

/** One under the other in time, with room for the name of each new month. */
function inTime(cards: readonly { id: string; day: string }[], room: Room): { placed: Map<string, Placed>; months: Month[] } {
  const placed = new Map<string, Placed>();
  const months: Month[] = [];
  let top = 0;
  for (const { id, day } of cards) {
    if (months.at(-1)?.month !== monthOf(day)) {
      months.push({ month: monthOf(day), y: top + MONTH / 2 - (months.length > 0 ? GAP / 2 : 0) });
      top += MONTH;
    }
    const height = room.heightOf(id);
    placed.set(id, { top, height });
    top += height + GAP;
  }
  return { placed, months };
}

const middle = ({ top, height }: Placed): number => top + height / 2;

/** Among what it answers, nearer to what was said last: a decision comes after it. */
const beside = (said: readonly number[]): number => (said.reduce((sum, y) => sum + y, 0) / said.length + Math.max(...said)) / 2;

function wantedOf(story: Story, heard: ReadonlyMap<string, Placed>, room: Room): Wanted[] {
  let last = MONTH;
  let passed = 0;
  return story.decided.map(({ id, day, threads }) => {
    for (let next = story.heard[passed]; next && next.day <= day; next = story.heard[++passed]) last = heard.get(next.id)?.top ?? last;
    const said = threads.flatMap((thread) => heard.get(thread.inputId) ?? []).map(middle);
    const height = room.heightOf(id);
    const centre = said.length > 0 ? beside(said) : last + height / 2;
    return { id, height, centre };
  });
}

/** Where the picture puts everything. Pure: the same story and heights give the same picture. */
export function pictureOf(story: Story, room: Room): Picture {
  const lead = inTime(story.heard.length > 0 ? story.heard : story.decided, room);
  const heard = story.heard.length > 0 ? lead.placed : new Map<string, Placed>();
  const decided = story.heard.length > 0 ? stacked(wantedOf(story, heard, room)) : lead.placed;
  const ends = [...heard.values(), ...decided.values()].map(({ top, height }) => top + height);
  const lines = linesOf(story, heard, decided, room, lead.months);
  return { heard, decided, lines, months: lead.months, height: ends.reduce((most, end) => Math.max(most, end), 0) };
}

/** Ends of threads on one card, in the order of where they lead, so that they do not cross at the card. */
function ports(own: Placed, others: readonly { key: string; y: number }[]): [string, number][] {
  const step = Math.min(PORT, (own.height - 36) / Math.max(1, others.length));
  const first = middle(own) - ((others.length - 1) * step) / 2;
  return [...others].sort((one, other) => one.y - other.y).map(({ key }, index) => [key, Math.round(first + index * step)]);
}

function linesOf(story: Story, heard: ReadonlyMap<string, Placed>, decided: ReadonlyMap<string, Placed>, room: Room, months: readonly Month[]): Line[] {
  const leaving = new Map(
    story.heard.flatMap(({ id, threads }) => {
      const own = heard.get(id);
      return own ? ports(own, threads.map(({ key, decisionId }) => ({ key, y: middle(decided.get(decisionId) ?? own) }))) : [];
    }),
  );
  const arriving = new Map(
    story.decided.flatMap(({ id, threads }) => {
      const own = decided.get(id);
      return own ? ports(own, threads.map(({ key, inputId }) => ({ key, y: middle(heard.get(inputId) ?? own) }))) : [];
    }),
  );
  const { left, right } = room;
  const bend = (left + right) / 2;
  const drawn = story.heard
    .flatMap(({ threads }) => threads)
    .flatMap((thread) => {
      const start = leaving.get(thread.key);
      const end = arriving.get(thread.key);
      return start === undefined || end === undefined ? [] : [{ thread, start, end }];
    })
    .sort((one, other) => one.start + one.end - other.start - other.end);
  const taken = new Taken();
  for (const { y } of months) taken.add({ x: bend, y, width: 110 });
  return drawn.map(({ thread: { missed: _, ...thread }, start, end }) => ({
    ...thread,
    path: `M${left} ${start}C${bend} ${start} ${bend} ${end} ${right} ${end}`,
    at: pillAt({ left, right, start, end, width: PILL[thread.effect] }, taken),
    from: Math.min(start, end),
    to: Math.max(start, end),
  }));
}

const alongs = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];

interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where pills stand already, found by their height on the page. */
class Taken {
  readonly #rows = new Map<number, Pill[]>();

  add(pill: Pill): void {
    const row = Math.floor(pill.y / PILL.height);
    this.#rows.set(row, [...(this.#rows.get(row) ?? []), pill]);
  }

  free({ x, y, width }: Pill): boolean {
    const row = Math.floor(y / PILL.height);
    const near = [row - 1, row, row + 1].flatMap((one) => this.#rows.get(one) ?? []);
    return near.every((one) => Math.abs(one.y - y) >= PILL.height || Math.abs(one.x - x) >= (one.width + width) / 2);
  }
}

/** On its thread, in the middle or as near to it as other pills leave room. */
function pillAt(line: { left: number; right: number; start: number; end: number; width: number }, taken: Taken): { x: number; y: number } {
  const { left, right, start, end, width } = line;
  const places = alongs.map((t): Pill => {
    const u = 1 - t;
    const x = u * u * u * left + 3 * u * t * ((left + right) / 2) + t * t * t * right;
    const y = (u * u * u + 3 * u * u * t) * start + (3 * u * t * t + t * t * t) * end;
    return { x: Math.round(x), y: Math.round(y), width };
  });
  const inside = places.filter(({ x }) => x - width / 2 > left && x + width / 2 < right);
  const place = inside.find((one) => taken.free(one)) ?? places[0] ?? { x: left, y: start, width };
  taken.add(place);
  return { x: place.x, y: place.y };
}
