import { randomUUID } from 'node:crypto';
import { pathsOf, type Reading } from './attack-doors.ts';
import { staff, type Home } from './attack-homes.ts';
import { idOf, lead, people, type Attacker, type Who } from './attack-people.ts';
import { signsIn, signsOut } from './attack-sign-in.ts';
import { withBeside } from './attack-settlement.ts';
import { together } from './attack-wire.ts';
import type { World } from './attack-world.ts';

/** What somebody meets at every door, by path: to be held against the same a moment later. */
export type Portrait = ReadonlyMap<string, string>;

/** In a child’s log: the moment at which it was taken, and the seal over it. Everything else in it stands still. */
const moment = /"taken":"[^"]*"|\{"seal".*/g;

const portraitAt = async (world: World, who: Attacker, paths: readonly string[]): Promise<Portrait> => {
  const heard = await together(paths, (path) => world.ask(who, { path }));
  return new Map(paths.map((path, index) => [path, heard[index]!.still.replace(moment, '')] as const));
};

/** Paths that answer this person with something, and of each door one that does not. */
export const pathsFor = async (world: World, who: Attacker, doors: readonly Reading[]): Promise<readonly string[]> => {
  const each = await together(
    doors.filter((one) => !one.open),
    async (door) => {
      const paths = pathsOf(world, door, false);
      const heard = await together(paths, (path) => world.ask(who, { path }), 4);
      const there = paths.filter((_, index) => heard[index]!.status === 200);
      return [...there, ...paths.filter((path) => !there.includes(path)).slice(0, 1)];
    },
  );
  return each.flat();
};

export interface Watched {
  readonly who: Attacker;
  readonly paths: readonly string[];
}

export const portraitsOf = async (world: World, watched: readonly Watched[]): Promise<readonly (readonly [Attacker, Portrait])[]> =>
  Promise.all(watched.map(async ({ who, paths }) => [who, await portraitAt(world, who, paths)] as const));

/** What a child is told of what adults permit: that a sound or a photo may be sent today, never by whom. */
const offered = (who: Attacker, path: string): boolean => (who === 'rowan' || who === 'fern') && path.startsWith('/api/voice/modes?');

/** What is another now, as `who path`. */
export const moved = (
  before: readonly (readonly [Attacker, Portrait])[],
  after: readonly (readonly [Attacker, Portrait])[],
): readonly string[] =>
  after.flatMap(([who, portrait], index) =>
    [...portrait].filter(([path, text]) => before[index]?.[1].get(path) !== text && !offered(who, path)).map(([path]) => `${who} ${path}`),
  );

/** Something that one adult does, or that the school does for them alone. */
export interface Deed {
  readonly name: string;
  readonly does: () => Promise<unknown>;
  /** Who may see that it happened; nothing moves for anybody else. */
  readonly may: readonly Who[];
  /** In these views, these people are told of it by a hint; and nobody else. */
  readonly hints: Readonly<Record<string, readonly Who[]>>;
  /** Who has a letter of it. */
  readonly post: readonly Who[];
}

export const outside = (may: readonly Who[]): readonly Attacker[] => [...people.filter((who) => !may.includes(who)), 'nobody'];

const looksAtAll = (world: World, who: Who, doors: readonly Reading[]): Promise<unknown> =>
  together(
    doors.flatMap((door) => pathsOf(world, door, false)),
    (path) => world.ask(who, { path }),
  );

const answering = { how: 'own-words', language: 'en', audience: [] };

/** The private deeds of one adult in one file, in an order in which they can happen. */
export const deedsOf = (
  world: World,
  { childId }: Home,
  who: Who,
  doors: readonly Reading[],
  decided: { decisionId: string; itemId: string },
): readonly Deed[] => {
  const [consentId, questionId, concernId, evidenceId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const self = withBeside(who);
  const own = [...self, ...lead];
  const taught = [...self, ...staff];
  const as = (by: Who, address: string, data: object) => () => world.deed(by, address, { childId, ...data });
  const deed = (name: string, does: () => Promise<unknown>, may: readonly Who[], ...views: readonly string[]): Deed => ({
    ...{ name, does, may, post: [] },
    hints: Object.fromEntries(views.map((view) => [view, may])),
  });
  const asked = { consentId, family: 'permission', act: who === 'mum' ? 'sound' : 'image', purpose: 'To hear it again.', agencyId: null };
  const request = { ...asked, recipients: [], scope: [], shares: null, from: '2026-09-08', lastDay: '2027-07-21', language: 'en' };
  const told = { told: true, people: [idOf[who]], by: 'phone', on: '2026-09-07' };
  const answers = [{ itemId: decided.itemId, answer: 'agreed', words: 'On reflection.' }];
  const contact = { personId: idOf[who], address: null, phone: `01632 ${who}`, email: null };
  const paper = { evidenceId, personId: idOf[who], document: 'passport', reference: 'P 1', seenOn: '2026-09-08' };
  return [
    deed(
      'is asked alone',
      as('senco', 'consent/request-consent', { ...request, words: { version: 'x 1', text: 'May we?' }, asked: [idOf[who]], needs: 'one' }),
      taught,
      'consent',
    ),
    deed('asks a question', as(who, 'consent/ask-about-consent', { consentId, questionId, words: 'Who hears it?' }), own, 'consent'),
    deed('is answered', as('senco', 'consent/answer-about-consent', { consentId, questionId, words: 'We do.' }), own, 'consent'),
    deed('says yes', as(who, 'consent/give-consent', { consentId, words: 'Yes.' }), own, 'consent'),
    deed('takes it back', as(who, 'consent/withdraw-consent', { consentId, words: 'No more.' }), own, 'consent'),
    deed(
      'says no on the phone',
      as('senco', 'consent/decline-consent', { consentId, personId: idOf[who], how: 'phone', words: 'No.' }),
      own,
      'consent',
    ),
    deed(
      'tells the SENCO alone',
      as(who, 'concern/raise-concern', { concernId, about: null, words: 'Between us.', ...answering }),
      own,
      'input',
    ),
    deed('is read', as('senco', 'input/read-input', { inputId: concernId }), own, 'input'),
    deed('has it in hand', as('senco', 'concern/acknowledge-concern', { concernId, answerBy: '2026-09-11' }), own, 'input'),
    deed(
      'is told where it goes',
      as('senco', 'concern/triage-concern', { concernId, route: 'watch', reason: 'We watch.', familyTold: told }),
      own,
      'input',
    ),
    deed('has an answer', as('senco', 'input/close-input', { inputId: concernId, outcome: 'settled', reason: 'Done.' }), own, 'input'),
    deed('puts the card away', as(who, 'input/note-answer', { inputId: concernId, decisionId: null }), own, 'input'),
    deed('did not mean that', as(who, 'input/reopen-input', { inputId: concernId, decisionId: null, words: 'No.' }), own, 'input'),
    deed('answers a decision', as(who, 'decision/answer-decision', { decisionId: decided.decisionId, answers }), taught, 'decision'),
    deed('can be reached elsewhere', as(who, 'contact/record-contact', contact), own, 'contact'),
    deed('shows a paper', as('senco', 'child/see-evidence', paper), lead, 'who'),
    deed('looks at everything', () => looksAtAll(world, who, doors), [who], 'look'),
    { ...deed('signs in elsewhere', () => signsIn(world, who, 'Mozilla/5.0 (X11)'), [who]), post: [who] },
    { ...deed('signs out there', async () => signsOut(world, await signsIn(world, who, 'x')), [who]), post: [who] },
    deed('tries what is refused', () => world.post(who, 'child/see-evidence', { childId, ...paper, evidenceId: randomUUID() }), []),
  ];
};

/** A command of which nothing comes: its receipt must not tell what others did meanwhile. */
export const idle = async (world: World, { childId }: Home, who: Who): Promise<string> => {
  const data = {
    childId,
    personId: idOf[who],
    address: null,
    phone: '01632 960 000',
    email: null,
    commandId: '018f4e6a-0000-7000-9000-0000000000ff',
  };
  await world.post(who, 'contact/record-contact', { ...data, commandId: randomUUID() });
  const { commandId: _, ...told } = JSON.parse(
    (await world.post(who, 'contact/record-contact', { ...data, commandId: randomUUID() })).body,
  ) as { commandId: string };
  return JSON.stringify(told);
};
