import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { barriers } from '../support/fair.ts';
import { rowansFile } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';
import { toldStory, said, type Told } from '../support/told.ts';

const harbour = 'Harbour Speech and Language Therapy';
const why = 'Rowan knows the words and needs longer than people wait.';
const services = `/children/${rowansFile}/referrals`;

let stage: Stage;
let told: Told;
let senco: Visitor;
let mum: Visitor;
let dad: Visitor;
let therapist: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
  senco = await stage.enter('farrow', { screen: 'wide' });
  mum = await stage.enter('mum', { screen: 'phone' });
  dad = await stage.enter('dad', { screen: 'phone' });
  therapist = await stage.enter('pereira', { screen: 'tablet' });
  await stage.later('2026-09-10T09:00:00.000Z');
  await Promise.all([senco.goes(services), mum.goes('/'), dad.goes('/'), therapist.goes('/')]);
});
afterAll(() => stage.close());

const referralId = (): string => therapist.page.url().split('/').at(-1) ?? '';
const room = async () => stage.house.query('pereira', `referral/referral?referral=${referralId()}`);
/** Chosen by what stands in it. */
const picks = async (who: Visitor, label: string | RegExp, option: RegExp): Promise<void> => {
  const box = who.page.getByLabel(label);
  const value = await box.locator('option').filter({ hasText: option }).first().getAttribute('value');
  await box.selectOption(value);
};
const asksFor = async (what: string, ...ticks: readonly string[]): Promise<void> => {
  await senco.arrives('Ask about Rowan');
  for (const one of ticks) await senco.page.getByRole('checkbox', { name: one }).check();
  await senco.page.getByRole('checkbox', { name: 'Jo' }).uncheck();
  await senco.presses('Ask Mum and Dad');
  await senco.sees(what);
};

/** Each test is the next page of one story. */
describe('a referral, from the request to the closed room, at four screens', () => {
  it('given no permission, when the SENCO wants to refer Rowan, then the page says so, refuses, and leads to asking', async () => {
    await senco.follows('Refer Rowan to a service');
    await senco.arrives('Refer Rowan to a service');
    await picks(senco, 'To which service?', /Harbour/);
    await senco.sees('There is no permission for this. Nobody has been asked yet.');
    await senco.sees('Whom you could ask: Mum, Dad and Jo.');
    await senco.writes('Why do you ask them?', why);
    await senco.writes('Last day', '2027-07-21');
    await senco.presses(/^Refer Rowan to Harbour/);
    await senco.sees(/There is no permission for this referral\. It has not been asked for yet\./);
    expect(await barriers(senco)).toEqual([]);
    await senco.page.locator('h-missing-consent').getByRole('link', { name: 'Ask for it' }).click();
    await asksFor('Nobody has answered yet. It may not be done.', 'What family has told school', 'What was decided');
  });

  it('given her first page is open, when school has asked, then Mum sees it by itself and says yes on her phone; Dad is silent', async () => {
    await mum.follows(/^Look and answer ?: May we ask Harbour/);
    await mum.sees('School’s words');
    await mum.presses('Yes');
    await mum.sees('School has your yes.');
    await mum.pictured('consent-yes', 'page');
    await dad.sees('School asks you');
    await senco.sees('There is a yes. It may be done.');
    await senco.sees('has not answered');
  });

  it('given one yes, when she comes back to the referral, then what she wrote is there, and the therapist’s page opens by itself', async () => {
    await therapist.sees('No child is open to you today');
    await senco.goes(`${services}/new`);
    await senco.sees('Yes from Mum.');
    expect(await senco.page.getByLabel('Why do you ask them?').inputValue()).toBe(why);
    await senco.pictured('referral-make', 'page');
    await senco.presses(/^Refer Rowan to Harbour/);
    await senco.arrives('Rowan Ashby');
    await therapist.enters('link', 'Rowan Ashby');
    await therapist.arrives('Rowan Ashby');
    await therapist.sees(why);
    await therapist.sees('Open to you until 21 July 2027. Then it closes by itself.');
    expect(await therapist.holds('Mum', 'Dad', said.mum, 'dvice')).toEqual([]);
  });

  it('given her page is open, when an appointment is arranged, then it stands there by itself, and watching needs a permission of its own', async () => {
    const form = senco.page.locator('h-arrange-form');
    await senco.page.getByText('Arrange an appointment').click();
    await senco.chooses('Appointment');
    await senco.writes('Day', '2026-10-14', form);
    await senco.writes('Time, if you know it', '10:00');
    await senco.writes('Where, if you know it', 'The Nest');
    await picks(senco, 'Who comes?', /Pereira/);
    await senco.presses('Arrange it');
    await senco.sees('It is arranged.');
    await therapist.sees('Wednesday 14 October');
    await senco.chooses('Watching in class');
    await senco.sees('There is no permission for this. Nobody has been asked yet.');
    await senco.writes('Day', '2026-10-21', form);
    await senco.presses('Arrange it');
    await senco.sees(/There is no permission for this observation/);
    expect(await senco.page.locator('h-missing-consent a').getAttribute('href')).toContain('act=observation');
  });

  it('given nobody may share yet, when the SENCO chooses Mum’s words, then she is led to ask, and Mum says yes to that too', async () => {
    await senco.page.getByText('Share something', { exact: true }).click();
    await picks(senco, /^What do you want to share/, /noise at dinner/);
    const sharing = senco.page.locator('h-share-form');
    await senco.sees(`“${said.mum}”`, sharing);
    await senco.sees('These are the words of Mum, who has not said yes to sharing.', sharing);
    await sharing.getByRole('link', { name: 'Ask for it' }).first().click();
    await asksFor('Nobody has answered yet.', 'What family has told school', 'What was decided');
    await mum.goes('/');
    await mum.follows(/^Look and answer ?: May we show Harbour/);
    await mum.presses('Yes');
    await mum.sees('School has your yes.');
  });

  it('given both permissions, when two things are shared, then the therapist reads them to the letter by herself, and nothing else', async () => {
    await senco.goes(`/referral/${referralId()}`);
    await senco.page.getByText('Share something', { exact: true }).click();
    await senco.sees('Yes from Mum.', senco.page.locator('h-share-form'));
    await senco.presses(/^Share this with Harbour/);
    await therapist.sees(`“${said.mum}”`);
    await picks(senco, /^What do you want to share/, /dinner time/);
    await senco.presses(/^Share this with Harbour/);
    await therapist.sees('Rowan eats in the Nest with Ada.');
    await therapist.sees(/Shared on 10 September with the family’s permission, open until 21 July 2027/);
    expect(await barriers(therapist)).toEqual([]);
    await therapist.pictured('room', 'page');
    expect(await therapist.holds(said.dad, said.lately, 'Two hall days stay', 'Dad')).toEqual([]);
  });

  it('given what is shared, when each parent looks, then each reads what is theirs, and the way to take a yes back', async () => {
    await mum.goes(services);
    await mum.sees('2 things that you may see are shared');
    await mum.sees('You said yes on 10 September, 10:00.');
    await dad.goes(services);
    await dad.sees('1 thing that you may see is shared');
    await dad.follows('Look at all of it');
    await dad.sees('Rowan eats in the Nest with Ada.');
    expect(await dad.holds(said.mum, 'You said yes', 'Mum', told.mums)).toEqual([]);
    expect(await barriers(dad)).toEqual([]);
  });

  it('given the therapist’s page is open, when Mum takes her yes back with one tap, then it closes at once and blames nobody', async () => {
    await therapist.sees(`“${said.mum}”`);
    await mum.follows('Look at it, or take it back');
    await mum.presses('Take my yes back');
    await mum.sees('School has it: you took your yes back.');
    await mum.sees(`It opens nothing to ${harbour} any more.`);
    await therapist.arrives('This referral is closed now');
    await therapist.sees('Nobody has done anything wrong');
    expect(await therapist.holds(said.mum, why, 'Rowan', 'Mum', 'withdr', 'took')).toEqual([]);
    expect(await barriers(therapist)).toEqual([]);
    await therapist.pictured('room-closed');
  });

  it('given the closed room, when she asks again, then there is nothing, on this page, on her first page and at the door', async () => {
    const answer = await room();
    expect([answer.status, answer.text.includes('Rowan')]).toEqual([404, false]);
    await therapist.page.reload();
    await therapist.sees('This is not open to you');
    await therapist.enters('link', 'To my first page');
    await therapist.sees('No child is open to you today');
    expect(await therapist.holds('Rowan', 'Mum')).toEqual([]);
  });

  it('given it is closed, when school and parents look, then each page says what happened, and what was done is in the record', async () => {
    await senco.sees(`Nothing is open to ${harbour} just now, because no permission holds.`);
    await senco.sees('Wednesday 14 October');
    await senco.sees(`“${said.mum}”`);
    await senco.sees('took it back');
    await senco.pictured('referral-closed', 'page');
    await senco.goes('/');
    await senco.follows(/^No yes/);
    await senco.sees('took it back');
    await mum.goes(services);
    await mum.sees(/^You took your yes back on 10 September/);
    await dad.goes(services);
    await dad.sees('School asked on 10 September.');
    expect(await dad.holds('took', 'closed', 'Nothing is open', 'Mum')).toEqual([]);
    expect(stage.faults()).toEqual([]);
  });
});
