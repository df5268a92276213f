import { randomUUID } from 'node:crypto';
import { draws } from './attack-blobs.ts';
import { files, idOf, lead, type Who } from './attack-people.ts';
import { summer, withBeside } from './attack-settlement.ts';
import type { World } from './attack-world.ts';

/** One child's file with two homes: in one somebody's whereabouts are hidden. */
export interface Home {
  readonly childId: string;
  readonly kid: Who;
  /** Whose whereabouts are hidden here. */
  readonly hidden: Who;
  readonly other: Who;
}
export const homes: readonly Home[] = [
  { childId: files.rowan, kid: 'rowan', hidden: 'mum', other: 'dad' },
  { childId: files.fern, kid: 'fern', hidden: 'dad', other: 'mum' },
];

export const staff: readonly Who[] = [...lead, 'osei'];
export const parents: readonly Who[] = ['mum', 'dad', 'dara', 'sol', 'worker'];
/** Of one adult alone, with whoever stands beside them and whoever leads. */
export const ownOf = (who: Who): readonly Who[] => [...withBeside(who), ...lead];

const concern = (home: Home, words: string, over: object = {}) => ({
  ...{ childId: home.childId, concernId: randomUUID() as string, about: 'dinner time', words, how: 'own-words', language: 'en' },
  audience: [],
  ...over,
});

/** What was said, by the id under which it is kept. */
export interface Spoken {
  readonly inputId: string;
  readonly may: readonly Who[];
  /** Whose words they are. */
  readonly by: Who;
}

const says = async (world: World, home: Home, by: Who, name: string, may: readonly Who[], over: object = {}): Promise<Spoken> => {
  const data = concern(home, world.secrets.words(name, may), over);
  world.secrets.keep(data.concernId, `id of ${name}`, may);
  await world.deed(by, 'concern/raise-concern', data, { name, may });
  return { inputId: data.concernId, may, by };
};

/** Adds to something that was said: read, translated, in hand, sent somewhere, with the reason why nobody was told. */
const taken = async (world: World, home: Home, { inputId, may, by }: Spoken, told: boolean): Promise<void> => {
  const { words } = world.secrets;
  const one = { childId: home.childId, inputId };
  const known = { name: `what became of the words of ${by}`, may };
  await world.deed('senco', 'input/read-input', one, known);
  const translated = { language: 'ur', words: words(`translation of the words of ${by}`, may), method: 'person', by: 'Marta' };
  await world.deed('senco', 'input/translate-input', { ...one, ...translated }, known);
  const concernId = inputId;
  await world.deed('senco', 'concern/acknowledge-concern', { childId: home.childId, concernId, answerBy: '2026-09-10' }, known);
  const untold = () => ({
    told: false,
    reason: words(
      `why nobody of the family of ${by} was told`,
      may.filter((who) => staff.includes(who)),
    ),
  });
  const familyTold = told ? { told, people: [idOf[by]], by: 'phone', on: '2026-09-07' } : untold();
  const reason = words(`reason of the triage of the words of ${by}`, may);
  await world.deed('senco', 'concern/triage-concern', { childId: home.childId, concernId, route: 'watch', reason, familyTold }, known);
};

/** What one adult says: to the SENCO alone, to the other parent too, to the teacher too. */
export const speaks = async (world: World, home: Home, by: Who): Promise<readonly Spoken[]> => {
  const own = ownOf(by);
  const { words } = world.secrets;
  const original = { language: 'pl', words: words(`original of the private words of ${by}`, own) };
  const about = words(`what the private words of ${by} are about`, own);
  const alone = await says(world, home, by, `private words of ${by}`, own, { about, how: 'translated', original });
  await taken(world, home, alone, true);
  const untold = await says(world, home, by, `other private words of ${by}`, own);
  const shared = await says(world, home, by, `words of ${by} for parents`, [...parents, ...lead], { audience: ['parents'] });
  await taken(world, home, shared, false);
  const taught = await says(world, home, by, `words of ${by} for the teacher`, [...own, 'osei'], { audience: ['educators'] });
  const reason = words(`how the other private words of ${by} were closed`, own);
  const closing = { childId: home.childId, inputId: untold.inputId, outcome: 'settled', reason };
  await world.deed('senco', 'input/close-input', closing, { name: `closing for ${by}`, may: own });
  return [alone, shared, taught];
};

/** What the child says: to itself and the SENCO, and to its parents. */
export const kidSpeaks = async (
  world: World,
  home: Home,
  name: string,
  may: readonly Who[],
  audience: readonly string[],
  more: object = {},
): Promise<Spoken> => {
  const { kid, childId } = home;
  const voiceId = randomUUID() as string;
  const answers = [
    {
      question: { id: 'dinner', words: 'How is dinner?' },
      face: 'not-good',
      pictures: [],
      words: world.secrets.words(`answer in ${name}`, may),
      attachments: [await draws(world, kid, childId, name, may)],
    },
  ];
  const data = {
    childId,
    voiceId,
    about: null,
    words: world.secrets.words(name, may),
    answers,
    how: 'own-words',
    language: 'en',
    audience,
    ...more,
  };
  world.secrets.keep(voiceId, `id of ${name}`, may);
  await world.deed(kid, 'voice/share-voice', data, { name, may });
  return { inputId: voiceId, may, by: kid };
};

/** How each adult can be reached, and that one of them must not be found. */
export const contacts = async (world: World, { childId, hidden, other }: Home): Promise<void> => {
  const { mark, words } = world.secrets;
  for (const who of [hidden, other]) {
    const own = ownOf(who);
    const gone = who === hidden ? ('hidden: it stays in the log and is shown to nobody' as const) : true;
    const address = words(`address of ${who}`, gone === true ? own : [], gone);
    const email = `${mark(`contact e-mail of ${who}`, own)}@home.example`;
    const data = { childId, personId: idOf[who], address, phone: words(`phone of ${who}`, own), email };
    await world.deed(who, 'contact/record-contact', data, { name: `contact of ${who}`, may: own });
  }
  const data = { childId, personId: idOf['barred'], address: words('address of barred', lead), phone: null, email: null };
  await world.deed('barred', 'contact/record-contact', data, { name: 'contact of barred', may: lead });
  await world.deed('senco', 'child/hide-location', { childId, personId: idOf[hidden] }, { name: `hiding ${hidden}`, may: lead });
};

/** Papers and an order that only whoever leads may know of; the order holds from tomorrow. */
export const orders = async (world: World, { childId }: Home): Promise<void> => {
  const evidenceId = randomUUID();
  const reference = world.secrets.words('reference of the court order', lead);
  const paper = { childId, evidenceId, personId: idOf.barred, document: 'court-order', reference, seenOn: '2026-09-07' };
  await world.deed('senco', 'child/see-evidence', paper, { name: 'evidence', may: lead });
  const orderId = randomUUID();
  const limits = [{ personId: idOf.barred, cannot: ['see', 'consent'] }];
  const note = world.secrets.words('note of the court order', lead);
  const order = { childId, orderId, kind: 'no-contact', limits, gives: [], from: '2026-09-08', lastDay: summer, evidenceId, note };
  await world.deed('senco', 'child/record-order', order, { name: 'order', may: lead });
  for (const id of [evidenceId, orderId]) world.secrets.keep(id, 'id of evidence or order', lead);
  const ending = {
    childId,
    personId: idOf.former,
    on: '2026-09-08',
    reason: world.secrets.words('why a carer left', ['senco']),
  };
  await world.deed('senco', 'child/end-relationship', ending);
};
