import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { mum as alice, rowansFile } from '../support/people.ts';
import { said, toldStory } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

const who = `/children/${rowansFile}/who`;
const me = `/children/${rowansFile}/me`;
const looks = `/children/${rowansFile}/looks`;
const address = '4 Alder Lane, Wexcombe';

let stage: Stage;
let mum: Visitor;
let dad: Visitor;
let senco: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  await toldStory(stage.house);
  await stage.house.done('mum', 'contact/record-contact', {
    childId: rowansFile,
    personId: alice.person,
    address,
    phone: '01632 960 114',
    email: null,
  });
  mum = await stage.enter('mum', { screen: 'phone' });
  dad = await stage.enter('dad', { screen: 'phone' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  await stage.later('2026-09-10T09:05:00.000Z');
});
afterAll(() => stage.close());

const turn = () => stage.house.get<Calendar>(Calendar).turn();
const cardOf = (called: string) => senco.page.locator('h-adult-card').filter({ hasText: called });

describe('an order of no contact, from today until a day', () => {
  it('given a child’s file, when the SENCO opens who is who, then of Dad it is plain that he may see and that no paper was seen', async () => {
    await senco.goes(`/children/${rowansFile}`);
    await senco.follows('Orders, papers, and who may see');
    await senco.arrives('Who is who around Rowan');
    for (const words of ['May see the record', 'May answer for Rowan', 'No paper seen yet']) await senco.sees(words, cardOf('Ben Ashby'));
  });

  it('given no paper, when she wants to record the order, then the paper comes first, and what she began stays', async () => {
    await senco.follows('Record an order');
    await senco.page.getByLabel('What kind of order').selectOption('No contact');
    await senco.presses('Record the order');
    await senco.sees('Choose the paper, or record it first');
    await senco.follows('Record the paper first');
    await senco.arrives('A paper was seen');
    await senco.page.getByLabel('About whom').selectOption({ label: 'Dad (Ben Ashby)' });
    await senco.writes('A number or a date on it', 'FD26P00114');
    await senco.presses('I have seen it');
    await senco.arrives('Record an order of a court');
    await senco.page.locator('#kind option:checked', { hasText: 'No contact' }).waitFor({ state: 'attached' });
  });

  it('given Dad’s open page, when she records the order, then it closes at once, and he is told nothing of anybody', async () => {
    await dad.goes(rowansStory);
    await dad.sees('Decision · dinner time');
    const dads = senco.page.getByRole('group', { name: 'Dad' });
    await dads.getByLabel('may not see the record').check();
    await dads.getByLabel('may not answer for Rowan').check();
    await senco.writes('Last day', '2026-09-08');
    await senco.presses('Record the order');
    await senco.sees('The last day is before the first. Please check both');
    await senco.writes('Last day', '2026-09-20');
    await senco.sees('From 10 September until the end of 20 September.');
    await senco.presses('Record the order');
    await senco.arrives('Who is who around Rowan');
    await senco.sees('It is in the record');
    await senco.sees('May not see the record: an order of a court says so, until 20 September', cardOf('Ben Ashby'));
    await senco.sees('In force until 20 September');
    await senco.pictured('who-is-who', 'page');
    await dad.sees('This is not open to you any more');
    expect(await dad.holds('Rowan', said.dad, 'order', 'Farrow', 'Mum')).toEqual([]);
  });

  it('given the order, when Dad asks for the story and for himself, then neither is there for him; Mum’s page goes on', async () => {
    for (const path of [rowansStory, me, looks]) {
      await dad.goes(path);
      await dad.sees('This cannot be shown');
    }
    await mum.goes('/');
    await mum.sees('You were heard');
  });

  it('given its last day, when the clock passes midnight, then Dad’s page that says no shows the story again, and nobody did anything', async () => {
    await dad.goes(rowansStory);
    await dad.sees('This cannot be shown');
    await stage.later('2026-09-20T22:59:59.000Z');
    await turn();
    await dad.sees('This cannot be shown');
    await stage.later('2026-09-20T23:00:00.000Z');
    await turn();
    await dad.sees('Decision · dinner time');
    await senco.sees('May see the record', cardOf('Ben Ashby'));
    await senco.sees('Ended after 20 September');
  });
});

describe('by keyboard alone', () => {
  it('given who is who, when the SENCO records a paper about Mum without a mouse, then it stands there, and what was missing was reached by its link', async () => {
    await senco.goes(who);
    await senco.enters('link', /Record a paper.*Mum/);
    await senco.arrives('A paper was seen');
    await senco.enters('button', 'I have seen it');
    await senco.sees('One thing is missing');
    await senco.enters('link', 'Choose what you saw');
    await senco.page.keyboard.type('Birth');
    await senco.enters('button', 'I have seen it');
    await senco.arrives('Who is who around Rowan');
    await senco.sees('Birth certificate', cardOf('Alice Ashby'));
  });
});

describe('a mother who hides where she lives', () => {
  it('given her own page, when she reads what it does and presses once, then her address is gone from it and from school’s page', async () => {
    await stage.later('2026-09-21T09:00:00.000Z');
    await senco.goes(who);
    await cardOf('Alice Ashby').getByText('How to reach them').click();
    await senco.sees(address, cardOf('Alice Ashby'));
    await mum.goes('/');
    await mum.follows('What school has written about me');
    await mum.sees(address);
    await mum.sees('Nobody else in the family is told that you did this.');
    await mum.presses('Hide where I am');
    await mum.sees('Where you live is hidden');
    await mum.nowhereSees(address);
    await senco.sees('Hidden. Tell nobody where they live.', cardOf('Alice Ashby'));
    await senco.nowhereSees(address);
  });

  it.each([
    ['first page', '/'],
    ['story', rowansStory],
    ['page about himself', me],
    ['page of who looked', looks],
  ])('given that, when Dad opens his %s, then it says nothing of her, nor of where she is', async (_, path) => {
    await dad.goes(path);
    await dad.sees(/Rowan/);
    await dad.page.waitForLoadState('networkidle');
    expect(await dad.holds(address, '01632 960 114', 'idden from', 'Where you live is hidden', 'Alice')).toEqual([]);
  });
});

describe('who looked', () => {
  it('given a day at school, when Mum asks, then it says in words who read what, and of Dad nothing', async () => {
    await stage.house.query('osei', `timeline/timeline?child=${rowansFile}`);
    await mum.goes('/');
    await mum.follows('Who looked at Rowan’s record');
    await mum.sees('Mr Osei, who teaches Rowan, read the story.');
    await mum.sees(/Ms Farrow, the SENCO, read .*who is who/);
    expect(await mum.holds('Dad', 'Ben')).toEqual([]);
    await mum.pictured('who-looked');
  });

  it('given her open page, when the head reads, then it stands there by itself', async () => {
    await stage.house.query('okafor', `timeline/timeline?child=${rowansFile}`);
    await mum.sees('Mrs Okafor, the head, read the story.');
  });
});

describe('a young person whose rights are their own', () => {
  it('given the end of school age, when midnight passes, then Mum’s open page closes by itself', async () => {
    await mum.goes(rowansStory);
    await mum.sees('Decision · dinner time');
    await stage.later('2035-06-29T23:00:00.000Z');
    await turn();
    await mum.sees('This is not open to you any more');
  });

  it('given that, when Rowan lets her see it and takes it back, then her page opens and closes, each at once', async () => {
    const rowan = await stage.enter('rowan', { screen: 'phone' });
    await rowan.goes('/');
    await rowan.follows('Who may see my record');
    await rowan.presses('Let Mum see it');
    await rowan.sees('Mum may see your record.');
    await mum.sees('Decision · dinner time');
    await rowan.presses('Mum may not see it any more');
    await rowan.sees('Mum does not see your record.');
    await mum.sees('This is not open to you any more');
    expect(await mum.holds('dinner time', 'Rowan')).toEqual([]);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
