import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import type { MemoryBox } from '../support/family-school.ts';
import { dad, mum, rowan } from '../support/rowan.ts';
import { at } from './acting.ts';
import { around, paper, seenPaper } from './around-rowan.ts';

const withPaper = around({ circle: { evidence: { [paper]: seenPaper() } } });

describe('given an order that is read out of its paper', () => {
  it('when only one court paper was seen then it is chosen; when nothing is said then the gaps are named', async () => {
    const here = await at('order', withPaper);
    expect(here.value('evidenceId')).toBe(paper);
    await here.press('Record the order');
    await here.sees('Say what it takes from whom, or to whom it gives something');
    expect(here.text()).toContain('Choose what it is');
    expect(here.school.commands).toEqual([]);
  });

  it('when it takes sight and consent from one then the page says what will hold, and sends exactly that', async () => {
    const here = await at('order', withPaper);
    await here.choose('kind', 'no-contact');
    await here.tick(`takes-${dad}`);
    expect(here.text()).toContain('Dad may not see the record.');
    await here.tick(`takes-${dad}-consent`);
    await here.type('lastDay', '2027-03-01');
    for (const part of [
      'This is what will hold',
      'Dad may not see the record, and may not answer for Rowan.',
      'From 10 September until the end of 1 March 2027.',
    ])
      expect(here.text()).toContain(part);
    await here.press('Record the order');
    expect(here.school.commands).toMatchObject([
      {
        path: 'child/record-order',
        body: {
          childId: rowan,
          kind: 'no-contact',
          limits: [{ personId: dad, cannot: ['see', 'consent'] }],
          gives: [],
          from: '2026-09-10',
          lastDay: '2027-03-01',
          evidenceId: paper,
          note: null,
        },
      },
    ]);
    for (const kept of ['takes', 'alone']) expect(here.school.commands[0]?.body).not.toHaveProperty(kept);
  });

  it('when it gives to one alone and names no last day then both are said and sent', async () => {
    const here = await at('order', withPaper);
    await here.choose('kind', 'special-guardianship');
    await here.tick('gives');
    await here.tick('alone-yes');
    expect(here.text()).toContain('Mum may answer for Rowan, and nobody else may.');
    expect(here.text()).toContain('From 10 September, with no last day.');
    await here.press('Record the order');
    expect(here.school.commands).toMatchObject([{ body: { limits: [], gives: [{ personId: mum, alone: true }], lastDay: null } }]);
  });

  it('when it would end before it starts then the field says so, and nothing is sent', async () => {
    const here = await at('order', withPaper);
    await here.choose('kind', 'no-contact');
    await here.tick(`takes-${dad}`);
    await here.type('lastDay', '2026-09-01');
    await here.press('Record the order');
    await here.sees('The last day is before the first. Please check both');
    expect(here.school.commands).toEqual([]);
  });

  it.each([
    ['ends-before-it-starts', 'This ends before it starts. Please check the two days.', 'lastDay'],
    ['order-not-seen', 'An order counts once school has seen it.', 'evidenceId'],
  ])(
    'when school refuses it with %s then its sentence stands at the field, and all that was read out stays',
    async (code, detail, field) => {
      const here = await at('order', withPaper, () => ({ status: 409, problem: { code, detail } }));
      await here.choose('kind', 'no-contact');
      await here.tick(`takes-${dad}`);
      await here.press('Record the order');
      await here.sees(detail);
      expect(here.error(field)).toBe(detail);
      expect(here.checked(`takes-${dad}`)).toBe(true);
      expect(here.value('kind')).toBe('no-contact');
    },
  );

  it('when no court paper was seen then that comes first, and the way there leads back', async () => {
    const here = await at('order');
    expect(here.text()).toContain('An order counts once school has seen the paper.');
    expect(here.button('Record the paper first').getAttribute('href')).toBe(`/children/${rowan}/who/paper?document=court-order&next=order`);
    await here.choose('kind', 'no-contact');
    await here.tick(`takes-${dad}`);
    await here.press('Record the order');
    await here.sees('Choose the paper, or record it first');
  });

  it('when something else is recorded meanwhile, on a device that keeps nothing, then all that was read out stays', async () => {
    let held = withPaper;
    const here = await at('order', () => held);
    (TestBed.inject(DraftBox) as unknown as MemoryBox).write = async () => false;
    await here.choose('kind', 'no-contact');
    await here.tick(`takes-${dad}`);
    held = { ...withPaper, child: { ...withPaper.child, name: 'Rowan Ashby' } };
    TestBed.inject(Ask).written.set('8');
    await here.sees('Rowan Ashby');
    expect(here.value('kind')).toBe('no-contact');
    expect(here.checked(`takes-${dad}`)).toBe(true);
  });
});
