import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansStory } from '../support/doings.ts';
import { rowansFile } from '../support/people.ts';
import { concern } from '../support/sayings.ts';
import { linesByPage } from '../support/paper.ts';
import { because, said, toldStory, type Told } from '../support/told.ts';
import { isFocused, type Visitor } from '../support/visitor.ts';

let stage: Stage;
let told: Told;
let senco: Visitor;
let mum: Visitor;
const late = concern('He hid under the table.', { audience: ['educators'], occurredAt: '2026-09-07T12:00:00.000Z' });

/** Said on Monday the 7th, decided on the 8th, said again on the 9th; on the 10th a teacher writes down what happened on the 7th. */
beforeAll(async () => {
  stage = await Stage.open();
  told = await toldStory(stage.house);
  senco = await stage.enter('farrow', { screen: 'wide' });
  mum = await stage.enter('mum', { screen: 'phone' });
  await stage.later('2026-09-10T09:00:00.000Z');
  const { position } = await stage.house.done('osei', 'concern/raise-concern', late);
  await stage.house.query('farrow', `child/children?seen=${position}`);
});
afterAll(() => stage.close());

const band = (person: Visitor) => person.page.getByRole('region', { name: 'The record as it stood' });
const standsOn = (person: Visitor, day: string) => person.sees(`as it stood at the end of ${day}`, band(person));

describe('the record as it stood', () => {
  it('given a decision, when the SENCO goes by keyboard to the day it was made, then the band has the focus and nothing can be done', async () => {
    await senco.goes(rowansStory);
    await senco.tabsTo('button', 'As it stood on…');
    await senco.page.keyboard.press('Enter');
    await senco.tabsTo('button', /^8 September, when we decided/);
    await senco.page.keyboard.press('Enter');
    await standsOn(senco, '8 September 2026');
    expect(await isFocused(band(senco).locator('p'))).toBe(true);
    expect(await senco.page.getByRole('link', { name: 'Decide' }).count()).toBe(0);
    await senco.sees('Decision · dinner time');
    await senco.nowhereSees(said.lately);
    await senco.pictured('then', 'page');
  });

  it('given the day before it, when she chooses that by its date, then all three wait, and what was not known is a grey mark', async () => {
    await senco.presses('As it stood on…');
    await senco.writes('The end of which day?', '2026-09-07');
    await senco.presses('Show that day');
    await standsOn(senco, '7 September 2026');
    await senco.sees('3 things waited for an answer.');
    await senco.sees('No decision was in force.');
    await senco.nowhereSees(because.mum);
    await senco.sees('Mr Osei: a concern');
    await senco.sees('happened 7 September 2026, written down 10 September 2026');
    await senco.nowhereSees('He hid under the table.');
  });

  it('given paper, when it is printed, then every page begins with the same line, the band; and without a day none does', async () => {
    /** Whether all pages but the first, where the heading stands above it, begin with one line, which stands on the first too. */
    const isHeaded = async (): Promise<boolean> => {
      const [first = new Set<string>(), ...others] = linesByPage(await senco.page.pdf({ format: 'A5' }));
      const heads = new Set(others.map((page) => [...page][0] ?? ''));
      return others.length > 0 && heads.size === 1 && [...heads].every((line) => line.length > 40 && first.has(line));
    };
    expect(await isHeaded()).toBe(true);
    await senco.goes(rowansStory);
    await senco.sees(said.lately);
    expect(await isHeaded()).toBe(false);
    await senco.goes(`${rowansStory}?on=2026-09-07`);
  });

  it('given the past, when she goes back to today, then the story of today is there and can be decided on', async () => {
    await senco.presses('Back to today');
    await senco.sees(said.lately);
    await senco.sees('Decide');
    await band(senco).waitFor({ state: 'detached' });
  });

  it('given an address with a day, when Mum opens it on her phone, then it fits, and a child who narrows who may read closes it there too', async () => {
    await mum.goes(`${rowansStory}?on=2026-09-08`);
    await standsOn(mum, '8 September 2026');
    await mum.sees('too loud');
    expect(await mum.overflow()).toBe(0);
    await stage.house.done('rowan', 'input/choose-audience', { childId: rowansFile, inputId: told.rowans, audience: [] });
    await mum.page.getByText('too loud').first().waitFor({ state: 'detached' });
    await standsOn(mum, '8 September 2026');
  });

  it('given the register, when the SENCO asks for a day before the first child, then nobody stands there; on that day two do', async () => {
    await senco.goes('/children/register?on=2026-09-06');
    await senco.sees('Nobody was on the register yet');
    await senco.goes('/children/register?on=2026-09-08');
    await senco.sees('2 children');
    await senco.follows('Rowan Ashby');
    await standsOn(senco, '8 September 2026');
  });

  it('given what was looked at, when Mum asks who looked, then each day of the past is named', async () => {
    await mum.goes(`/children/${rowansFile}/looks`);
    await mum.sees(/the record as it stood on 7 September 2026/);
    await mum.sees(/the register as it stood on 8 September 2026/);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
