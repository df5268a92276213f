import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Then } from '@heard/domain/then';
import { askingFor } from '../support/askings.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { concern } from '../support/sayings.ts';
import { names, type Name } from '../support/small-school.ts';
import { toldStory, type Told } from '../support/told.ts';

let house: OpenedHouse;
let told: Told;
const file = { childId: rowansFile };
const ask = (name: Name, on: string, child: string = rowansFile) => house.query(name, `then/then?child=${child}&on=${on}`);
const stood = async (name: Name, on: string): Promise<Then> => {
  const answer = await ask(name, on);
  if (answer.status !== 200) throw new Error(`${name} ${on}: ${answer.status} ${answer.text}`);
  return answer.body as Then;
};
const heardOn = async (name: Name, on: string): Promise<readonly string[]> => (await stood(name, on)).heard.map((one) => one.inputId);
const today = async (name: Name) => (await house.query(name, `timeline/timeline?child=${rowansFile}`)).body as Then;
const spoken = concern('He hid under the table on Monday.', { audience: ['educators'] });

/** Monday the 7th to Friday the 11th of September: what is said, decided, agreed and written down late. */
beforeAll(async () => {
  house = await openHouse();
  told = await toldStory(house);
  const asking = askingFor('sound', { agencyId: null, recipients: ['Alderbrook Primary'], from: '2026-09-09', shares: null });
  await house.done('farrow', 'consent/request-consent', asking);
  await house.done('dad', 'consent/give-consent', { ...file, consentId: asking.consentId });
  later(house, '2026-09-11T09:00:00.000Z');
  await house.done('osei', 'concern/raise-concern', { ...spoken, occurredAt: '2026-09-07T12:00:00.000Z' });
  const { position } = await house.done('farrow', 'input/close-input', {
    ...file,
    inputId: told.waits,
    outcome: 'noted',
    reason: 'We watch it.',
  });
  await house.query('farrow', `child/children?seen=${position}`);
});
afterAll(() => house.close());

describe('a child’s file as it stood at the end of a day', () => {
  it('given three voices on Monday and a decision on Tuesday, when Monday is asked for, then all three stand unanswered and nothing is decided', async () => {
    const then = await stood('farrow', '2026-09-07');
    expect(then.heard.map((one) => [one.inputId, one.open, one.answers.length])).toEqual(
      [told.mums, told.dads, told.rowans].map((id) => [id, true, 0]),
    );
    expect([then.decided, then.inForce, then.consents]).toEqual([[], [], []]);
    expect(then.child).toMatchObject({ name: 'Rowan Ashby', className: 'Kestrels', sen: { provision: 'K' } });
  });

  it('given Tuesday, when it is asked for, then the decision answers three, and it is in force from the day from which it was to hold', async () => {
    const then = await stood('farrow', '2026-09-08');
    expect(then.decided.map((one) => [one.decisionId, one.threads.length])).toEqual([[told.decision, 3]]);
    expect(then.heard.every((one) => !one.open)).toBe(true);
    expect([then.inForce, (await stood('farrow', '2026-09-14')).inForce]).toEqual([[], [told.decision]]);
  });

  it('given what waited on Wednesday and was closed on Friday, when Wednesday is asked for, then it waits, and on Friday not', async () => {
    const of = async (on: string) => (await stood('mum', on)).heard.find((one) => one.inputId === told.waits);
    expect(await of('2026-09-09')).toMatchObject({ open: true, answers: [] });
    expect(await of('2026-09-11')).toMatchObject({ open: false, answers: [{ effect: 'noted' }] });
  });

  it('given a day to come, when it is asked for, then it is the story of today; before the beginning there is nothing, and it says so', async () => {
    for (const name of ['mum', 'dad', 'rowan', 'osei', 'farrow'] as const) {
      const [{ heard, decided, child, people }, now] = [await stood(name, '2030-01-01'), await today(name)];
      expect({ heard, decided, child }).toEqual({ heard: now.heard, decided: now.decided, child: now.child });
      expect(people).toMatchObject(now.people);
      expect(await stood(name, '2026-09-06')).toMatchObject({ child: null, heard: [], decided: [], consents: [], called: 'Rowan' });
    }
  });

  it('given what is written down on Friday and happened on Monday, when a day between is asked for, then it is not there and is named as not known', async () => {
    for (const on of ['2026-09-07', '2026-09-10']) {
      const then = await stood('osei', on);
      expect(then.later).toEqual([
        expect.objectContaining({ what: 'concern', id: spoken.concernId, recordedAt: '2026-09-11T09:00:00.000Z' }),
      ]);
      expect(JSON.stringify(then)).not.toContain('under the table');
    }
    expect((await stood('osei', '2026-09-11')).later).toEqual([]);
    expect(await heardOn('osei', '2026-09-11')).toContain(spoken.concernId);
  });

  it('given something not known then that a parent may not see today, when they ask, then it is not named to them', async () => {
    for (const name of ['mum', 'dad', 'rowan'] as const) expect((await stood(name, '2026-09-10')).later).toEqual([]);
  });

  it('given Dad’s yes on Wednesday, when it is asked what was in force, then the SENCO is told, Dad his own, and nobody else', async () => {
    const of = async (name: Name, on: string) => (await stood(name, on)).consents.map((one) => one.act);
    expect(await of('farrow', '2026-09-08')).toEqual([]);
    expect(await of('farrow', '2026-09-09')).toEqual(['sound']);
    expect([await of('dad', '2026-09-09'), await of('mum', '2026-09-09'), await of('osei', '2026-09-09')]).toEqual([['sound'], [], []]);
  });

  it('given the decision, when days to choose are asked for, then its own stands there, and its review once it has come', async () => {
    expect((await stood('mum', '2026-09-07')).days).toEqual([{ day: '2026-09-08', why: 'decided', about: 'dinner time' }]);
  });

  it('given no day, or one that is none, when it is asked for, then it is refused', async () => {
    for (const on of ['', '2026-02-30', 'yesterday'])
      for (const path of [`then/then?child=${rowansFile}&on=${on}`, `then/register?on=${on}`])
        expect((await house.query('farrow', path)).status).toBe(400);
    expect((await house.query('farrow', `then/then?child=${rowansFile}`)).status).toBe(400);
  });
});

describe('who looked at the past', () => {
  it('given a teacher who looks at Monday and at Tuesday, when the family asks who looked, then both days are named', async () => {
    later(house, '2026-09-11T10:00:00.000Z');
    await stood('osei', '2026-09-07');
    await stood('osei', '2026-09-08');
    await stood('osei', '2026-09-08');
    const { looks } = (await house.query('mum', `look/looks?child=${rowansFile}`)).body as {
      looks: { view: string; stoodOn: string | null; at: string }[];
    };
    const then = looks.filter((one) => one.view === 'then' && one.at === '2026-09-11T10:00:00.000Z');
    expect(then.map((one) => one.stoodOn).toSorted()).toEqual(['2026-09-07', '2026-09-08']);
    expect(looks.filter((one) => one.view === 'timeline').every((one) => one.stoodOn === null)).toBe(true);
  });
});

describe('the school’s register as it stood', () => {
  const register = async (name: Name, on: string) => house.query(name, `then/register?on=${on}`);
  const listed = async (name: Name, on: string) =>
    ((await register(name, on)).body.children as { name: string; className: string }[]).map((one) => `${one.name}, ${one.className}`);

  it('given Rowan in another class since, when the lead asks for both days, then he stands where he was known to be', async () => {
    later(house, '2026-09-15T09:00:00.000Z');
    const place = { yearGroup: '3', className: 'Herons' };
    const { position } = await house.done('farrow', 'child/place-child', { ...file, place });
    await house.query('farrow', `child/children?seen=${position}`);
    expect(await listed('farrow', '2026-09-14')).toEqual(['Ada Marlowe, Herons', 'Rowan Ashby, Kestrels']);
    expect(await listed('farrow', '2026-09-15')).toEqual(['Ada Marlowe, Herons', 'Rowan Ashby, Herons']);
    expect(await listed('farrow', '2026-09-06')).toEqual([]);
    expect((await register('farrow', '2026-09-14')).body.counts).toEqual({ N: 0, K: 2, E: 0 });
    expect((await stood('farrow', '2026-09-14')).child?.className).toBe('Kestrels');
  });

  it('given teachers, when they ask, then they are shown the children of their classes of today; another school its own; a parent nothing', async () => {
    expect(await listed('idowu', '2026-09-14')).toEqual(['Ada Marlowe, Herons', 'Rowan Ashby, Kestrels']);
    expect(await listed('osei', '2026-09-14')).toEqual([]);
    expect(await listed('vale', '2026-09-14')).toEqual(['Wren Hollis, Larks']);
    for (const name of names.filter((one) => !['farrow', 'okafor', 'osei', 'idowu', 'vale'].includes(one)))
      expect([name, (await register(name, '2026-09-14')).status]).toEqual([name, 404]);
  });

  it('given a lead who read the register of a day, when the family asks who looked, then that is written down too', async () => {
    const { looks } = (await house.query('mum', `look/looks?child=${rowansFile}`)).body;
    expect(looks).toEqual(expect.arrayContaining([expect.objectContaining({ view: 'register', stoodOn: '2026-09-14', as: 'senco' })]));
  });
});
