import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { plainCode } from '../../../apps/api/src/account/letter-code.ts';
import type { Position } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { Projection } from '../../../apps/api/src/kernel/read-models/projection.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt, day, pass } from '../../support/calendar-only.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { now, rowansFile } from '../../support/people.ts';
import { adasFile, cast, tell, wrensFile, type Name } from '../../support/small-school.ts';
import { relationship } from '../../support/story.ts';
import { cardsOf } from './cards.house.ts';
import { codeIn, Tablet } from './corner.house.ts';

let house: OpenedHouse;
const cards = cardsOf(() => house);
beforeAll(async () => {
  house = await openHouse();
}, 30_000);
afterAll(() => house.close());
beforeEach(() => {
  calendarAt(new Date(now));
});
afterEach(() => {
  cards.emptied();
  jest.useRealTimers();
});

const { asks, entered, written } = cards;
const devicesOf = async (who: Name = 'farrow') =>
  (await house.query(who, `tablet/devices?child=${rowansFile}`)).body as {
    devices: { sessionId: string; by: string; device: string }[];
    out: object | null;
  };

describe('a printed card for a child’s own device', () => {
  it('given a card, when an adult looks at it, then it says whom it signs in and for how long, and it is not spent by that', async () => {
    const card = await written();
    expect(card).toEqual({ childId: rowansFile, called: 'Rowan', picture: null, code: card.code, lastDay: '2026-09-21', days: 30 });
    for (const code of [card.code, card.code.toLowerCase().replaceAll('-', ' ')])
      expect((await new Tablet(house).post('tablet/card-look', { code })).body).toEqual({ called: 'Rowan', days: 30 });
    const device = await entered(card.code);
    expect((await device.get('session/me')).body).toMatchObject({ called: 'Rowan', tablet: null, children: [{ as: 'child' }] });
  });

  it('given a device that is in by a card, when days go by, then it is in for thirty, and is not renewed', async () => {
    const device = await entered((await written()).code);
    pass(15 * day);
    expect(await device.in()).toBe('Rowan');
    pass(15 * day - 1);
    expect(await device.in()).toBe('Rowan');
    pass(1);
    expect(await device.in()).toBe(401);
  });

  it('given a device on which somebody is signed in, when a card is used on it, then they are signed out there', async () => {
    const phone = await Tablet.of(house, 'mum');
    const copy = phone.copy();
    await phone.post('tablet/enter-by-card', { code: (await written()).code });
    expect([await phone.in(), await copy.in()]).toEqual(['Rowan', 401]);
  });

  it('given a card, when it is used twice or by three at once, then it counts once', async () => {
    const { code } = await written();
    const answers = await Promise.all([1, 2, 3].map(() => new Tablet(house).post('tablet/enter-by-card', { code })));
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409, 409]);
    for (const door of ['enter-by-card', 'card-look'])
      expect(codeIn(await new Tablet(house).post(`tablet/${door}`, { code }))).toEqual([409, 'card-used']);
  });

  it('given its last day, a newer card and one that was taken back, when the old one is used, then it counts no more', async () => {
    const [old, current] = [await written(), await written()];
    expect(codeIn(await new Tablet(house).post('tablet/enter-by-card', { code: old.code }))).toEqual([409, 'card-expired']);
    expect((await asks('okafor', 'card-void', { childId: rowansFile })).status).toBe(200);
    expect(codeIn(await new Tablet(house).post('tablet/card-look', { code: current.code }))).toEqual([409, 'card-expired']);
    const { code } = await written();
    pass(14 * day);
    expect((await new Tablet(house).post('tablet/card-look', { code })).status).toBe(200);
    pass(day);
    expect(codeIn(await new Tablet(house).post('tablet/enter-by-card', { code }))).toEqual([409, 'card-expired']);
  });

  it('given a card, when its code is typed where letters are, or a letter’s where cards are, then it is none', async () => {
    const { code } = await written();
    expect(codeIn(await new Tablet(house).post('account/enter-by-letter', { code }))).toEqual([409, 'letter-unknown']);
    const letter = await (await house.as('farrow')).post('/api/account/letter-write').send({ personId: cast.mum.person, fresh: false });
    expect(codeIn(await new Tablet(house).post('tablet/enter-by-card', { code: (letter.body as { code: string }).code }))).toEqual([
      409,
      'card-unknown',
    ]);
    expect(codeIn(await new Tablet(house).post('tablet/card-look', { code: '' }))).toEqual([400, 'malformed']);
    const rows = JSON.stringify(house.get(Vault).database.prepare('SELECT * FROM card').all());
    expect(rows).toContain(rowansFile);
    for (const form of [code, plainCode(code)]) expect(rows).not.toContain(form);
  });

  it.each(['osei', 'idowu', 'mum', 'rowan', 'pereira', 'vale'] as const)(
    'given %s, when cards and devices of Rowan are asked for, then nothing is there',
    async (who) => {
      await written();
      expect((await house.query(who, `tablet/devices?child=${rowansFile}`)).status).toBe(404);
      for (const door of ['card-write', 'card-void'])
        expect(codeIn(await asks(who, door, { childId: rowansFile }))).toEqual([404, 'not-found']);
      expect((await asks('farrow', 'card-write', { childId: wrensFile })).status).toBe(404);
      expect((await devicesOf()).out).toMatchObject({ writtenBy: 'Ms Farrow', lastDay: '2026-09-21' });
    },
  );

  it('given the list of devices, when one is ended by the head, then that device is out, and one of another child is not theirs to end there', async () => {
    const device = await entered((await written()).code);
    const tablet = await Tablet.of(house, 'osei');
    await tablet.opens([rowansFile]);
    await tablet.taps(rowansFile);
    const { devices, out } = await devicesOf('okafor');
    expect([devices.map((one) => one.by).toSorted(), out]).toEqual([['card', 'tablet'], null]);
    const { sessionId } = devices.find((one) => one.by === 'card')!;
    expect((await asks('okafor', 'device-end', { childId: adasFile, sessionId })).status).toBe(404);
    expect((await asks('osei', 'device-end', { childId: rowansFile, sessionId })).status).toBe(404);
    expect(await device.in()).toBe('Rowan');
    expect((await asks('okafor', 'device-end', { childId: rowansFile, sessionId })).status).toBe(200);
    expect([await device.in(), await tablet.in()]).toEqual([401, 'Rowan']);
  });

  it('given a device that is in by a card, when a way in of one’s own is begun on it, then nothing is there', async () => {
    const device = await entered((await written()).code);
    for (const door of ['passkey-begin', 'second-factor-begin', 'email-change', 'session-end-all'])
      expect((await device.post(`account/${door}`, { email: 'x@y.example' })).status).toBe(404);
  });
});

describe('whoever leads but is family', () => {
  it('given a SENCO who becomes family of a child, when she asks for a card of that child, then nothing is there', async () => {
    const aunt = { ...relationship(cast.farrow, 'Helen', 'other'), name: 'Helen Farrow' };
    await house.get(Projection).reached((await tell(house.house, cast.okafor, 'child', 'RecordRelationship', aunt)).position as Position);
    expect(codeIn(await asks('farrow', 'card-write', { childId: rowansFile }))).toEqual([404, 'not-found']);
    expect((await asks('okafor', 'card-write', { childId: rowansFile })).status).toBe(200);
  });
});
