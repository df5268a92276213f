import { PILL, pillAt, Taken } from './pills.ts';
import { GAP, type Placed, stacked, type Wanted } from './stacked.ts';
import type { Effect, Story, Thread } from './story.ts';

/** All lengths in px, from the upper left corner of the picture. */
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

const MONTH = 44;
const PORT = 15;

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

/** Where each thread leaves (or reaches) its card, by the thread's key. */
const portsOf = (
  cards: Story['heard'] | Story['decided'],
  mine: ReadonlyMap<string, Placed>,
  theirs: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, number> =>
  new Map(
    cards.flatMap(({ id, threads }) => {
      const own = mine.get(id);
      const leads = (thread: Thread): Placed | undefined => theirs.get(thread.inputId === id ? thread.decisionId : thread.inputId);
      return own
        ? ports(
            own,
            threads.map((thread) => ({ key: thread.key, y: middle(leads(thread) ?? own) })),
          )
        : [];
    }),
  );

function linesOf(
  story: Story,
  heard: ReadonlyMap<string, Placed>,
  decided: ReadonlyMap<string, Placed>,
  room: Room,
  months: readonly Month[],
): Line[] {
  const leaving = portsOf(story.heard, heard, decided);
  const arriving = portsOf(story.decided, decided, heard);
  const { left, right } = room;
  const bend = (left + right) / 2;
  const taken = new Taken();
  for (const { y } of months) taken.add({ x: bend, y, width: 110 });
  return story.heard
    .flatMap(({ threads }) => threads)
    .flatMap((thread) => {
      const start = leaving.get(thread.key);
      const end = arriving.get(thread.key);
      return start === undefined || end === undefined ? [] : [{ thread, start, end }];
    })
    .sort((one, other) => one.start + one.end - other.start - other.end)
    .map(({ thread: { key, inputId, decisionId, effect, because }, start, end }) => ({
      ...{ key, inputId, decisionId, effect, because },
      path: `M${left} ${start}C${bend} ${start} ${bend} ${end} ${right} ${end}`,
      at: pillAt({ left, right, start, end, width: PILL[effect] }, taken),
      from: Math.min(start, end),
      to: Math.max(start, end),
    }));
}
