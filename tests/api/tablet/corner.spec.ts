import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt, pass } from '../../support/calendar-only.ts';
import { doorsOf } from '../../support/doors.ts';
import { later, openHouse, type OpenedHouse } from '../../support/house.ts';
import { now, rowansFile } from '../../support/people.ts';
import { adasFile, wrensFile } from '../../support/small-school.ts';
import { codeIn, opened, Tablet, within } from './corner.house.ts';

const minute = 60_000;

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());
beforeEach(() => {
  calendarAt(new Date(now));
});
afterEach(() => {
  house.get(Vault).database.exec('DELETE FROM corner; DELETE FROM lent_session');
  later(house, now);
  jest.useRealTimers();
});

describe('a corner for children', () => {
  it('given a teacher at a tablet, when he opens a corner, then the tablet holds cards and no session of his, which is over', async () => {
    const tablet = await Tablet.of(house, 'osei');
    const before = tablet.copy();
    expect(await tablet.in()).toBe('Mr Osei');
    expect((await tablet.opens([rowansFile])).body).toEqual({ until: '2026-09-07T09:10:00.000Z' });
    expect([await tablet.in(), await before.in()]).toEqual([401, 401]);
    expect([tablet.holds('heard.corner'), tablet.holds('heard.at-corner'), tablet.holds('heard.session_token')]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await tablet.get('tablet/cards')).body).toEqual({
      openedBy: 'Mr Osei',
      until: '2026-09-07T09:10:00.000Z',
      cards: [{ childId: rowansFile, called: 'Rowan', picture: null }],
    });
  });

  it.each([
    ['nobody', [], 400],
    ['a child of another class', [rowansFile, adasFile], 404],
    ['a child of another school', [wrensFile], 404],
    ['a child who never was', ['018f4e6a-0000-7000-8000-00000000dead'], 404],
  ])('given a corner for %s, when it is opened, then it is not, and he goes on', async (_, childIds, status) => {
    const tablet = await Tablet.of(house, 'osei');
    expect((await tablet.opens(childIds)).status).toBe(status);
    expect([tablet.holds('heard.corner'), await tablet.in()]).toEqual([false, 'Mr Osei']);
  });

  it.each(['mum', 'rowan', 'pereira', 'dara', 'vale', 'idowu'] as const)(
    'given %s, when a corner is opened for Rowan, then nothing is there',
    async (who) => {
      const tablet = await Tablet.of(house, who);
      expect(codeIn(await tablet.opens([rowansFile]))).toEqual([404, 'not-found']);
      expect(tablet.holds('heard.corner')).toBe(false);
    },
  );

  it('given whoever may open one, when children are listed to choose from, then they are those to whom they stand, of their school', async () => {
    const listed = async (who: 'osei' | 'farrow' | 'vale' | 'mum') =>
      ((await house.query(who, 'tablet/choices')).body as { children: { name: string }[] }).children.map((one) => one.name);
    expect(await listed('osei')).toEqual(['Rowan Ashby']);
    expect(await listed('farrow')).toEqual(['Ada Marlowe', 'Rowan Ashby']);
    expect([await listed('vale'), await listed('mum')]).toEqual([['Wren Hollis'], []]);
  });

  it('given a session that wants a second factor still, when it opens a corner, then the factor comes first', async () => {
    const tablet = await Tablet.halfOf(house, 'osei');
    expect(codeIn(await tablet.opens([rowansFile]))).toEqual([401, 'second-factor-needed']);
    expect(codeIn(await tablet.get('tablet/choices'))).toEqual([401, 'second-factor-needed']);
    expect(tablet.holds('heard.corner')).toBe(false);
  });

  it.each([
    ['ten hours in the morning', now, '2026-09-07T17:00:00.000Z'],
    ['ten hours in winter', '2026-12-07T09:00:00.000Z', '2026-12-07T18:00:00.000Z'],
    ['ten hours in the evening', '2026-12-07T19:00:00.000Z', '2026-12-07T20:00:00.000Z'],
  ])('given %s, when a corner is opened, then it ends with the working day, or after an hour', async (_, at, until) => {
    jest.setSystemTime(new Date(at));
    expect((await (await Tablet.of(house, 'osei')).opens([rowansFile], { minutes: 600 })).body).toEqual({ until });
  });

  it('given the hour at which it ends, when cards are asked for, then there are none and the tablet forgets the corner', async () => {
    const tablet = await opened(house);
    pass(60 * minute - 1);
    expect(await tablet.cards()).toEqual(['Rowan']);
    pass(1);
    expect(codeIn(await tablet.copy().taps(rowansFile))).toEqual([401, 'signed-out']);
    expect(await tablet.cards()).toBe(401);
    expect([tablet.holds('heard.corner'), tablet.holds('heard.at-corner')]).toEqual([false, false]);
  });

  it('given the vault, when a corner lies in it, then what its tablet holds does not', async () => {
    const tablet = await opened(house);
    const token = /heard\.corner=([^;]+)/.exec(tablet.cookies)?.[1] ?? 'none';
    const rows = JSON.stringify(house.get(Vault).database.prepare('SELECT * FROM corner').all());
    expect(rows).toContain('Reading corner');
    expect(rows).not.toContain(token);
  });
});

describe('what a corner does not open', () => {
  const closedDoors = () =>
    doorsOf(house.get<ModulesContainer>(ModulesContainer).values() as never).flatMap(({ address, door }) =>
      door?.open || address.startsWith('socket')
        ? []
        : [address.replace(':command', 'raise-concern').split(' ') as ['GET' | 'POST', string]],
    );

  it('given a tablet with cards, when every closed door is knocked at, then each asks to sign in', async () => {
    const tablet = await opened(house);
    const answers = await Promise.all(
      closedDoors().map(async ([method, path]) => [
        path,
        (await (method === 'GET' ? tablet.get(path.slice(5)) : tablet.post(path.slice(5)))).status,
      ]),
    );
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
    expect(answers.length).toBeGreaterThan(40);
  });

  it('given a child in a corner, when ways in are asked for, added or ended, then nothing is there, whichever door it is', async () => {
    const tablet = await within(await opened(house));
    const doors = closedDoors().filter(([, path]) => path.startsWith('/api/account/'));
    for (const [method, path] of doors)
      for (const at of [path.slice(5), path.slice(5).replace('account', 'ACCOUNT')])
        expect([at, (await (method === 'GET' ? tablet.get(at) : tablet.post(at))).status]).toEqual([at, 404]);
    expect(doors.length).toBeGreaterThan(10);
    expect(await tablet.in()).toBe('Rowan');
  });

  it('given a child in a corner, when doors of staff are tried, then nothing is there', async () => {
    const tablet = await within(await opened(house));
    const { cornerId } = house.get(Vault).database.prepare('SELECT corner_id AS cornerId FROM corner WHERE closed_at IS NULL').get() as {
      cornerId: string;
    };
    expect((await tablet.get('tablet/choices')).body).toEqual({ children: [], corners: [] });
    for (const [door, body] of [
      ['open', { childIds: [rowansFile], minutes: 60, label: '' }],
      ['close', { cornerId }],
      ['card-write', { childId: rowansFile }],
      ['card-void', { childId: rowansFile }],
      ['device-end', { childId: rowansFile, sessionId: cornerId }],
      ['choose-picture', { childId: adasFile, picture: 'boat' }],
    ] as const)
      expect([door, codeIn(await tablet.post(`tablet/${door}`, body))]).toEqual([door, [404, 'not-found']]);
    expect((await tablet.get(`tablet/devices?child=${rowansFile}`)).status).toBe(404);
  });

  it('given a session of one’s own, when it is finished as if it were a tablet’s, then nothing is there and it goes on', async () => {
    const own = await Tablet.of(house, 'rowan');
    expect(codeIn(await own.post('tablet/finish'))).toEqual([404, 'not-found']);
    expect(await own.in()).toBe('Rowan');
    expect((await own.get('session/me')).body).toMatchObject({ tablet: null });
  });
});
