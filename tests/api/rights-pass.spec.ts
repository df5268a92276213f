import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { askingFor } from '../support/askings.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { mum, rowan, rowansFile } from '../support/people.ts';
import type { Name } from '../support/small-school.ts';
import { toldToAskAgain } from './told-to-ask-again.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const file = { childId: rowansFile };
const turn = () => house.get<Calendar>(Calendar).turn();
const at = (moment: string) => later(house, moment);
const sees = async (name: Name) => (await house.query(name, `child/child?child=${rowansFile}`)).status;

describe('the end of compulsory school age', () => {
  /** Rowan, born on 3 November 2018, is sixteen in 2034; the last Friday in June after it is the 29th. */
  const [lastMoment, first] = ['2035-06-29T22:59:59.999Z', '2035-06-29T23:00:00.000Z'];
  const recording = () => ({ ...file, recordingId: randomUUID(), medium: 'sound', purpose: 'He tells his review what he likes.' });
  const asking = (over: object) =>
    askingFor('sound', { agencyId: null, recipients: [], from: '2035-06-01', lastDay: '2035-12-21', ...over });
  const ofParents = asking({});

  it('given parents who see and agreed, when it is over, then their sight ends and their yes no longer counts', async () => {
    at('2035-06-01T09:00:00.000Z');
    await house.done('farrow', 'consent/request-consent', ofParents);
    await house.done('mum', 'consent/give-consent', { ...file, consentId: ofParents.consentId });
    at(lastMoment);
    expect([await sees('mum'), await sees('dad'), await sees('rowan')]).toEqual([200, 200, 200]);
    expect((await house.ask('farrow', 'voice/begin-recording', recording())).status).toBe(200);
    await turn();
    const page = await house.live('mum');
    await toldToAskAgain(page, async () => (at(first), turn()));
    expect([await sees('mum'), await sees('dad'), await sees('dara'), await sees('rowan')]).toEqual([404, 404, 404, 200]);
    expect((await house.ask('farrow', 'voice/begin-recording', recording())).body).toMatchObject({
      code: 'consent-missing',
      facts: { because: 'no-standing', whoCould: [rowan.person] },
    });
    await turn();
    expect((await house.log()).filter((one) => one.type === 'RightsPassed' && one.stream === `child-${rowansFile}`)).toHaveLength(1);
    page.leave();
  });

  it('given the rights are his own, when Rowan is asked and says yes, then it counts, and his mother’s would not', async () => {
    expect((await house.ask('farrow', 'consent/request-consent', asking({ asked: [mum.person] }))).body.code).toBe(
      'no-standing-to-consent',
    );
    await house.done('farrow', 'consent/close-consent', {
      ...file,
      consentId: ofParents.consentId,
      reason: 'The rights are Rowan’s own now.',
    });
    const ofRowan = asking({ asked: [rowan.person], from: '2035-06-30' });
    await house.done('farrow', 'consent/request-consent', ofRowan);
    expect((await house.query('rowan', 'consent/mine')).body.consents).toMatchObject([{ consentId: ofRowan.consentId }]);
    await house.done('rowan', 'consent/give-consent', { ...file, consentId: ofRowan.consentId });
    expect((await house.ask('farrow', 'voice/begin-recording', recording())).status).toBe(200);
    expect((await house.query('rowan', `consent/record?consent=${ofRowan.consentId}`)).body.heard.status).toBe('dpv:ConsentGiven');
  });

  it('given that Rowan invites his mother, when she looks, then she sees again and still does not consent for him', async () => {
    await house.done('rowan', 'child/invite-family', { ...file, personId: mum.person });
    expect([await sees('mum'), await sees('dad')]).toEqual([200, 404]);
    expect((await house.query('mum', `consent/consents?child=${rowansFile}`)).body.mayNot).toBe('rights-passed');
  });

  it('given his family, when Rowan asks who of them may look, then each is there with what he let them; nobody else is told', async () => {
    const { status, body } = await house.query('rowan', `child/family?child=${rowansFile}`);
    expect([status, body.rightsPassed]).toEqual([200, true]);
    expect(body.family).toMatchObject([
      { called: 'Mum', invited: true, sees: true },
      { called: 'Dad', invited: false, sees: false },
      { called: 'Jo', relationship: 'carer', invited: false, sees: false },
    ]);
    for (const name of ['mum', 'dad', 'dara', 'farrow', 'osei', 'ada'] as const)
      expect([name, (await house.query(name, `child/family?child=${rowansFile}`)).status]).toEqual([name, 404]);
    await house.done('rowan', 'child/uninvite-family', { ...file, personId: mum.person });
    expect(await sees('mum')).toBe(404);
  });

  it('given a child whose rights are not yet their own, when they ask, then nobody is named: it is not theirs to open or to close', async () => {
    at('2035-06-29T22:59:59.999Z');
    expect((await house.query('rowan', `child/family?child=${rowansFile}`)).body).toMatchObject({ rightsPassed: false, family: [] });
  });
});
