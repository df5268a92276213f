import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { type Name } from '../support/small-school.ts';
import { askingFor } from '../support/askings.ts';

let house: OpenedHouse;
const sound = askingFor('sound', { agencyId: null });
const image = askingFor('image', { agencyId: null });
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

let seen = '0';
const done = async (name: Name, address: string, fields: object) =>
  void (seen = (await house.done(name, address, fields)).position ?? seen);
const modes = (name: Name = 'rowan') => house.query(name, `voice/modes?child=${rowansFile}&seen=${seen}`);
const readers = (name: Name) => house.query(name, `voice/readers?child=${rowansFile}`);
const namesOf = (all: readonly { readonly called: string }[]): readonly string[] => all.map((one) => one.called).toSorted();

describe('what a child may be offered', () => {
  it('given no permission, when it is asked, then neither a sound nor a photo', async () =>
    expect((await modes()).body).toEqual({ sound: false, photo: false }));

  it('given a permission for sound that is asked and not answered, when it is asked, then not yet; once given, a sound and no photo', async () => {
    await done('farrow', 'consent/request-consent', sound);
    expect((await modes()).body).toEqual({ sound: false, photo: false });
    await done('mum', 'consent/give-consent', { childId: rowansFile, consentId: sound.consentId });
    expect((await modes()).body).toEqual({ sound: true, photo: false });
  });

  it('given the permission for the image too, when the first is withdrawn, then only a photo', async () => {
    await done('farrow', 'consent/request-consent', image);
    await done('mum', 'consent/give-consent', { childId: rowansFile, consentId: image.consentId });
    await done('mum', 'consent/withdraw-consent', { childId: rowansFile, consentId: sound.consentId });
    for (const name of ['rowan', 'osei', 'farrow'] as const) expect((await modes(name)).body).toEqual({ sound: false, photo: true });
    for (const name of ['mum', 'dad'] as const) expect((await modes(name)).body).toEqual({ sound: false, photo: false });
  });

  it.each(['gran', 'adasMum', 'ada', 'idowu', 'vale', 'dara'] as const)(
    'given %s, when it is asked, then this child is not there',
    async (name) => {
      expect((await modes(name)).status).toBe(404);
      expect((await readers(name)).status).toBe(404);
    },
  );
});

describe('who would read what a child says', () => {
  it('given Rowan, when he chooses, then he is shown everybody by name, and who stands beside his mother', async () => {
    const { body } = await readers('rowan');
    expect(namesOf(body.always).length).toBeGreaterThan(0);
    expect([namesOf(body.parents), body.decides]).toEqual([['Dad', 'Dara', 'Mum'], false]);
    expect(namesOf(body.educators).length).toBe(1);
  });

  it('given Dad holds the pen, when he looks, then of the family he sees himself', async () =>
    expect(namesOf((await readers('dad')).body.parents)).toEqual(['Dad']));
});
