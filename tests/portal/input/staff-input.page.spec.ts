import { afterEach, describe, expect, it } from '@jest/globals';
import { historyOf } from '../../../apps/portal/src/app/input/staff-history.ts';
import { StaffInputPage } from '../../../apps/portal/src/app/input/staff-input.page.ts';
import { gapsInTriage, triageOf } from '../../../apps/portal/src/app/input/staff-triage.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow, file, fromMum, fromRowan, wholeChild } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { answered, asOsei, farrow, mum, people } from '../support/rowan.ts';

async function page(me: Me, row: object = fromMum, doors: Record<string, Answering> = {}): Promise<Opened> {
  const all = {
    'input/input': () => ({ input: row, child: wholeChild, people }),
    'child/child': () => file,
    'input/read-input': () => receipt,
    ...doors,
  };
  const here = await opened(StaffInputPage, 'input/:inputId', `/input/${fromMum.inputId}`, me, { doors: all, commands: [] });
  await here.sees('What has happened with it');
  return here;
}

const opens = (here: Opened, words: string): void =>
  [...here.host.querySelectorAll('summary')].find((one) => one.textContent?.includes(words))?.click();
const pick = async (here: Opened, id: string): Promise<void> => {
  here.host.querySelector<HTMLInputElement>(`[id="${id}"]`)?.click();
  await here.sees('');
};

afterEach(() => localStorage.clear());

describe('given words after which somebody may not be safe', () => {
  it('when they are sealed without a reason then it says what is missing; with one it is sent once, and said who is rung', async () => {
    const here = await page(
      asOsei,
      { ...fromMum, reads: [{ by: asOsei.personId, at: '2026-09-05T08:00:00.000Z' }] },
      { 'input/seal-input': () => receipt },
    );
    opens(here, 'Seal it');
    expect(here.text()).toContain('They are written to at once');
    await here.press('Seal it for safeguarding');
    await here.sees('Please say in a sentence why.');
    await here.type('seal-reason', 'It may be about home.');
    await here.press('Seal it for safeguarding');
    await here.sees('It is sealed.');
    expect(here.school.commands).toEqual([
      { path: 'input/seal-input', body: expect.objectContaining({ inputId: fromMum.inputId, reason: 'It may be about home.' }) },
    ]);
  });
});

describe('given a concern that is open', () => {
  it('when a member of staff opens it then it is marked read, once', async () => {
    const here = await page(asFarrow);
    expect(here.school.commands.map(({ path }) => path)).toEqual(['input/read-input']);
  });

  it('when they have read it before then nothing is sent', async () => {
    const here = await page(asFarrow, { ...fromMum, reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' }] });
    expect(here.school.commands).toEqual([]);
  });

  it('when a teacher opens it then a translation is offered, and to seal it', async () => {
    const here = await page(asOsei);
    expect([...here.host.querySelectorAll('summary')].map((one) => one.textContent?.trim())).toEqual([
      'Add a translation',
      'Seal it: somebody may not be safe',
    ]);
  });

  it('when it is triaged with nothing filled in then it says what is missing and nothing is sent', async () => {
    const here = await page(asFarrow, { ...fromMum, reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' }] });
    opens(here, 'Say where it goes');
    await here.press('Keep this in the record');
    await here.sees('3 things are missing');
    expect(here.school.commands).toEqual([]);
  });

  it('when it is closed with an outcome and a reason then its speaker is told them', async () => {
    const here = await page(
      asFarrow,
      { ...fromMum, reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' }] },
      { 'input/close-input': () => receipt },
    );
    opens(here, 'Answer without a decision');
    await pick(here, 'outcome');
    await here.type('close-reason', 'Mr Osei moved his peg.');
    await here.press('Answer and tell Mum');
    await here.sees('Mum is told.');
    expect(here.school.commands).toMatchObject([
      { path: 'input/close-input', body: { outcome: 'settled', reason: 'Mr Osei moved his peg.', forChild: null } },
    ]);
  });

  it('when the school refuses then its sentence stands there and the words are kept', async () => {
    const refused: Answering = () => ({ status: 409, problem: { code: 'answered-already', detail: 'This has been answered already.' } });
    const here = await page(asFarrow, fromMum, { 'input/close-input': refused });
    await pick(here, 'outcome');
    await here.type('close-reason', 'Mr Osei moved his peg.');
    await here.press('Answer and tell Mum');
    await here.sees('This has been answered already.');
    expect(here.host.querySelector<HTMLTextAreaElement>('#close-reason')?.value).toBe('Mr Osei moved his peg.');
  });
});

describe('given something that a child said', () => {
  it('when it is closed without a card then the card is missing', async () => {
    const here = await page(asFarrow, fromRowan);
    await pick(here, 'outcome');
    await here.type('close-reason', 'We moved the peg.');
    await here.press('Answer and tell Rowan');
    await here.sees('2 things are missing');
    expect(here.school.commands.map(({ path }) => path)).toEqual(['input/read-input']);
  });
});

describe('given whether the family is told', () => {
  const draft = { route: 'observe' as const, reason: 'To see when it is loudest.', people: [], on: '2026-09-07', whyNot: '' };

  it('when they are told then who, how and when are owed, and the day is not in the future', () => {
    const fields = gapsInTriage({ ...draft, told: 'yes', on: '2026-09-08' }, '2026-09-07').map(([field]) => field);
    expect(fields).toEqual(['people', 'by', 'told-on']);
  });

  it('when they are not told yet then the reason goes into the record', () => {
    expect(gapsInTriage({ ...draft, told: 'no' }, '2026-09-07').map(([field]) => field)).toEqual(['why-not']);
    expect(triageOf({ ...draft, told: 'no', whyNot: 'Dad is at sea.' }, fromMum).familyTold).toEqual({
      told: false,
      reason: 'Dad is at sea.',
    });
  });
});

describe('given all that happened with something', () => {
  it('when its history is told then it is in order, with the words that were given', () => {
    const by = { by: farrow, at: '2026-09-07T09:00:00.000Z' as never };
    const familyTold = { told: true as const, people: [mum], by: 'phone' as const, on: '2026-09-07' as never };
    const row = {
      ...fromMum,
      reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' as never }],
      triage: [{ route: 'observe' as const, reason: 'To see.', familyTold, ...by }],
      answers: [answered({ missed: { words: 'No.', at: '2026-09-20T09:00:00.000Z' as never } })],
    };
    expect(historyOf(row, people as never).map(({ word, words }) => [word, words ?? null])).toEqual([
      ['received', null],
      ['read', null],
      ['triaged', 'To see.'],
      ['family-told', null],
      ['answer-changed', null],
      ['missed', 'No.'],
    ]);
  });
});
