import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { adasFile, cast, names, wrensFile, type Name } from '../support/small-school.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';

let house: OpenedHouse;
const said = {
  mumToSenco: concern('One.', { audience: [] }),
  mumToTeacher: concern('Two.'),
  mumToDad: concern('Three.', { audience: ['parents'] }),
  dadToSenco: concern('Four.', { audience: [] }),
  oseiToSenco: concern('Five.', { audience: [] }),
  oseiToFamily: concern('Six.', { audience: ['parents', 'child'] }),
};
const rowanToParents = voice();
const adaToTeacher = voice({ childId: adasFile, audience: ['educators'] });
const answered = concern('Seven.', { audience: [] });
const nest = deciding([]);

const ids: Record<string, string> = {
  ...Object.fromEntries(Object.entries(said).map(([name, one]) => [name, one.concernId])),
  rowanToParents: rowanToParents.voiceId,
  adaToTeacher: adaToTeacher.voiceId,
  answered: answered.concernId,
};

/** What each may read, as the school would write it on a wall: everybody who is not named reads nothing. */
const readable: Partial<Record<Name, readonly string[]>> = {
  farrow: Object.keys(ids),
  okafor: Object.keys(ids),
  osei: ['mumToTeacher', 'oseiToSenco', 'oseiToFamily'],
  idowu: ['adaToTeacher'],
  ada: ['adaToTeacher'],
  mum: ['mumToSenco', 'mumToTeacher', 'mumToDad', 'oseiToFamily', 'rowanToParents', 'answered'],
  dad: ['dadToSenco', 'mumToDad', 'oseiToFamily', 'rowanToParents'],
  dara: ['mumToSenco', 'mumToTeacher', 'mumToDad', 'oseiToFamily', 'rowanToParents', 'answered'],
  rowan: ['rowanToParents', 'oseiToFamily'],
};
const filesOf: Partial<Record<Name, readonly string[]>> = {
  farrow: [adasFile, rowansFile],
  okafor: [adasFile, rowansFile],
  osei: [rowansFile],
  idowu: [adasFile],
  mum: [rowansFile],
  dad: [rowansFile],
  dara: [rowansFile],
  rowan: [rowansFile],
  adasMum: [adasFile],
  ada: [adasFile],
  vale: [wrensFile],
};
const mine = (name: Name) => readable[name] ?? [];
const ofRowan = (name: Name) => mine(name).filter((one) => one !== 'adaToTeacher');
const idsOf = (list: readonly string[]) => list.map((one) => ids[one]!).toSorted();
const metIn = (text: string) =>
  Object.values(ids)
    .filter((id) => text.includes(id))
    .toSorted();

beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', answered);
  const influences = [influence(answered.concernId, 'not', 'Because of the hall.')];
  await house.done('farrow', 'decision/take-decision', { ...nest, influences });
  const speakers: Record<string, Name> = { mum: 'mum', dad: 'dad', osei: 'osei' };
  for (const [name, one] of Object.entries(said)) await house.done(speakers[name.split('To')[0]!]!, 'concern/raise-concern', one);
  await house.done('rowan', 'voice/share-voice', rowanToParents);
  const { position } = await house.done('ada', 'voice/share-voice', adaToTeacher);
  await house.query('farrow', `child/children?seen=${position}`);
});
afterAll(() => house.close());

describe.each(names)('what %s is shown', (name) => {
  const files = filesOf[name] ?? [];
  const hasRowan = files.includes(rowansFile);

  it('given everything that was said, when their children are listed, then there are those and no others', async () => {
    const { status, body } = await house.query(name, 'child/children');
    expect(status).toBe(200);
    expect(body.children.map((one: { childId: string }) => one.childId).toSorted()).toEqual([...files].toSorted());
    for (const one of body.children as { childId: string; open: number }[]) {
      const about = one.childId === rowansFile ? ofRowan(name) : mine(name).filter((id) => id === 'adaToTeacher');
      expect(one.open).toBe(about.filter((id) => id !== 'answered').length);
    }
  });

  it.each(['child/child', 'input/inputs', 'timeline/timeline', 'consent/consents', 'referral/referrals', 'contact/contacts', 'look/looks'])(
    'given the file of Rowan, when %s is asked, then it shows what is theirs',
    async (path) => {
      const answer = await house.query(name, `${path}?child=${rowansFile}`);
      expect(answer.status).toBe(hasRowan ? 200 : 404);
      const shows = hasRowan && ['input/inputs', 'timeline/timeline'].includes(path);
      expect(metIn(answer.text)).toEqual(shows ? idsOf(ofRowan(name)) : []);
    },
  );

  it('given who is who, the agencies and the board, when they are asked for, then they are there for those who lead, and for nobody else', async () => {
    const leads = ['farrow', 'okafor'].includes(name);
    expect((await house.query(name, `child/who?child=${rowansFile}`)).status).toBe(leads ? 200 : 404);
    for (const path of ['agency/agencies', 'consent/board'])
      expect([path, (await house.query(name, path)).status]).toEqual([path, leads || name === 'vale' ? 200 : 404]);
  });

  it('given each thing that was said, when it is asked for by its id, then it is there or it never was', async () => {
    for (const [one, id] of Object.entries(ids)) {
      const answer = await house.query(name, `input/input?input=${id}`);
      expect([one, answer.status]).toEqual([one, mine(name).includes(one) ? 200 : 404]);
    }
  });

  it('given the decision, when it is asked for, then it names only what they may read', async () => {
    const answer = await house.query(name, `decision/decision?decision=${nest.decisionId}`);
    expect(answer.status).toBe(hasRowan ? 200 : 404);
    expect(metIn(answer.text)).toEqual(mine(name).includes('answered') ? [ids['answered']] : []);
    expect(answer.text.includes('Because of the hall.')).toBe(mine(name).includes('answered'));
  });

  it('given the queue and the school, when they are asked for, then staff see theirs and nobody else any', async () => {
    const staff = cast[name].roles.length > 0;
    const [queue, school] = [await house.query(name, 'input/queue'), await house.query(name, 'school/school')];
    expect([queue.status, school.status]).toEqual([staff ? 200 : 404, 200]);
    expect((school.body as { staff: unknown[] }).staff.length > 0).toBe(staff);
    const leads = ['farrow', 'okafor'].includes(name);
    const open = staff ? mine(name).filter((one) => one !== 'answered') : [];
    expect(metIn(queue.text)).toEqual(idsOf(leads ? [...open, 'answered'] : open));
    expect(queue.text.includes('Because of the hall.')).toBe(leads);
  });

  it('given themself, when they ask who they are, then it is they', async () => {
    const { body } = await house.query(name, 'session/me');
    expect(body).toMatchObject({ personId: cast[name].person, roles: cast[name].roles, classes: cast[name].classes });
    expect(metIn(JSON.stringify(body))).toEqual([]);
  });
});
