import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt } from '../../support/calendar-only.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { now, rowansFile } from '../../support/people.ts';
import { adasFile } from '../../support/small-school.ts';
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

const { entered, written } = cards;
describe('what a child has begun and not sent', () => {
  const form = `tell/${rowansFile}`;
  const draft = (words: string) => ({ form, draftId: randomUUID(), value: { told: { words } } });

  it('given words kept on a tablet, when the same child comes in elsewhere, then they are there, and once dropped they are gone', async () => {
    const tablet = await Tablet.of(house, 'osei');
    await tablet.opens([rowansFile]);
    await tablet.taps(rowansFile);
    const begun = draft('The hall is loud');
    expect((await tablet.post('tablet/keep', begun)).body).toEqual({ keptAt: now });
    await tablet.post('tablet/finish');
    const device = await entered((await written()).code);
    const { draftId, value } = begun;
    expect((await device.get(`tablet/kept?form=${form}`)).body).toEqual({ kept: { draftId, value, keptAt: now } });
    await device.post('tablet/drop', { form, draftId: randomUUID() });
    expect((await device.get(`tablet/kept?form=${form}`)).body).toMatchObject({ kept: { draftId } });
    await device.post('tablet/drop', { form, draftId });
    expect((await device.get(`tablet/kept?form=${form}`)).body).toEqual({ kept: null });
  });

  it('given kept words, when others ask for that form, then they have none; and whoever is no child keeps nothing', async () => {
    const rowan = await Tablet.of(house, 'rowan');
    await rowan.post('tablet/keep', draft('Mine'));
    expect((await (await Tablet.of(house, 'ada')).get(`tablet/kept?form=${form}`)).body).toEqual({ kept: null });
    for (const who of ['mum', 'osei', 'farrow', 'pereira'] as const) {
      const other = await Tablet.of(house, who);
      expect([who, (await other.get(`tablet/kept?form=${form}`)).status, (await other.post('tablet/keep', draft('x'))).status]).toEqual([
        who,
        404,
        404,
      ]);
      expect((await other.post('tablet/drop', { form, draftId: randomUUID() })).status).toBe(404);
    }
  });

  it('given kept words, when the vault is read, then they are sealed, and without the child’s key they are gone', async () => {
    const rowan = await Tablet.of(house, 'rowan');
    await rowan.post('tablet/keep', draft('Nobody sits with me'));
    const [row] = house.get(Vault).database.prepare('SELECT * FROM kept_draft').all() as { wrapped: Uint8Array }[];
    expect(Buffer.from(row!.wrapped).toString('latin1')).not.toMatch(/Nobody|told|words/);
    const ada = await Tablet.of(house, 'ada');
    await ada.post('tablet/keep', { ...draft('x'), form: 'tell/a' });
    house.get(DataKeys).destroy(`child-${adasFile}`);
    expect((await ada.get('tablet/kept?form=tell/a')).body).toEqual({ kept: null });
    expect((await ada.post('tablet/keep', { ...draft('x'), form: 'tell/a' })).status).toBe(404);
  });

  it.each([
    ['a drawing of eight megabytes', Math.floor(8 * 1024 * 1024 * (4 / 3)), 200],
    ['more than is kept', 11.5 * 1024 * 1024, 409],
    ['more than can be sent', 13 * 1024 * 1024, 413],
  ])('given %s, when it is kept, then the answer is clear', async (_, length, status) => {
    const rowan = await Tablet.of(house, 'rowan');
    const answer = await rowan.post('tablet/keep', { form, draftId: randomUUID(), value: 'A'.repeat(length) });
    expect(answer.status).toBe(status);
    if (status !== 200) expect((answer.body as { detail: string }).detail).toMatch(/please/i);
    if (status === 200) expect((await rowan.get(`tablet/kept?form=${form}`)).body.kept.value).toHaveLength(length);
  });

  it('given sixty things begun, when one more is kept, then it says what to do, and one of the sixty may still grow', async () => {
    const rowan = await Tablet.of(house, 'rowan');
    for (let n = 0; n < 60; n++) expect((await rowan.post('tablet/keep', { ...draft('x'), form: `tell/${n}` })).status).toBe(200);
    expect(codeIn(await rowan.post('tablet/keep', { ...draft('x'), form: 'tell/60' }))).toEqual([409, 'kept-too-many']);
    expect((await rowan.post('tablet/keep', { ...draft('more'), form: 'tell/7' })).status).toBe(200);
    for (const wrong of ['', 'tell me', '../x', 'x'.repeat(161)])
      expect((await rowan.post('tablet/keep', { ...draft('x'), form: wrong })).status).toBe(400);
  });
});
