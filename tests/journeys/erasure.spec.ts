import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { dayComes } from '../support/erasing.ts';
import { rowansFile } from '../support/people.ts';
import { said, toldStory } from '../support/told.ts';
import type { Visitor } from '../support/visitor.ts';

const kept = `/children/${rowansFile}/kept`;

let stage: Stage;
let mum: Visitor;
let senco: Visitor;
let head: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  await toldStory(stage.house);
  mum = await stage.enter('mum', { screen: 'phone' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  head = await stage.enter('okafor', { screen: 'wide' });
  await stage.later('2026-09-10T09:05:00.000Z');
});
afterAll(() => stage.close());

describe('the end of a file, by two people', () => {
  it('given a child’s page, when the SENCO asks how long it is kept, then the day and why stand there', async () => {
    await senco.goes(`/children/${rowansFile}`);
    await senco.follows('How long we keep this');
    await senco.arrives('How long we keep this');
    await senco.sees('Kept until 3 November 2049');
    await senco.sees('There is no hold on this file.');
  });

  it('given a hold, when she wants to propose the end, then it stands in the way until it is lifted', async () => {
    await senco.page.getByText('Place a hold').click();
    await senco.page.getByLabel('Why it has to be kept').selectOption('A complaint');
    await senco.presses('Hold this file');
    await senco.sees('It has to be lifted before anybody can propose to erase it.');
    await senco.page.getByText('Lift this hold: A complaint').click();
    await senco.presses('Lift the hold');
    await senco.sees('There is no hold on this file.');
    await senco.nowhereSees('It is held.');
  });

  it('given no hold, when she proposes it, then she is told what goes and what stays, cannot agree herself, and the head hears of it', async () => {
    await head.goes('/');
    await senco.page.getByText('Propose to erase this file').click();
    await senco.sees('Nobody can bring it back: not school, not we, not a court.');
    await senco.pictured('erasure-proposing', 'page');
    await senco.page.getByLabel('Why it may be erased').selectOption('Another school has the whole record and gave a receipt');
    await senco.page.getByLabel('I know that nobody can bring it back.').check();
    await senco.presses('Propose it to a second person');
    await senco.sees('You cannot agree to it yourself.');
    await head.sees('It is proposed to erase Rowan Ashby’s file.');
  });

  it('given Mum at home, when it is proposed, then her first page says so, and once the head agreed it says the day', async () => {
    await mum.goes('/');
    await mum.sees('School thinks about erasing the record about Rowan.');
    await head.follows(/It is proposed to erase/);
    await head.arrives('How long we keep files');
    await head.follows('Rowan Ashby');
    await head.arrives('How long we keep this');
    await head.presses('Agree: erase this file for good');
    await head.sees('Please write the name as it stands: Rowan Ashby');
    await head.writes(/To agree, write the child’s name/, 'Rowan Ashby');
    await head.presses('Agree: erase this file for good');
    await head.sees('It is erased on Thursday 17 September.');
    await mum.sees('School will erase the record about Rowan on Thursday 17 September.');
    await mum.pictured('erasure-family', 'page');
  });

  it('given the day, when it comes, then open pages close, and what is left says that, when, by whom and why, without a name', async () => {
    await senco.goes(rowansStory);
    await senco.sees('Decision · dinner time');
    await stage.later('2026-09-17T08:00:00.000Z');
    await dayComes(stage.house, '2026-09-17T08:00:00.000Z');
    await senco.sees('This is not open to you any more');
    expect(await senco.holds('Rowan', said.mum, 'dinner')).toEqual([]);
    await mum.sees('Send me a link');
    await head.goes('/kept');
    await head.sees('A file was erased on 17 September 2026.');
    await head.sees('Ms Farrow proposed it, Mrs Okafor agreed.');
    await head.pictured('erasure-after', 'page');
    expect(await head.holds('Rowan')).toEqual([]);
    await head.goes(kept);
    await head.sees('This cannot be shown');
  });

  it('given all of it, when browsers are asked, then they complained of nothing but doors that closed', () => {
    // Her line to school may have been in the middle of opening when her account ended.
    const closed = /40[14]|\/api\/live\/.*response code: 400/;
    expect(stage.faults().filter((fault) => !closed.test(fault))).toEqual([]);
  });
});
