import { randomUUID } from 'node:crypto';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import type { Home } from './attack-homes.ts';
import { alder, bracken, files, idOf, type Who } from './attack-people.ts';
import { withBeside } from './attack-settlement.ts';
import type { World } from './attack-world.ts';

/** Who safeguards: one who is family of Ada, and at the other school its SENCO. */
export const safeguards = async (world: World): Promise<void> => {
  for (const [schoolId, who] of [[alder, 'guard'] as const, [bracken, 'vale'] as const]) {
    const data = { schoolId, personId: idOf[who], as: 'lead', from: '2026-09-01' };
    await world.outside('operator', 'school', 'NameSafeguardingLead', data, schoolId);
  }
  await world.deed('head', 'school/publish-safeguarding-hours', { schoolId: alder, from: '08:00', to: '16:00', note: null });
};

const unsafe = [{ symbol: 'help', label: 'I don’t feel safe' }];

const discloses = async (world: World, childId: string, by: Who, name: string, may: readonly Who[], over: object = {}): Promise<string> => {
  const disclosureId = randomUUID() as string;
  const shown = may.length > 0 || 'kept from everybody: the only lead is of the child’s family';
  world.secrets.keep(disclosureId, `id of ${name}`, may);
  const words = world.secrets.words(name, may, shown);
  await world.deed(
    by,
    'disclosure/make-disclosure',
    { childId, disclosureId, words, pictures: unsafe, wantsNow: true, ...over },
    { name, may },
  );
  return disclosureId;
};

const reviewed = async (world: World, childId: string, disclosureId: string): Promise<void> => {
  const may: readonly Who[] = ['guard'];
  const known = { name: 'what safeguarding did', may };
  await world.deed('guard', 'disclosure/read-disclosure', { childId, disclosureId }, { ...known, may: ['guard', 'osei'] });
  const reference = world.secrets.words('reference of a review', may);
  const note = world.secrets.words('note of a review', may);
  await world.deed('guard', 'disclosure/review-disclosure', { childId, disclosureId, reference, release: 'withheld', note }, known);
};

/** Something that was said and is sealed at once: gone for all but safeguarding and an adult whose own words they are. */
const sealed = async (
  world: World,
  childId: string,
  by: Who,
  address: string,
  field: string,
  name: string,
  may: readonly Who[],
): Promise<void> => {
  const inputId = randomUUID() as string;
  world.secrets.keep(inputId, `id of ${name}`, may);
  const said = { about: null, words: world.secrets.words(name, may), how: 'own-words', language: 'en', audience: ['educators', 'parents'] };
  await world.deed(by, address, { childId, [field]: inputId, ...said }, { name, may });
  const reason = world.secrets.words(`why ${name} is sealed`, ['guard']);
  await world.deed('osei', 'input/seal-input', { childId, inputId, reason }, { name: `sealing of ${name}`, may: ['guard'] });
};

/** Sealed matter of every kind in one file, and who looked at it. */
export const seals = async (world: World, { childId, kid, hidden }: Home): Promise<void> => {
  const heard = { how: 'heard', heard: { on: '2026-09-07', at: '09:50', where: 'in the cloakroom' } };
  const his = await discloses(world, childId, kid, `what ${kid} sent to safeguarding`, ['guard']);
  const told = await discloses(world, childId, 'osei', `what ${kid} told the teacher`, ['osei', 'guard'], heard);
  const theirs = await discloses(world, childId, hidden, `what ${hidden} sent to safeguarding`, ['guard'], heard);
  for (const one of [his, told, theirs]) await reviewed(world, childId, one);
  await sealed(world, childId, kid, 'voice/share-voice', 'voiceId', `a sealed voice of ${kid}`, ['guard']);
  await sealed(world, childId, hidden, 'concern/raise-concern', 'concernId', `a sealed concern of ${hidden}`, [hidden, 'guard']);
  world.secrets.keep(world.later(), 'moment of a look at what is sealed', ['guard']);
  await world.get('guard', `disclosure/disclosure?disclosure=${his}`);
  if (withBeside(hidden).length < 2) throw new Error('nobody stands beside a parent here: sealed words would not be tried on them');
};

/** What a child sends whose only safeguarding lead is of her family: nobody may meet it, and the lead least of all. */
export const sealsApart = async (world: World): Promise<void> => {
  await discloses(world, files.ada, 'ada', 'what a child of the lead’s own family sent', []);
  await world.settled();
  world.later();
  await world.house.get(Calendar).turn();
};
