import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { rowansFile } from '../support/people.ts';
import { adasFile, called } from '../support/small-school.ts';
import type { Visitor } from '../support/visitor.ts';

const seen = 'He ate nothing on Tuesday. The hall was at its loudest.';

let stage: Stage;
let teacher: Visitor;
let senco: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  teacher = await stage.enter('osei', { screen: 'wide' });
  senco = await stage.enter('farrow', { screen: 'wide' });
  await Promise.all([teacher.goes('/'), senco.goes('/')]);
});
afterAll(() => stage.close());

describe('a teacher between two lessons', () => {
  it('given his first page, when he looks, then he finds his own class and nobody of another', async () => {
    await teacher.arrives('Your classes');
    await teacher.sees('Kestrels');
    await teacher.sees(called.rowan);
    expect(await teacher.holds(called.ada)).toEqual([]);
    await teacher.pictured('teacher-home');
  });

  it('given his first page, when he tells the SENCO something, then it takes four taps and his words, and she sees it by itself', async () => {
    let taps = 0;
    const step = async (act: Promise<void>) => ((taps += 1), act);
    await step(teacher.follows('Tell the SENCO something'));
    await teacher.arrives('Who is it about?');
    await step(teacher.follows(called.rowan));
    await teacher.writes('Your words', seen);
    await step(teacher.presses('Check and send'));
    await step(teacher.presses('Send to school'));
    await teacher.arrives('School has your words');
    expect(taps).toBe(4);
    await senco.sees(seen);
    await senco.sees('Mr Osei');
  });

  it('given he raised it, when he is back on his first page, then it stands there with its promised day', async () => {
    await teacher.follows('Done');
    await teacher.sees(`“${seen}”`);
    await teacher.sees('School answers by Monday 14 September');
  });

  it.each([
    ['timeline', `/timeline/${adasFile}`],
    ['file', `/children/${adasFile}`],
    ['page for telling about her', `/concern/raise/${adasFile}`],
    ['file, were it one that does not exist', '/children/018f4e6a-0000-7000-8000-00000000ffff'],
  ])('given a child of another class, when he types the address of her %s, then he is told that it cannot be shown', async (_, path) => {
    await teacher.goes(path);
    await teacher.sees('It may not be there, or it may not be yours to see.');
    expect(await teacher.holds('Ada')).toEqual([]);
  });

  it.each([
    ['deciding', `/decide/${rowansFile}`],
    ['bringing in lists', '/roll'],
  ])('given what is the SENCO’s alone, when he types the address of %s, then he is back on his own page', async (_, path) => {
    await teacher.goes(path);
    await teacher.arrives('Your classes');
  });

  it('given the teacher of the other class, when she looks, then it is the other way round', async () => {
    const other = await stage.enter('idowu', { screen: 'wide' });
    await other.goes('/');
    await other.sees(called.ada);
    expect(await other.holds('Rowan', seen)).toEqual([]);
  });

  it('given this story, when the browsers are asked, then none complained and none asked anybody but the school', () => {
    expect(stage.faults()).toEqual([]);
  });
});
