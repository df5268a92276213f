import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arranging, askingFor, referring } from '../support/askings.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import type { Live } from '../support/live.ts';
import { dad, mum, rowansFile } from '../support/people.ts';
import { concern, voice } from '../support/sayings.ts';
import { cast, harbour, type Name } from '../support/small-school.ts';
import { toldToAskAgain } from './told-to-ask-again.ts';

let house: OpenedHouse;
let page: Live;
const file = { childId: rowansFile };
const referral = referring();
const request = askingFor('referral', { scope: referral.scope });
const consent = { ...file, consentId: request.consentId };
const sharing = askingFor('sharing', { scope: ['family-views'] });
const room = `referral/referral?referral=${referral.referralId}`;
const meeting = { ...file, referralId: referral.referralId, appointmentId: randomUUID() };
const [mums, dads] = [concern('SAID-by-mum'), concern('SAID-by-dad')];
const rowans = voice();
const share = (inputId: string) => ({
  ...file,
  referralId: referral.referralId,
  shareId: randomUUID(),
  inputId,
  decisionId: null,
  childAsked: 'Mr Osei asked him with his cards.',
});
const arranged = (over: object = {}) => arranging({ ...meeting, ...over });

/** What stands against it: code, sentence and facts. */
const refusal = async (name: Name, address: string, data: object) => {
  const { status, body } = await house.ask(name, address, data);
  return { status, ...(body as { code?: string; detail?: string; facts?: Record<string, unknown> }) };
};
const roomOf = async (name: Name) => (await house.query(name, room)).body as { readonly referral?: object; readonly inputs?: unknown };
/** All that she could ask for about this child beside her room. */
const elsewhere = [
  ...['child/child', 'child/who', 'input/inputs', 'timeline/timeline', 'consent/consents', 'contact/contacts', 'look/looks'].map(
    (path) => `${path}?child=${rowansFile}`,
  ),
  `referral/referrals?child=${rowansFile}`,
  `input/input?input=${mums.concernId}`,
  `input/input?input=${dads.concernId}`,
  `consent/consent?consent=${request.consentId}`,
];
const told = (change: () => Promise<unknown>) => toldToAskAgain(page, change);

beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', mums);
  await house.done('dad', 'concern/raise-concern', dads);
  await house.done('rowan', 'voice/share-voice', rowans);
  page = await house.live('pereira');
  for (const view of ['referral', 'input', 'consent', 'child']) await page.watch(view);
});
afterAll(() => house.close());

/** Each test is the next page of one story. */
describe('from a request to an open room and back', () => {
  it('given no permission, when Ms Farrow refers Rowan, then the refusal says which is missing and who could give it', async () => {
    expect(await refusal('farrow', 'referral/make-referral', referral)).toMatchObject({
      status: 409,
      code: 'consent-missing',
      detail: 'There is no permission for this referral. It has not been asked for yet. It could be given by Mum or Dad.',
      facts: { act: 'referral', agencyId: harbour, consentId: null, because: 'not-asked', whoCould: [mum.person, dad.person] },
    });
  });

  it('given a request, when it is made again for the same act, then the second is refused and names the first', async () => {
    await house.done('farrow', 'consent/request-consent', request);
    expect(await refusal('farrow', 'consent/request-consent', { ...request, consentId: randomUUID() })).toMatchObject({
      status: 409,
      code: 'asked-already',
      facts: { consentId: request.consentId },
    });
    for (const name of ['mum', 'dad'] as const) {
      const { body } = await house.query(name, 'consent/mine');
      expect(body.consents).toMatchObject([{ consentId: request.consentId, asked: [cast[name].person], words: request.words }]);
    }
  });

  it('given no answer, when Mum takes a yes back, or somebody without the standing gives one, then each is refused in words', async () => {
    expect(await refusal('mum', 'consent/withdraw-consent', consent)).toMatchObject({ status: 409, code: 'nothing-to-withdraw' });
    expect(await refusal('rowan', 'consent/give-consent', consent)).toMatchObject({
      status: 409,
      code: 'no-standing-to-consent',
      facts: { because: 'not-in-the-circle' },
    });
    expect(await refusal('farrow', 'referral/make-referral', referral)).toMatchObject({ facts: { because: 'not-answered' } });
  });

  it('given a therapist to whom nobody is referred, when she asks, then she is somebody and there is nobody', async () => {
    expect((await house.query('pereira', 'session/me')).body).toMatchObject({ agencies: [harbour], roles: [], children: [] });
    expect((await house.query('pereira', 'referral/mine')).body.referrals).toEqual([]);
    for (const path of [room, ...elsewhere]) expect([path, (await house.query('pereira', path)).status]).toEqual([path, 404]);
    expect(page.hints).toEqual([]);
  });

  it('given that one parent agrees and one does not answer, when Rowan is referred, then her page hears that it may see more', async () => {
    await house.done('mum', 'consent/give-consent', consent);
    await told(() => house.done('farrow', 'referral/make-referral', referral));
    expect((await house.query('pereira', 'referral/mine')).body.referrals).toMatchObject([
      { referralId: referral.referralId, child: { called: 'Rowan' }, reason: referral.reason, shares: [] },
    ]);
  });

  it('given the referral, when she asks for everything, then she sees her room and nothing else of this child, and no other child', async () => {
    const until = { [referral.referralId]: '2027-07-21' };
    expect(await house.query('pereira', room)).toMatchObject({ status: 200, body: { open: true, until, inputs: [], decisions: [] } });
    for (const name of ['mum', 'dad', 'osei'] as const) expect((await house.query(name, room)).body.until).toEqual({});
    for (const path of elsewhere) expect([path, (await house.query('pereira', path)).status]).toEqual([path, 404]);
    expect((await house.query('pereira', 'child/children')).body.children).toEqual([]);
    expect((await house.query('pereira', room)).text).not.toMatch(/SAID|Ashby, |Mum|Dad|Alder/);
  });

  it('given an appointment, when it is arranged, then her page is told, and she, family and school see it', async () => {
    const { position } = await house.done('farrow', 'referral/arrange-appointment', arranged());
    await page.hinted({ view: 'referral', key: rowansFile, position: position! });
    for (const name of ['pereira', 'mum', 'dad', 'osei', 'farrow'] as const)
      expect((await roomOf(name)).referral).toMatchObject({ appointments: [{ on: '2026-10-14', where: 'The Nest', cancelled: null }] });
    expect(
      await refusal('farrow', 'referral/arrange-appointment', arranged({ appointmentId: randomUUID(), kind: 'observation' })),
    ).toMatchObject({
      status: 409,
      code: 'consent-missing',
      facts: { act: 'observation', because: 'not-asked' },
    });
  });

  it('given words of a parent, when they are shared, then only under a permission to share, and only with that parent’s own yes', async () => {
    expect(await refusal('farrow', 'referral/share-with-agency', share(mums.concernId))).toMatchObject({
      code: 'consent-missing',
      facts: { act: 'sharing', because: 'not-asked' },
    });
    await house.done('farrow', 'consent/request-consent', sharing);
    await house.done('mum', 'consent/give-consent', { ...file, consentId: sharing.consentId });
    expect(await refusal('farrow', 'referral/share-with-agency', share(dads.concernId))).toMatchObject({ code: 'speaker-not-asked' });
    expect(await refusal('farrow', 'referral/share-with-agency', share(rowans.voiceId))).toMatchObject({ code: 'consent-missing' });
    await told(() => house.done('farrow', 'referral/share-with-agency', share(mums.concernId)));
    expect((await roomOf('pereira')).inputs).toMatchObject([{ inputId: mums.concernId, words: 'SAID-by-mum', triage: [], answers: [] }]);
    expect((await house.query('dad', room)).text).not.toMatch(new RegExp(`SAID-by-mum|${mums.concernId}`));
    expect((await roomOf('mum')).referral).toMatchObject({ shares: [{ inputId: mums.concernId }] });
  });

  it('given that the other parent disagrees, when he says so, then the room closes, until school goes ahead with its reason', async () => {
    await told(() => house.done('dad', 'consent/decline-consent', { ...consent, words: 'SAID-no' }));
    expect((await house.query('pereira', room)).status).toBe(404);
    expect(await refusal('farrow', 'referral/arrange-appointment', arranged({ appointmentId: randomUUID() }))).toMatchObject({
      code: 'consent-missing',
      facts: { because: 'disputed', consentId: request.consentId },
    });
    expect((await house.query('mum', `consent/consent?consent=${request.consentId}`)).text).not.toMatch(/SAID-no|disputed|Declined/);
    await told(() => house.done('farrow', 'consent/uphold-consent', { ...consent, reason: 'Rowan asked for it himself.' }));
    expect((await roomOf('pereira')).inputs).toMatchObject([{ inputId: mums.concernId }]);
  });

  it('given her open room, when Mum takes her yes back, then her page is told at once and her next request finds nothing', async () => {
    await told(() => house.done('mum', 'consent/withdraw-consent', consent));
    for (const path of [room, ...elsewhere]) expect([path, (await house.query('pereira', path)).status]).toEqual([path, 404]);
    expect((await house.query('pereira', 'referral/mine')).body.referrals).toEqual([]);
  });

  it('given the closed room, when things go on in the file, then her page hears nothing of it', async () => {
    page.hints.length = 0;
    const school = await house.live('farrow');
    await school.watch('referral');
    const { position } = await house.done('farrow', 'referral/cancel-appointment', { ...meeting, reason: 'Mum took her yes back.' });
    await school.hinted({ view: 'referral', position: position! });
    expect(page.hints).toEqual([]);
    expect(await refusal('farrow', 'referral/arrange-appointment', arranged({ appointmentId: randomUUID() }))).toMatchObject({
      code: 'consent-missing',
      facts: { because: 'withdrawn' },
    });
  });

  it('given what was lawfully done, when the SENCO opens the record, then all of it is there, and who read it', async () => {
    const { referral: row } = await roomOf('farrow');
    expect(row).toMatchObject({
      reason: referral.reason,
      appointments: [{ on: '2026-10-14', cancelled: 'Mum took her yes back.' }],
      shares: [{ inputId: mums.concernId, stopped: false }],
    });
    const { body } = await house.query('farrow', `consent/consent?consent=${request.consentId}`);
    expect(body.consent.history.map((line: { step: string }) => line.step)).toEqual(['Given', 'Declined', 'Upheld', 'Withdrawn']);
    const looks = (await house.query('mum', `look/looks?child=${rowansFile}`)).body.looks as {
      as: string;
      personId: string;
      view: string;
    }[];
    expect(looks.filter((one) => one.as === 'professional').map((one) => [one.personId, one.view])).toEqual(
      expect.arrayContaining([[cast.pereira.person, 'referral']]),
    );
  });
});
