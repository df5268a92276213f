import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { askingFor, referring } from '../support/askings.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { anId, dad, rowansFile } from '../support/people.ts';
import { adasFile, cast, type Name } from '../support/small-school.ts';
import { toldToAskAgain } from './told-to-ask-again.ts';

let house: OpenedHouse;
const file = { childId: rowansFile };
const paper = anId(800);

beforeAll(async () => {
  house = await openHouse();
  await house.done('farrow', 'child/see-evidence', {
    ...file,
    evidenceId: paper,
    personId: dad.person,
    document: 'court-order',
    reference: 'WX26',
    seenOn: '2026-09-07',
  });
});
afterAll(() => house.close());

const turn = () => house.get<Calendar>(Calendar).turn();
const at = (moment: string) => later(house, moment);
const sees = async (name: Name) => (await house.query(name, `child/child?child=${rowansFile}`)).status;
const counted = async (type: string) => (await house.log()).filter((one) => one.type === type).length;
const noContact = (from: string, lastDay: string, over: object = {}) => ({
  ...file,
  orderId: randomUUID() as string,
  kind: 'no-contact',
  limits: [{ personId: dad.person, cannot: ['see', 'consent'] }],
  gives: [],
  from,
  lastDay,
  evidenceId: paper,
  note: null,
  ...over,
});
/** Moments in UTC on both sides of a midnight in England. */
const autumn = noContact('2026-10-01', '2026-10-15');
const winter = noContact('2026-12-01', '2026-12-20');

describe('an order of no contact', () => {
  it.each([
    [
      'in summer time',
      autumn,
      '2026-09-30T22:59:59.999Z',
      '2026-09-30T23:00:00.000Z',
      '2026-10-15T22:59:59.999Z',
      '2026-10-15T23:00:00.000Z',
    ],
    [
      'in winter time',
      winter,
      '2026-11-30T23:59:59.999Z',
      '2026-12-01T00:00:00.000Z',
      '2026-12-20T23:59:59.999Z',
      '2026-12-21T00:00:00.000Z',
    ],
  ])(
    'given one %s, when its midnights pass, then Dad is out from the first moment of its first day to the last of its last',
    async (_, order, before, first, last, after) => {
      const page = await house.live('dad');
      await house.done('farrow', 'child/record-order', order);
      const ended = await counted('OrderEnded');
      for (const [moment, status] of [
        [before, 200],
        [first, 404],
        [last, 404],
        [after, 200],
      ] as const) {
        at(moment);
        expect([moment, await sees('dad'), await sees('mum')]).toEqual([moment, status, 200]);
      }
      at(before);
      await turn();
      await toldToAskAgain(page, async () => (at(first), turn()));
      at(last);
      await turn();
      expect(await counted('OrderEnded')).toBe(ended);
      await toldToAskAgain(page, async () => (at(after), Promise.all([turn(), turn()])));
      expect(await counted('OrderEnded')).toBe(ended + 1);
      page.leave();
    },
  );

  it('given an order that ends while the house is shut, when it opens again, and again, then its end is written once, by the calendar', async () => {
    const order = noContact('2027-01-04', '2027-01-08');
    await house.done('farrow', 'child/record-order', order);
    const ended = await counted('OrderEnded');
    for (let opening = 0; opening < 2; opening += 1) {
      await house.again(() => at('2027-01-09T07:00:00.000Z'));
      await turn();
      expect(await counted('OrderEnded')).toBe(ended + 1);
    }
    const { circle, holding } = (await house.query('farrow', `child/who?child=${rowansFile}`)).body;
    expect(circle.orders[order.orderId].ended).toEqual({ on: '2027-01-09', how: 'ran-out' });
    expect(holding).toEqual([]);
  });

  it('given an order that is recorded when it is over already, when the calendar looks again on the same day, then its end is written', async () => {
    await turn();
    const ended = await counted('OrderEnded');
    const { position } = await house.done('farrow', 'child/record-order', noContact('2027-01-04', '2027-01-05'));
    await house.query('farrow', `child/children?seen=${position}`);
    await turn();
    expect(await counted('OrderEnded')).toBe(ended + 1);
    await turn();
    expect(await counted('OrderEnded')).toBe(ended + 1);
  });

  it('given that it ends before it starts, when it is recorded, then a sentence says so and nothing is written', async () => {
    const answer = await house.ask('farrow', 'child/record-order', noContact('2027-03-02', '2027-03-01'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'ends-before-it-starts' } });
  });
});

describe('a permission under which an agency comes in', () => {
  const lastDay = '2027-05-31';
  const referral = referring({ from: '2027-02-01', lastDay });
  const request = askingFor('referral', { from: '2027-02-01', lastDay, scope: referral.scope });
  const consent = { ...file, consentId: request.consentId };
  const room = `referral/referral?referral=${referral.referralId}`;
  const linesOf = async (name: Name) =>
    ((await house.query(name, `consent/consent?consent=${request.consentId}`)).body.consent.history as { step: string }[]).map(
      (one) => one.step,
    );

  it('given thirty days to go, when the day begins, then those who agreed and the school are told, once, and not who did not answer', async () => {
    at('2027-02-01T09:00:00.000Z');
    await house.done('farrow', 'consent/request-consent', request);
    await house.done('mum', 'consent/give-consent', consent);
    await house.done('farrow', 'referral/make-referral', referral);
    at('2027-05-01T22:59:59.000Z');
    await turn();
    expect([await linesOf('mum'), await counted('PermissionNoticeGiven')]).toEqual([['Given'], 0]);
    at('2027-05-01T23:00:00.000Z');
    await turn();
    await turn();
    expect(await counted('PermissionNoticeGiven')).toBe(1);
    expect([await linesOf('mum'), await linesOf('dad')]).toEqual([['Given', 'NoticeGiven'], []]);
    const { entries } = (await house.query('farrow', 'consent/board')).body;
    expect(entries).toMatchObject([{ consent: { consentId: request.consentId }, runsOutSoon: true, notHolding: null }]);
  });

  it('given its last day, when midnight in England passes, then the room closes, the page is told, and the record says why', async () => {
    const page = await house.live('pereira');
    at('2027-05-31T22:59:59.999Z');
    await turn();
    expect((await house.query('pereira', room)).status).toBe(200);
    at('2027-05-31T23:00:00.000Z');
    expect((await house.query('pereira', room)).status).toBe(404);
    await toldToAskAgain(page, async () => {
      at('2027-05-31T22:00:00.000Z');
      await turn();
      page.hints.length = 0;
      at('2027-05-31T23:00:00.000Z');
      await turn();
    });
    expect([await counted('PermissionRanOut'), await counted('ReferralEnded')]).toEqual([1, 1]);
    expect((await house.query('farrow', room)).body).toMatchObject({
      open: false,
      referral: { ended: { on: '2027-06-01', how: 'ran-out' } },
    });
    page.leave();
  });
});

describe('a day on which one file cannot be written', () => {
  it('given a file whose key was destroyed, when its day comes, then the other files have theirs all the same', async () => {
    at('2027-09-01T09:00:00.000Z');
    await turn();
    const ofAda = { ...noContact('2027-09-01', '2027-09-02'), childId: adasFile, evidenceId: anId(801) };
    const seen = { personId: cast.adasMum.person, document: 'court-order', reference: null, seenOn: '2027-09-01' };
    await house.done('farrow', 'child/see-evidence', { childId: adasFile, evidenceId: anId(801), ...seen });
    await house.done('farrow', 'child/record-order', { ...ofAda, limits: [{ personId: cast.adasMum.person, cannot: ['consent'] }] });
    const { position } = await house.done('farrow', 'child/record-order', noContact('2027-09-01', '2027-09-02'));
    await house.query('farrow', `child/children?seen=${position}`);
    house.get<DataKeys>(DataKeys).destroy(`child-${rowansFile}`);
    const ended = await counted('OrderEnded');
    at('2027-09-03T05:00:00.000Z');
    await turn();
    expect(await counted('OrderEnded')).toBe(ended + 1);
  });
});
