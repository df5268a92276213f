import { describe, expect, it } from '@jest/globals';
import type { DecisionRow } from '@heard/domain/decision';
import { DecisionPage } from '../../../apps/portal/src/app/decision/decision.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { answered, asMum, asOsei, bothParents, child, dad, decided, dinner, early, mum, nest, people, said } from '../support/rowan.ts';

async function shown(one: DecisionRow = decided(), door: Answering = () => receipt, me: Me = asMum): Promise<Opened> {
  const inputs = [said({ open: false, answers: [answered({ effect: 'partly', because: 'One thing at a time.' })] })];
  const doors = {
    'decision/decision': () => ({ decision: one, inputs, child, circle: bothParents, people }),
    'decision/answer-decision': door,
  };
  const here = await opened(DecisionPage, 'decision/:decisionId', `/decision/${dinner}`, me, { doors, commands: [] });
  await here.sees('What will happen');
  return here;
}

const choose = (here: Opened, id: string): void => here.host.querySelector<HTMLInputElement>(`#${id}`)?.click();
const by = (person: never, itemId: never, answer: 'agreed' | 'disagreed', words: string | null = null): DecisionRow['answers'][number] => ({
  itemId,
  by: person,
  answer,
  words,
  at: '2026-09-17T08:00:00.000Z' as never,
});

describe('given a decision that a parent reads', () => {
  it('when it is opened then it says what will happen, when, and what the parent’s words changed', async () => {
    const here = await shown();
    for (const part of [
      'Rowan eats in the Nest',
      'No tears on hall days.',
      'We look again on',
      'What your words changed',
      'It changed part of it.',
      'One thing at a time.',
    ])
      expect(here.text()).toContain(part);
  });

  it('when nothing is chosen then nothing is sent', async () => {
    const here = await shown();
    await here.press('Send my answer');
    await here.sees('One thing is missing');
    expect(here.school.commands).toEqual([]);
  });

  it('when words stand at an item without an answer then that item is asked for', async () => {
    const here = await shown();
    choose(here, `answer-${nest}`);
    await here.type(`words-${early}`, 'Is that every day?');
    await here.press('Send my answer');
    await here.sees('One thing is missing');
    expect(here.host.querySelector('h-error-summary a')?.getAttribute('href')).toBe(`#answer-${early}`);
  });

  it('when there are only words, at the second item, then the second item is asked for', async () => {
    const here = await shown();
    await here.type(`words-${early}`, 'Is that every day?');
    await here.press('Send my answer');
    await here.sees('One thing is missing');
    expect(here.host.querySelector('h-error-summary a')?.getAttribute('href')).toBe(`#answer-${early}`);
  });

  it('when one item is disagreed with then only that is sent: silence is not agreement', async () => {
    const here = await shown();
    choose(here, `answer-${nest}-disagreed`);
    await here.type(`words-${nest}`, 'Home is calmer.');
    await here.press('Send my answer');
    await here.sees('School has your answer.');
    expect(here.school.commands).toMatchObject([
      {
        path: 'decision/answer-decision',
        body: { decisionId: dinner, answers: [{ itemId: nest, answer: 'disagreed', words: 'Home is calmer.' }] },
      },
    ]);
    expect(here.text()).toContain('HRD-9X2P-4TQM');
  });

  it('when school refuses then its sentence is shown and the answer stays', async () => {
    const here = await shown(decided(), () => ({
      status: 409,
      problem: { code: 'no-such-item', detail: 'One of your answers is about something this decision does not say.' },
    }));
    choose(here, `answer-${nest}`);
    await here.press('Send my answer');
    await here.sees('One of your answers is about something');
    expect(here.host.querySelector<HTMLInputElement>(`#answer-${nest}`)?.checked).toBe(true);
  });

  it('when it was answered in part then the rest is shown as not answered, and can be changed', async () => {
    const here = await shown(decided({ answers: [by(mum, nest, 'agreed')] }));
    expect(here.text()).toContain('You agree.');
    expect(here.text()).toContain('You have not answered this.');
    await here.press('Change my answer');
    await here.sees('Send my answer');
  });

  it('when it is not theirs then it cannot be shown', async () => {
    const here = await opened(DecisionPage, 'decision/:decisionId', `/decision/${dinner}`, asMum, { doors: {}, commands: [] });
    await here.sees('This cannot be shown');
  });
});

describe('given a decision that a teacher reads', () => {
  it('when one parent disagrees and the other is silent then both are said, and there is no form', async () => {
    const here = await shown(decided({ answers: [by(dad, nest, 'disagreed', 'Home is calmer.')] }), () => receipt, asOsei);
    expect(here.text()).toContain('Dad disagrees.');
    expect(here.text()).toContain('Mum has not answered.');
    expect(here.text()).not.toContain('Mum disagrees.');
    expect(here.host.querySelector('form')).toBeNull();
  });
});
