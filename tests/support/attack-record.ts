import { randomUUID } from 'node:crypto';
import { consents, meets, refers, answers } from './attack-consents.ts';
import { endings, holds } from './attack-endings.ts';
import { choices, closesByMorning } from './attack-choices.ts';
import { contacts, homes, kidSpeaks, orders, ownOf, parents, speaks, staff, type Home, type Spoken } from './attack-homes.ts';
import { files, idOf, lead, type Who } from './attack-people.ts';
import { profiles } from './attack-profiles.ts';
import { day, nextDay, settle, withBeside } from './attack-settlement.ts';
import { comeIn } from './attack-sign-in.ts';
import { keepVault } from './attack-vault.ts';
import { safeguards, seals, sealsApart } from './attack-sealed.ts';
import { World } from './attack-world.ts';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';

/** What staff notice about a child. */
const notes = async (world: World, { childId }: Home, name: string, may: readonly Who[]): Promise<Spoken> => {
  const concernId = randomUUID() as string;
  const words = world.secrets.words(name, may);
  world.secrets.keep(concernId, `id of ${name}`, may);
  const data = { childId, concernId, about: null, words, how: 'own-words', language: 'en', audience: ['educators'] };
  await world.deed('osei', 'concern/raise-concern', data, { name, may });
  return { inputId: concernId, may, by: 'osei' };
};

/** A decision that answers all that is open: each speaker is told why, and nobody else. */
const decides = async (world: World, { childId }: Home, spoken: readonly Spoken[]): Promise<{ decisionId: string; itemId: string }> => {
  const { words } = world.secrets;
  const [decisionId, itemId] = [randomUUID() as string, randomUUID() as string];
  const may: readonly Who[] = [...parents, ...staff, childId === files.rowan ? 'rowan' : 'fern', 'beacon'];
  const influences = spoken.map(({ inputId, may: readers, by }) => ({
    ...{ inputId, effect: 'not', staysOpen: false },
    because: words(
      `because, to ${by}`,
      readers.filter((who) => who !== 'beacon' && who !== 'harbour'),
    ),
  }));
  const forChild = {
    words: words(
      'what the child is told',
      may.filter((who) => who !== 'beacon'),
    ),
    picture: 'quiet',
  };
  const what = {
    about: words('about of a decision', may),
    items: [{ itemId, words: words('item of a decision', may) }],
    expect: words('what is expected', may),
  };
  await world.deed('senco', 'decision/take-decision', {
    ...{ childId, decisionId, ...what, from: '2026-09-14', reviewOn: '2026-09-18', influences, forChild, follows: null },
  });
  return { decisionId, itemId };
};

const disagrees = async (world: World, { childId }: Home, who: Who, decided: { decisionId: string; itemId: string }): Promise<void> => {
  const may = [...withBeside(who), ...staff];
  const name = `how ${who} disagrees`;
  const given = [{ itemId: decided.itemId, answer: 'disagreed', words: world.secrets.words(name, may) }];
  await world.deed(who, 'decision/answer-decision', { childId, decisionId: decided.decisionId, answers: given }, { name, may });
};

/** “Not what I meant”, and a card put away. */
const reopens = async (world: World, { childId }: Home, one: Spoken, decisionId: string): Promise<void> => {
  const name = `“not what I meant” of ${one.by}`;
  const may = one.may.filter((who) => withBeside(one.by).includes(who) || staff.includes(who));
  const missed = { childId, inputId: one.inputId, decisionId };
  await world.deed(one.by, 'input/note-answer', missed, { name: `a card put away by ${one.by}`, may });
  await world.deed(one.by, 'input/reopen-input', { ...missed, words: world.secrets.words(name, may) }, { name, may });
};

const sharing = async (world: World, home: Home, decisionId: string, referralId: string): Promise<void> => {
  const data = { childId: home.childId, referralId, shareId: randomUUID(), inputId: null, decisionId, childAsked: null };
  await world.deed('senco', 'referral/share-with-agency', data);
};

/** All that one file with two homes holds. Answers the permission that is withdrawn in the morning. */
const fills = async (world: World, home: Home): Promise<string> => {
  await contacts(world, home);
  const spoken = [...(await speaks(world, home, home.hidden)), ...(await speaks(world, home, home.other))];
  const alone = await kidSpeaks(world, home, 'a voice kept to itself', [home.kid, ...lead], []);
  const told = await kidSpeaks(world, home, 'a voice for parents', [home.kid, ...parents, ...lead], ['parents']);
  const passed = await kidSpeaks(world, home, 'a voice for an agency', [home.kid, ...lead, 'osei', 'beacon'], ['educators']);
  const withdrawn = await consents(world, home);
  const views: Spoken[] = [];
  for (const who of [home.hidden, home.other]) views.push(await sayingFor(world, home, who));
  const noted = await notes(world, home, 'a note of the teacher', staff);
  const forBeacon = await notes(world, home, 'a note for one agency', [...staff, 'beacon']);
  const forHarbour = await notes(world, home, 'a note for the other agency', [...staff, 'harbour']);
  const forEnded = await notes(world, home, 'a note for the agency that ended', staff);
  const forWithdrawn = await notes(world, home, 'a note for the agency without permission', staff);
  const beacon = await refers(world, home, 'beacon', [...views, passed, forBeacon]);
  await meets(world, home, beacon);
  await refers(world, home, 'harbour', [forHarbour]);
  await refers(world, home, 'ended', [forEnded], day);
  await refers(world, home, 'withdrawn', [forWithdrawn]);
  const chosen = await choices(world, home);
  const open = [...spoken, alone, told, passed, ...views, noted, forBeacon, forHarbour, forEnded, forWithdrawn, ...chosen];
  const decided = await decides(world, home, open);
  for (const who of [home.hidden, home.other]) await disagrees(world, home, who, decided);
  await sharing(world, home, decided.decisionId, beacon);
  for (const one of spoken) await reopens(world, home, one, decided.decisionId);
  await orders(world, home);
  await endings(world, home);
  await profiles(world, home);
  return withdrawn;
};

const sayingFor = async (world: World, home: Home, who: Who): Promise<Spoken> => {
  const name = `words of ${who} for an agency`;
  const may: readonly Who[] = [...ownOf(who), 'beacon'];
  const inputId = randomUUID() as string;
  const words = world.secrets.words(name, may);
  world.secrets.keep(inputId, `id of ${name}`, may);
  const data = { childId: home.childId, concernId: inputId, about: null, words, how: 'own-words', language: 'en', audience: [] };
  await world.deed(who, 'concern/raise-concern', data, { name, may });
  return { inputId, may, by: who };
};

/** Children of another class and of another school, and what was said about them. */
const elsewhere = async (world: World): Promise<void> => {
  const ada = { childId: files.ada, kid: 'ada', hidden: 'head', other: 'adasMum' } as const;
  await kidSpeaks(world, ada, 'a voice of another class', ['ada', 'senco', 'lark'], ['educators']);
  const said = async (by: Who, childId: string, name: string, may: readonly Who[]) => {
    const concernId = randomUUID();
    const words = world.secrets.words(name, may);
    world.secrets.keep(concernId, `id of ${name}`, may);
    const data = { childId, concernId, about: null, words, how: 'own-words', language: 'en', audience: [] };
    await world.deed(by, 'concern/raise-concern', data, { name, may });
  };
  await said('adasMum', files.ada, 'private words of the mother of a child whose father is the head', ['adasMum', 'senco']);
  await said('head', files.ada, 'private words of the head as a father', ['head', 'senco']);
  await said('wrensMum', files.wren, 'words at another school', ['wrensMum', 'vale']);
  const own = { address: world.secrets.words('address of adasMum', ['adasMum', 'senco']), phone: null, email: null };
  await world.deed('adasMum', 'contact/record-contact', { childId: files.ada, personId: idOf.adasMum, ...own });
  await holds(world, files.ada, ['senco']);
};

/** Who looked at which moment: the family’s looks are their own, and of staff in the evening the family learns the role and the day. */
const looks = async (world: World, some: readonly Home[]): Promise<void> => {
  for (const { childId, kid } of some)
    for (const who of ['mum', 'dad', kid] as const) {
      world.secrets.keep(world.later(), `moment of a look of ${who}`, [who]);
      await world.get(who, `timeline/timeline?child=${childId}`);
    }
  world.secrets.keep(world.later('2026-09-07T19:40:00.000Z'), 'moment of an evening look', staff);
  for (const { childId } of some) await world.get('osei', `timeline/timeline?child=${childId}`);
};

/** What has happened by the evening, and the permission that is withdrawn in the morning, for each home. */
export interface Evening {
  readonly world: World;
  readonly withdrawn: readonly string[];
}

/** A house in which everything has happened, on the evening before what ends at midnight. */
export const openEvening = async (some: readonly Home[] = homes): Promise<Evening> => {
  const world = await World.open();
  await world.enter();
  await settle(world);
  await safeguards(world);
  const withdrawn: string[] = [];
  for (const home of some) withdrawn.push(await fills(world, home));
  for (const home of some) await seals(world, home);
  await sealsApart(world);
  await elsewhere(world);
  for (const home of homes.filter((one) => !some.includes(one))) await orders(world, home);
  await world.settled();
  await comeIn(world);
  await looks(world, some);
  await world.settled();
  keepVault(world);
  return { world, withdrawn };
};

/** A house in which everything has happened, on the morning after. */
export const openRecord = async (some: readonly Home[] = homes): Promise<World> => {
  const { world, withdrawn } = await openEvening(some);
  const closing: (() => Promise<void>)[] = [];
  for (const home of some) closing.push(await closesByMorning(world, home));
  world.later(`${nextDay}T07:30:00.000Z`);
  await world.house.get(Calendar).turn();
  for (const who of ['mum', 'dad'] as const)
    for (const [index, home] of some.entries()) await answers(world, home, who, withdrawn[index]!, 'withdraw');
  for (const closes of closing) await closes();
  world.later();
  keepVault(world);
  await world.settled();
  return world;
};
