import { v5 } from 'uuid';
import {
  asCalendar,
  asPerson,
  dayOf,
  type Asker,
  type Attachment,
  type ChildId,
  type Instant,
  type PersonId,
  type Role,
} from '@heard/domain/kernel';
import { rollKinds } from '@heard/domain/roll';
import type { Drawing } from '@heard/domain/voice';
import type { AccountBook, Carry, RollBook } from '../roll/ports.ts';
import { RollImport, type Imported } from '../roll/roll.import.ts';
import { alderbrook, castOf, personNamed, readStoryFiles, type Cast, type Files, type Post, type StoryFiles } from './cast.ts';
import { chapters } from './chapters/index.ts';
import { safeguarding } from './chapters/safeguarding.ts';
import { demoPeopleOf, type WayIn } from './demo-ways.ts';
import { guestsOf } from './guests.ts';
import type { Names } from './happening.ts';
import type { Chapter } from './telling.ts';
import { closures } from './terms.ts';
import { onTheWall } from './wall-clock.ts';

/** One command of the story, with everything that its carrying needs. */
export interface Act {
  readonly at: Instant;
  /** Earlier than `at` where it is entered late. */
  readonly occurredAt: Instant | null;
  readonly who: PersonId;
  readonly command: { readonly type: string; readonly data: object };
  readonly commandId: string;
}

/** A school year and some weeks: files, people and everything that is said and decided, in order. */
export interface Story {
  readonly files: StoryFiles;
  readonly cast: Cast;
  /** In the order in which they are recorded. */
  readonly acts: readonly Act[];
  readonly demoPeople: readonly WayIn[];
}

/** The story was told until here; a visitor comes two days later. */
export const storyEnds: Instant = onTheWall('2026-11-22 09:00');
const opens = onTheWall('2025-09-01 08:00');
const movesUp = onTheWall('2026-09-01 08:00');

const idOf = (what: string): string => v5(what, alderbrook.schoolId);

const namesFor = (cast: Cast, child: string): Names => ({
  child: personNamed(cast, child),
  person: (name) => personNamed(cast, name),
  input: (key) => idOf(`said ${child} ${key}`),
  decision: (key) => idOf(`decided ${child} ${key}`),
  item: (decision, number) => idOf(`decided ${child} ${decision} ${number}`),
  other: (kind, key) => idOf(`${kind} ${child} ${key}`),
  school: alderbrook.schoolId,
  agency: (name) => idOf(`agency ${name}`),
});

const actsOf = ({ child, happenings }: Chapter, cast: Cast): readonly Act[] => {
  const names = namesFor(cast, child);
  return happenings.map((one, at) => ({
    at: onTheWall(one.when),
    occurredAt: one.happened ? onTheWall(one.happened) : null,
    who: personNamed(cast, one.who),
    command: one.command(names),
    commandId: idOf(`act ${child} ${one.when} ${one.who} ${at}`),
  }));
};

/** @param folder the folder `apps/api/story` with the files of the two Septembers */
export const readStory = (folder: string): Story => {
  const files = readStoryFiles(folder);
  const cast = castOf(files);
  const acts = chapters.flatMap((chapter) => actsOf(chapter, cast)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { files, cast, acts, demoPeople: demoPeopleOf(cast) };
};

export interface Playing {
  readonly carry: Carry;
  readonly accounts: AccountBook;
  readonly roll: RollBook;
  /** Sends what was drawn, for whoever drew it about that child. */
  readonly keep: (asker: Asker, childId: ChildId, drawing: Drawing) => Promise<Attachment>;
  /** Moves the clock of the house to the moment of what comes next. */
  readonly setClock: (at: Date) => void;
  readonly progress?: (done: number, of: number, day: string) => void;
}

const askerAt = (at: Instant, person: PersonId, roles: readonly Role[], classes: readonly string[]): Asker => ({
  person,
  school: alderbrook.schoolId,
  roles,
  classes,
  agencies: [],
  safeguards: false,
  at,
  today: dayOf(at),
  closures,
});

/** Who somebody is at a moment of the story. */
export const storyAsker = (cast: Cast, person: PersonId, at: Instant): Asker => {
  if (person === asCalendar(alderbrook.schoolId)) return askerAt(at, person, ['calendar'], []);
  const post: Post | undefined = cast.posts[at < movesUp ? 'before' : 'after'].get(person);
  const asker = askerAt(at, person, post ? [post.role] : [], post?.classes ?? []);
  return { ...asker, safeguards: post !== undefined && safeguarding.includes(post.called) };
};

const importRoll = async (files: Files, at: Instant, cast: Cast, playing: Playing): Promise<readonly Imported[]> => {
  playing.setClock(new Date(at));
  const roll = new RollImport(playing);
  const asker = storyAsker(cast, personNamed(cast, 'Ms Farrow'), at);
  const done: Imported[] = [];
  for (const kind of rollKinds) done.push(await roll.run({ kind, bytes: files[kind] }, asker, idOf(`import ${kind} ${at}`)));
  return done;
};

/** The operator opens the school and appoints its first SENCO; everything after that a real school does in the same way. */
const openSchool = async ({ cast }: Story, playing: Playing): Promise<void> => {
  playing.setClock(new Date(opens));
  const operator = askerAt(opens, asPerson(idOf('operator') as ChildId), ['operator'], []);
  const first = personNamed(cast, 'Ms Farrow');
  const { schoolId, name } = alderbrook;
  const post = cast.posts.before.get(first);
  await playing.carry.carry({ type: 'OpenSchool', data: { schoolId, name, urn: null, closures } }, operator, { commandId: idOf('open') });
  const data = { schoolId, personId: first, name: post?.name, called: post?.called, role: 'senco', classes: [], from: operator.today };
  await playing.carry.carry({ type: 'AppointStaff', data }, operator, { commandId: idOf('first senco') });
};

interface Drawn {
  readonly childId: ChildId;
  /** Of a voice; answers to a decision carry nothing. */
  readonly answers?: readonly { readonly attachments?: readonly { readonly drawing: Drawing }[] }[];
}

/** What was drawn is sent first; what is said then names it. */
const hung = async ({ type, data }: Act['command'], asker: Asker, { keep }: Playing): Promise<Act['command']> => {
  const { childId, answers = [] } = data as Drawn;
  if (!answers.some(({ attachments = [] }) => attachments.length > 0)) return { type, data };
  const laid = answers.map(async (answer) => ({
    ...answer,
    attachments: await Promise.all((answer.attachments ?? []).map(({ drawing }) => keep(asker, childId, drawing))),
  }));
  return { type, data: { ...data, answers: await Promise.all(laid) } };
};

const playActs = async (acts: readonly Act[], { cast, acts: all }: Story, playing: Playing): Promise<void> => {
  for (const act of acts) {
    playing.setClock(new Date(act.at));
    const options = act.occurredAt ? { commandId: act.commandId, occurredAt: act.occurredAt } : { commandId: act.commandId };
    const asker = storyAsker(cast, act.who, act.at);
    await playing.carry.carry(await hung(act.command, asker, playing), asker, options);
    playing.progress?.(all.indexOf(act) + 1, all.length, dayOf(act.at));
  }
};

/**
 * Opens the school from its files and plays the school year through ordinary commands, in the order of their dates.
 * The same story makes the same ids, words and dates each time.
 * @returns what came of each import
 * @throws Refused when a rule stands against the story
 */
export const play = async (story: Story, playing: Playing): Promise<readonly Imported[]> => {
  const { files, cast, acts } = story;
  await openSchool(story, playing);
  await playing.accounts.openAccounts(guestsOf(alderbrook.schoolId));
  const first = await importRoll(files.september2025, opens, cast, playing);
  await playActs(
    acts.filter((act) => act.at < movesUp),
    story,
    playing,
  );
  const second = await importRoll(files.september2026, movesUp, cast, playing);
  await playActs(
    acts.filter((act) => act.at >= movesUp),
    story,
    playing,
  );
  return [...first, ...second];
};
