import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProfileAnswer } from '../../apps/api/src/profile/profile.read-model.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import type { Live } from '../support/live.ts';
import { dad, farrow, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { voice } from '../support/sayings.ts';
import type { Name } from '../support/small-school.ts';

const door = `profile/profile?child=${rowansFile}`;
const line = (heading: string, words: string, over: object = {}) => ({
  childId: rowansFile,
  lineId: randomUUID(),
  heading,
  words,
  ...over,
});
const [forAll, forFarrow] = [voice({ audience: ['parents', 'educators'] }), voice({ audience: [] })];
const [mums, dads, rowans, oseis, told, kept] = [
  line('admire', 'He waits for whoever is last.'),
  line('admire', 'He is brave in water.'),
  line('important', 'My dog Biscuit.'),
  line('support', 'Show him the picture first.'),
  line('support', 'Dinner where it is quiet.', { inputId: forAll.voiceId }),
  line('support', 'Said to Ms Farrow alone.', { inputId: forFarrow.voiceId }),
];

let house: OpenedHouse;
let page: Live;
const seenBy = async (name: Name): Promise<ProfileAnswer> => (await house.query(name, door)).body as ProfileAnswer;
const wordsFor = async (name: Name) => (await seenBy(name)).lines.map((one) => one.words);
const publish = (lines: readonly { lineId: string }[]) =>
  house.ask('farrow', 'profile/publish-profile', {
    ...{ childId: rowansFile, lines: lines.map((one) => one.lineId), asked: [rowan.person, mum.person], lookAgainOn: '2027-03-01' },
  });

beforeAll(async () => {
  house = await openHouse();
  for (const one of [forAll, forFarrow]) await house.done('rowan', 'voice/share-voice', one);
  page = await house.live('dad');
  await page.watch('profile');
  const offers = [
    ['mum', mums],
    ['rowan', rowans],
    ['osei', oseis],
    ['farrow', told],
    ['farrow', kept],
  ] as const;
  for (const [who, one] of offers) await house.done(who, 'profile/offer-profile-line', one);
});
afterAll(() => house.close());

/** Each test is the next page of one story. */
describe('a one-page profile, from the first line to the second version', () => {
  it('given lines and no page, when each looks, then each reads their own, and school what it may', async () => {
    expect(await wordsFor('mum')).toEqual([mums.words]);
    expect(await wordsFor('dad')).toEqual([]);
    expect(await wordsFor('rowan')).toEqual([rowans.words, told.words, kept.words]);
    expect(await wordsFor('osei')).toEqual([mums.words, rowans.words, oseis.words, told.words]);
    expect(await wordsFor('farrow')).toHaveLength(5);
    expect((await house.query('pereira', door)).status).toBe(404);
  });

  it('given what the child said, when somebody wants to take a line from it, then it is offered to those who may read it', async () => {
    const voicesFor = async (name: Name) => (await seenBy(name)).voices.map((one) => one.inputId).toSorted();
    expect(await voicesFor('farrow')).toEqual([forAll.voiceId, forFarrow.voiceId].toSorted());
    for (const who of ['osei', 'mum', 'dad'] as const) expect(await voicesFor(who)).toEqual([forAll.voiceId]);
  });

  it('given whom she may ask, when the SENCO looks, then it is the child and the adults around today; nobody else is told who they are', async () => {
    expect((await seenBy('farrow')).around).toEqual(expect.arrayContaining([rowan.person, mum.person, dad.person]));
    for (const who of ['osei', 'mum', 'rowan'] as const) expect((await seenBy(who)).around).toEqual([]);
  });

  it('given words for the SENCO alone, when she puts them on the page, then that is refused, and says whom to ask', async () => {
    const { status, body } = await publish([mums, kept]);
    expect([status, body.code, body.facts]).toEqual([409, 'kept-by-the-child', { lineId: kept.lineId }]);
    expect(body.detail).toContain('Please ask the child.');
  });

  it('given Dad’s open page, when the page is made, then he hears of that, and of nothing before; he reads “family”, and not whose', async () => {
    expect((await publish([mums, rowans, told])).status).toBe(200);
    await page.hinted({ view: 'profile', key: rowansFile });
    expect(page.hints).toHaveLength(1);
    const dads = await seenBy('dad');
    expect(dads.lines.map((one) => [one.words, one.speaker, one.by])).toEqual([
      [mums.words, { personId: null, as: 'parent' }, null],
      [rowans.words, { personId: rowan.person, as: 'child' }, null],
      [told.words, { personId: rowan.person, as: 'child' }, null],
    ]);
    expect(dads.pages).toMatchObject([{ version: 1, asked: [rowan.person], by: farrow.person }]);
    expect(Object.keys(dads.people).toSorted()).toEqual([rowan.person, farrow.person].toSorted());
    expect((await seenBy('mum')).lines[0]).toMatchObject({ by: mum.person, speaker: { personId: mum.person } });
  });

  it('given the page, when Rowan keeps what he told from his parents after all, then it is gone from theirs at once, and told to their open page', async () => {
    page.hints.length = 0;
    await house.done('rowan', 'input/choose-audience', { childId: rowansFile, inputId: forAll.voiceId, audience: ['educators'] });
    await page.hinted({ view: 'profile', key: rowansFile });
    expect(await wordsFor('dad')).toEqual([mums.words, rowans.words]);
    expect((await seenBy('dad')).pages[0]?.lines).toEqual([mums.lineId, rowans.lineId]);
    expect(await wordsFor('osei')).toContain(told.words);
  });

  it('given Mum’s line, when the SENCO takes it off with a reason, then Mum reads the reason, and to the others it was never there', async () => {
    const off = { childId: rowansFile, lineId: mums.lineId, reason: 'It names another child.' };
    await house.done('farrow', 'profile/withdraw-profile-line', off);
    expect((await seenBy('mum')).lines[0]?.withdrawn).toMatchObject({ by: farrow.person, reason: off.reason });
    for (const who of ['dad', 'rowan', 'osei'] as const) expect(await wordsFor(who)).not.toContain(mums.words);
  });

  it('given a next version, when it is looked at, then the first is there still, and what Dad has added stands on the second as the family’s', async () => {
    await house.done('dad', 'profile/offer-profile-line', dads);
    expect((await publish([dads, rowans, oseis])).status).toBe(200);
    const { pages, lines } = await seenBy('mum');
    expect(pages.map((one) => one.version)).toEqual([1, 2]);
    expect(lines.find((one) => one.lineId === dads.lineId)).toMatchObject({ speaker: { personId: null }, by: null, published: 2 });
    expect(lines.find((one) => one.lineId === oseis.lineId)).toMatchObject({ by: osei.person });
  });

  it('given a teacher who read it, when the family asks who looked, then it stands there as the one-page profile', async () => {
    const { body } = await house.query('mum', `look/looks?child=${rowansFile}`);
    expect(JSON.stringify(body)).toContain('"view":"profile"');
  });
});
