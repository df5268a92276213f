import { describe, expect, it } from '@jest/globals';
import { receipt } from '../support/family-school.ts';
import { dad, mum, rowan } from '../support/rowan.ts';
import { at, first, otherMum, who } from './acting.ts';
import { around, dara } from './around-rowan.ts';

describe('given an adult of the family', () => {
  it('when nothing is written then each gap is named, with a way to it, and nothing is sent', async () => {
    const here = await at('adult');
    await here.press('Record it');
    await here.sees('3 things are missing');
    for (const gap of ['Write the name', 'Write what they are called', 'Choose what they are to the child'])
      expect(here.text()).toContain(gap);
    expect(here.school.commands).toEqual([]);
  });

  it('when somebody new is recorded then with what is known and no more, and the page goes back to where it shows', async () => {
    const here = await at('adult');
    await here.type('name', 'Gwen Ashby');
    await here.type('called', 'Gran');
    await here.choose('relationship', 'grandparent');
    await here.tick('care-no');
    await here.choose('speaks', 'pl');
    await here.press('Record it');
    await here.sees('');
    expect(here.school.commands[0]?.path).toBe('child/record-relationship');
    const said = { name: 'Gwen Ashby', called: 'Gran', relationship: 'grandparent', parentalResponsibility: 'unknown', care: 'no' };
    expect(first(here)).toMatchObject({ childId: rowan, ...said, writes: 'en', speaks: 'pl', from: '2026-09-10' });
    expect(first(here)['personId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(here.url()).toBe(who);
  });

  it('when school knows them from a sister then they are the same person, and what they are to this child is asked anew', async () => {
    const here = await at('adult');
    expect(here.text()).not.toContain('Ada Marlowe');
    await here.type('known-child', 'ada');
    await here.press('Ada Marlowe');
    await here.sees('It is Nora Marlowe');
    await here.press('It is Nora Marlowe');
    expect([here.value('name'), here.value('writes'), here.value('called')]).toEqual(['Nora Marlowe', 'pl', '']);
    await here.type('called', 'Nora');
    await here.choose('relationship', 'step-parent');
    await here.press('Record it');
    expect(first(here)).toMatchObject({ childId: rowan, personId: otherMum, name: 'Nora Marlowe', relationship: 'step-parent' });
  });

  it('when somebody is changed then the form holds what is recorded, and the same person is sent', async () => {
    const here = await at(`adult?person=${dad}`);
    expect(here.text()).toContain('Dad: what is recorded');
    expect([here.value('name'), here.value('writes'), here.value('from')]).toEqual(['Dad Whitlock', 'pl', '2018-11-03']);
    await here.tick('parentalResponsibility-no');
    await here.press('Record it');
    expect(first(here)).toMatchObject({ personId: dad, parentalResponsibility: 'no', care: 'no', speaks: null });
  });

  it('when it ends then from a day and for a reason; a day before it began is refused at the field, and nothing typed is lost', async () => {
    const detail = 'This ends before it started. Please check the date.';
    const here = await at(`end?person=${dad}`, around(), () => ({ status: 409, problem: { code: 'ends-before-it-starts', detail } }));
    expect(here.text()).toContain('From that day Dad sees nothing of Rowan’s record');
    await here.type('on', '2018-01-01');
    await here.press('Dad sees nothing from then on');
    await here.sees('Write why, in a few words');
    await here.type('reason', 'Recorded for the wrong child.');
    await here.press('Dad sees nothing from then on');
    await here.sees(detail);
    expect(here.error('on')).toBe(detail);
    expect([here.value('on'), here.value('reason')]).toEqual(['2018-01-01', 'Recorded for the wrong child.']);
    expect(here.school.commands).toMatchObject([{ path: 'child/end-relationship', body: { personId: dad, on: '2018-01-01' } }]);
    await here.type('on', '2026-09-10');
    expect(here.error('on')).toBe('');
  });

  it('when one try was lost and the words are other ones then it is another intent', async () => {
    let lost = true;
    const here = await at(`end?person=${dad}`, around(), () => (lost ? { status: 500, problem: {} } : receipt));
    await here.type('reason', 'He moved.');
    await here.press('Dad sees nothing from then on');
    await here.sees('could not');
    await here.press('Dad sees nothing from then on');
    await here.type('reason', 'He moved away.');
    lost = false;
    await here.press('Dad sees nothing from then on');
    const ids = here.school.commands.map(({ body }) => body['commandId']);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('given somebody who stands beside', () => {
  it('when they come for the family then whom they stand beside is asked for, and the last day; a last day before the first is named', async () => {
    const here = await at('supporter');
    await here.type('name', 'Dara Quill');
    await here.type('called', 'Dara');
    await here.choose('kind', 'sendiass');
    await here.type('lastDay', '2026-09-01');
    await here.press('Record it');
    await here.sees('Choose whom they stand beside');
    expect(here.error('lastDay')).toBe('The last day is before the first. Please check both');
    await here.choose('beside', rowan);
    await here.type('lastDay', '2027-07-21');
    await here.press('Record it');
    expect(here.school.commands).toMatchObject([
      { path: 'child/record-supporter', body: { kind: 'sendiass', beside: rowan, from: '2026-09-10', lastDay: '2027-07-21' } },
    ]);
  });

  it('when an interpreter comes then beside nobody, and the page says that they see nothing', async () => {
    const here = await at('supporter');
    await here.type('name', 'Lena Kov');
    await here.type('called', 'Ms Kov');
    await here.choose('kind', 'interpreter');
    expect(here.text()).toContain('Sees nothing.');
    await here.type('lastDay', '2026-12-18');
    await here.press('Record it');
    expect(first(here)).toMatchObject({ kind: 'interpreter', beside: null });
  });

  it('when they end then it is they who end, and not one of the family', async () => {
    const here = await at(`end?person=${dara}`);
    await here.type('reason', 'The family asked for it.');
    await here.press('Dara sees nothing from then on');
    expect(here.school.commands).toMatchObject([{ path: 'child/end-supporter', body: { personId: dara, on: '2026-09-10' } }]);
  });
});

describe('given a paper that was seen', () => {
  it('when it is recorded then what, about whom, when; who saw it is whoever is signed in', async () => {
    const here = await at(`paper?person=${mum}`);
    expect(here.text()).toContain('It is recorded as seen by you, Ms Farrow.');
    await here.choose('document', 'birth-certificate');
    await here.press('I have seen it');
    await here.sees('');
    expect(here.school.commands).toMatchObject([
      { path: 'child/see-evidence', body: { personId: mum, document: 'birth-certificate', reference: null, seenOn: '2026-09-10' } },
    ]);
    expect(here.url()).toBe(who);
  });

  it('when it is for an order then the page goes on to the order, with this paper', async () => {
    const here = await at('paper?document=court-order&next=order');
    await here.choose('personId', dad);
    await here.press('I have seen it');
    await here.sees('');
    expect(here.url()).toBe(`${who}/order?evidence=${String(first(here)['evidenceId'])}`);
  });

  it.each([
    ['a day to come', 'seen-in-the-future', 'The day on which it was seen is in the future.', 'seenOn'],
    ['a paper about oneself', 'evidence-about-oneself', 'This document is about you.', 'personId'],
  ])('when school refuses %s then the sentence stands at the field', async (_, code, detail, field) => {
    const here = await at(`paper?person=${mum}`, around(), () => ({ status: 409, problem: { code, detail } }));
    await here.choose('document', 'passport');
    await here.press('I have seen it');
    await here.sees(detail);
    expect(here.error(field)).toBe(detail);
  });

  it('when the day is still to come then the page says so before school is asked', async () => {
    const here = await at(`paper?person=${mum}`);
    await here.choose('document', 'passport');
    await here.type('seenOn', '2026-09-11');
    await here.press('I have seen it');
    await here.sees('This day is still to come');
    expect(here.school.commands).toEqual([]);
  });
});
