import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Then } from '@heard/domain/then';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { askingFor } from '../support/askings.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, dad, lark, rowansFile } from '../support/people.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';
import { adasFile, names, type Name } from '../support/small-school.ts';
import { toldStory, type Told } from '../support/told.ts';
import { evidence, order } from '../support/who-is-who.ts';

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
const seal = (inputId: string) => ({ ...file, inputId, reason: 'Something he said worries me.' });
const spoken = concern('He hid under the table on Monday.', { audience: ['educators'] });

/** Monday the 7th to Friday the 11th of September: what is said, decided, agreed and written down late. */
beforeAll(async () => {
  house = await openHouse();
  await house.done('okafor', 'school/name-safeguarding-lead', {
    schoolId: alderbrook,
    personId: lark.person,
    as: 'lead',
    from: '2026-09-01',
  });
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

describe('what the page of today hides, the past hides too', () => {
  const seen = (position: string | null) => house.query('farrow', `child/children?seen=${position}`);

  it('given a child who has since kept to himself what parents could read, when they ask for the day before, then it is not there, nor its thread', async () => {
    expect(await heardOn('mum', '2026-09-08')).toContain(told.rowans);
    await seen((await house.done('rowan', 'input/choose-audience', { ...file, inputId: told.rowans, audience: [] })).position);
    for (const name of ['mum', 'dad', 'idowu'] as const) {
      const answer = await ask(name, '2026-09-08');
      expect([name, answer.text.includes(told.rowans)]).toEqual([name, false]);
    }
    expect(await heardOn('farrow', '2026-09-08')).toContain(told.rowans);
  });

  it('given a child who has since let parents read, when they ask for the day before, then they read it, and not that it was once kept from them', async () => {
    const kept = voice({ audience: [] });
    await house.done('rowan', 'voice/share-voice', kept);
    later(house, '2026-09-16T09:00:00.000Z');
    await seen((await house.done('rowan', 'input/choose-audience', { ...file, inputId: kept.voiceId, audience: ['parents'] })).position);
    const row = (await stood('mum', '2026-09-15')).heard.find((one) => one.inputId === kept.voiceId);
    expect(row?.audience).toEqual(['parents']);
  });

  it('given something that was sealed since, when a day before is asked for, then it is gone for all but safeguarding and whoever said it', async () => {
    await seen((await house.done('farrow', 'input/seal-input', seal(spoken.concernId))).position);
    expect(await heardOn('idowu', '2026-09-14')).toContain(spoken.concernId);
    for (const name of ['farrow', 'okafor', 'mum'] as const) {
      for (const on of ['2026-09-10', '2026-09-14'])
        expect([name, (await ask(name, on)).text.includes(spoken.concernId)]).toEqual([name, false]);
    }
  });

  it('given something that was sealed on a day and is not any more, when that day is asked for, then nobody but safeguarding can tell', async () => {
    later(house, '2026-09-17T09:00:00.000Z');
    await seen((await house.done('idowu', 'input/unseal-input', { ...seal(spoken.concernId), reason: 'Spoken with him.' })).position);
    const row = (await stood('farrow', '2026-09-15')).heard.find((one) => one.inputId === spoken.concernId);
    expect(row).toMatchObject({ sealed: null, seals: [], sealReads: [], ringAt: null });
  });

  it('given a teacher who no longer teaches him, and people who never stood to him, when they ask for a day on which they did, then there is nothing', async () => {
    for (const name of ['osei', 'gran', 'adasMum', 'vale', 'pereira', 'ada'] as const)
      expect([name, (await ask(name, '2026-09-08')).status]).toEqual([name, 404]);
    const [absent, other] = [await ask('osei', '2026-09-08', randomUUID()), await ask('osei', '2026-09-08')];
    expect(other.body).toMatchObject({ code: absent.body.code, status: absent.body.status, title: absent.body.title });
  });

  it('given an order against Dad since, when he asks for a day before it, then there is nothing', async () => {
    expect((await ask('dad', '2026-09-08')).status).toBe(200);
    const paper = evidence({ evidenceId: randomUUID(), personId: dad.person });
    await house.done('farrow', 'child/see-evidence', paper);
    await seen((await house.done('farrow', 'child/record-order', order({ evidenceId: paper.evidenceId, from: '2026-09-17' }))).position);
    expect((await ask('dad', '2026-09-08')).status).toBe(404);
  });

  it('given a decision with threads to both homes, when Mum asks, then hers stands there and no trace of Dad’s', async () => {
    const both = [concern('For Mum alone.', { audience: [] }), concern('For Dad alone.', { audience: [], childId: adasFile })];
    await house.done('mum', 'concern/raise-concern', both[0]!);
    const open = (await today('farrow')).heard.filter((one) => one.open).map((one) => influence(one.inputId));
    const { position } = await house.done('farrow', 'decision/take-decision', deciding(open, { about: 'both homes' }));
    await seen(position);
    const answer = await ask('mum', '2026-09-08');
    expect(answer.text).not.toContain(told.dads);
    expect((answer.body as Then).decided[0]?.threads.map((one) => one.inputId)).toEqual([told.mums]);
  });

  it('given a file whose key was destroyed, when its past is asked for, then nothing of it is left to stand', async () => {
    house.get(DataKeys).destroy(`child-${rowansFile}`);
    const then = await ask('farrow', '2026-09-08');
    expect(then.text).not.toMatch(/noise at dinner|Kestrels/);
  });
});
