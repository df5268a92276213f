import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Receipt } from '../../../apps/api/src/kernel/decisions/receipt.ts';
import type { Position } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { Projection } from '../../../apps/api/src/kernel/read-models/projection.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt, pass } from '../../support/calendar-only.ts';
import { later, openHouse, type OpenedHouse } from '../../support/house.ts';
import { liveOf } from '../../support/live.ts';
import { alderbrook, now, rowansFile } from '../../support/people.ts';
import { adasFile, cast, tell, wrensFile } from '../../support/small-school.ts';
import { relationship } from '../../support/story.ts';
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

const caughtUp = async (told: Promise<Receipt>): Promise<void> => house.get(Projection).reached((await told).position as Position);

describe('a child in a corner', () => {
  it('given a card, when it is tapped, then the child is in, as the child alone, for twenty minutes, and it says near whom', async () => {
    const tablet = await within(await opened(house));
    expect((await tablet.get('session/me')).body).toMatchObject({
      called: 'Rowan',
      roles: [],
      children: [{ childId: rowansFile, as: 'child' }],
      tablet: { openedBy: 'Mr Osei', until: '2026-09-07T08:30:00.000Z', at: now, picture: null },
    });
    pass(20 * minute - 1);
    expect(await tablet.in()).toBe('Rowan');
    pass(1);
    expect(await tablet.in()).toBe(401);
  });

  it('given a session whose time is over, when cards are shown, then the tablet is wiped first; with nothing on it, it is not', async () => {
    const tablet = await opened(house);
    expect((await tablet.get('tablet/cards')).headers['clear-site-data']).toBeUndefined();
    await within(tablet);
    expect((await tablet.get('tablet/cards')).headers['clear-site-data']).toBeUndefined();
    pass(20 * minute);
    const answer = await tablet.get('tablet/cards');
    expect(answer.headers['clear-site-data']).toBe('"storage"');
    expect([tablet.holds('heard.session_token'), await tablet.cards()]).toEqual([false, ['Rowan']]);
  });

  it('given “I am finished”, when it is tapped, then the session is over everywhere and nothing is to stay on the tablet', async () => {
    const tablet = await within(await opened(house));
    const copy = tablet.copy();
    const socket = await liveOf(house.url, tablet.cookies);
    const cut = once(socket.socket as never, 'disconnect');
    const answer = await tablet.post('tablet/finish');
    expect([answer.status, answer.headers['clear-site-data'], answer.headers['cache-control']]).toEqual([200, '"storage"', 'no-store']);
    expect(await cut).toContain('io server disconnect');
    expect([await tablet.in(), await copy.in(), await tablet.cards()]).toEqual([401, 401, ['Rowan']]);
  });

  it('given a card tapped again and again, when the sessions are counted, then there is one, and the one before is over', async () => {
    const tablet = await within(await opened(house));
    const before = tablet.copy();
    await Promise.all([tablet.copy().taps(rowansFile), tablet.copy().taps(rowansFile)]);
    await within(tablet);
    expect([await before.in(), await tablet.in()]).toEqual([401, 'Rowan']);
    const sql =
      'SELECT count(*) AS n FROM lent_session l JOIN auth_session s ON s.id = l.session_id WHERE l.corner_id IS NOT NULL AND s.expiresAt > ?';
    expect(house.get(Vault).database.prepare(sql).get('2026-09-07T08:29:00.000Z')).toEqual({ n: 1 });
  });

  it('given taps without end, when the corner has had thirty in a minute, then it asks to wait', async () => {
    const tablet = await opened(house);
    for (let times = 0; times < 30; times++) await within(tablet);
    expect(codeIn(await tablet.taps(rowansFile))).toEqual([429, 'slow-down']);
    pass(minute);
    await within(tablet);
  });

  it.each([
    ['of another class', adasFile],
    ['of another school', wrensFile],
  ])('given a child %s, when their card is tapped although it is not there, then nothing is there', async (_, childId) => {
    expect(codeIn(await (await opened(house)).taps(childId))).toEqual([404, 'not-found']);
  });

  it('given a SENCO who chose one child, when the card of another whom she leads for is tapped, then it is not there', async () => {
    const tablet = await Tablet.of(house, 'farrow');
    await tablet.opens([rowansFile]);
    expect([await tablet.cards(), codeIn(await tablet.taps(adasFile))]).toEqual([['Rowan'], [404, 'not-found']]);
  });

  it('given nobody’s corner, a forged one and one that was closed, when a card is tapped, then nobody is in', async () => {
    const closed = await opened(house);
    const copy = closed.copy();
    expect((await closed.post('tablet/close-here')).headers['clear-site-data']).toBe('"storage"');
    expect([closed.holds('heard.corner'), codeIn(await copy.taps(rowansFile))]).toEqual([false, [401, 'signed-out']]);
    expect(codeIn(await new Tablet(house).taps(rowansFile))).toEqual([401, 'signed-out']);
  });
});

describe('the end of a corner from elsewhere', () => {
  it('given a corner, when open ones are listed, then its opener and whoever leads see it, and nobody else', async () => {
    await opened(house);
    const listed = async (who: 'osei' | 'farrow' | 'okafor' | 'idowu' | 'vale') =>
      ((await house.query(who, 'tablet/choices')).body as { corners: { label: string; openedBy: string; mine: boolean }[] }).corners.at(0);
    expect(await listed('osei')).toMatchObject({ label: 'Reading corner', openedBy: 'Mr Osei', mine: true });
    for (const who of ['farrow', 'okafor'] as const) expect(await listed(who)).toMatchObject({ openedBy: 'Mr Osei', mine: false });
    for (const who of ['idowu', 'vale'] as const) expect(await listed(who)).toBeUndefined();
  });

  it('given a child who is in, when the SENCO closes the corner from her own desk, then the child is out at once and no card is left', async () => {
    const tablet = await within(await opened(house));
    const { corners } = (await house.query('farrow', 'tablet/choices')).body as { corners: { cornerId: string }[] };
    const { cornerId } = corners[0]!;
    expect(codeIn(await house.ask('idowu', 'tablet/close', {})).at(0)).toBe(400);
    const closes = async (who: 'idowu' | 'vale' | 'mum' | 'farrow') => (await house.as(who)).post('/api/tablet/close').send({ cornerId });
    for (const who of ['idowu', 'vale', 'mum'] as const) expect((await closes(who)).status).toBe(404);
    expect(await tablet.in()).toBe('Rowan');
    expect((await closes('farrow')).status).toBe(200);
    expect([await tablet.in(), await tablet.cards()]).toEqual([401, 401]);
    expect((await closes('farrow')).status).toBe(404);
  });

  it('given a SENCO who becomes family of a child, when her corner is looked at, then that card is gone at once and the others stay', async () => {
    const tablet = await Tablet.of(house, 'farrow');
    await tablet.opens([rowansFile, adasFile]);
    expect(await tablet.cards()).toEqual(['Ada', 'Rowan']);
    const aunt = { ...relationship(cast.farrow, 'Helen', 'other'), childId: adasFile, name: 'Helen Farrow' };
    await caughtUp(tell(house.house, cast.okafor, 'child', 'RecordRelationship', aunt));
    expect(await tablet.cards()).toEqual(['Rowan']);
    expect(codeIn(await tablet.taps(adasFile))).toEqual([404, 'not-found']);
  });

  it('given a teacher whose appointment ends, when the day has come, then no card is left', async () => {
    const tablet = await opened(house);
    const end = { schoolId: alderbrook, personId: cast.osei.person, role: 'educator', on: '2026-09-08' };
    await caughtUp(tell(house.house, cast.okafor, 'school', 'EndAppointment', end));
    expect(await tablet.cards()).toEqual(['Rowan']);
    later(house, '2026-09-08T00:10:00.000Z');
    expect(await tablet.cards()).toEqual([]);
    expect(codeIn(await tablet.taps(rowansFile))).toEqual([404, 'not-found']);
  });
});

describe('a picture of one’s own', () => {
  it('given a child who is in, when they choose a picture, then it is on their card; staff choose with theirs, others do not', async () => {
    const tablet = await within(await opened(house));
    expect((await tablet.post('tablet/choose-picture', { childId: rowansFile, picture: 'boat' })).status).toBe(200);
    expect(((await tablet.get('tablet/cards')).body as { cards: object[] }).cards).toEqual([
      { childId: rowansFile, called: 'Rowan', picture: 'boat' },
    ]);
    const chooses = async (who: 'farrow' | 'idowu' | 'mum' | 'ada', picture: string) =>
      (await (await house.as(who)).post('/api/tablet/choose-picture').send({ childId: rowansFile, picture })).status;
    expect([
      await chooses('farrow', 'fish'),
      await chooses('idowu', 'sun'),
      await chooses('mum', 'sun'),
      await chooses('ada', 'sun'),
    ]).toEqual([200, 404, 404, 404]);
    for (const picture of ['', 'A boat', '../x', 'x'.repeat(31)]) expect(await chooses('farrow', picture)).toBe(400);
    const { children } = (await house.query('osei', 'tablet/choices')).body as { children: object[] };
    expect(children).toEqual([{ childId: rowansFile, called: 'Rowan', name: 'Rowan Ashby', className: 'Kestrels', picture: 'fish' }]);
  });

  it('given a corner opened with first pictures, when some have chosen already, then theirs stays, and children who are not in it get none', async () => {
    const osei = await Tablet.of(house, 'osei');
    house.get(Vault).database.exec('DELETE FROM child_picture');
    const pictures = [rowansFile, adasFile].map((childId) => ({ childId, picture: 'kite' }));
    expect((await osei.opens([rowansFile], { pictures })).status).toBe(200);
    const again = await Tablet.of(house, 'osei');
    await again.opens([rowansFile], { pictures: [{ childId: rowansFile, picture: 'sun' }] });
    expect(house.get(Vault).database.prepare('SELECT person_id AS childId, picture FROM child_picture').all()).toEqual([pictures[0]]);
  });
});
