import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Then } from '@heard/domain/then';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, dad, lark, rowansFile } from '../support/people.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';
import { type Name } from '../support/small-school.ts';
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
const seal = (inputId: string) => ({ ...file, inputId, reason: 'Something he said worries me.' });
const spoken = concern('He hid under the table on Monday.', { audience: ['educators'] });
const seen = (position: string | null) => house.query('farrow', `child/children?seen=${position}`);

/** Ms Idowu of Herons safeguards; on the 15th Rowan, who was in Kestrels with Mr Osei, comes to her class. */
beforeAll(async () => {
  house = await openHouse();
  const lead = { schoolId: alderbrook, personId: lark.person, as: 'lead', from: '2026-09-01' };
  await house.done('okafor', 'school/name-safeguarding-lead', lead);
  told = await toldStory(house);
  later(house, '2026-09-11T09:00:00.000Z');
  await house.done('osei', 'concern/raise-concern', spoken);
  later(house, '2026-09-15T09:00:00.000Z');
  await seen((await house.done('farrow', 'child/place-child', { ...file, place: { yearGroup: '3', className: 'Herons' } })).position);
});
afterAll(() => house.close());

describe('what the page of today hides, the past hides too', () => {
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
      for (const on of ['2026-09-11', '2026-09-14'])
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
    await house.done('mum', 'concern/raise-concern', concern('For Mum alone.', { audience: [] }));
    const now = (await house.query('farrow', `timeline/timeline?child=${rowansFile}`)).body as Then;
    const open = now.heard.filter((one) => one.open).map((one) => influence(one.inputId));
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
    house.get(Projection).forget(rowansFile);
    expect((await ask('farrow', '2026-09-08')).status).toBe(404);
  });
});
