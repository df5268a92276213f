import { describe, expect, it } from '@jest/globals';
import { ChildPage } from '../../../apps/portal/src/app/home/child.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { answered, around, asOsei, dinner, farrow, people, rowan, said, worry } from '../support/rowan.ts';

const asRowan: Me = {
  ...asOsei,
  personId: rowan,
  name: 'Rowan Whitlock',
  called: 'Rowan',
  roles: [],
  classes: [],
  agencies: [],
  children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
};
const mine = (more: Parameters<typeof said>[0] = {}): object =>
  said({ kind: 'voice', words: 'Too loud.', speaker: { personId: rowan, as: 'child' }, open: false, ...more });
const card = answered({ effect: 'partly', because: 'b', forChild: { words: 'You can eat in the Nest.', picture: 'quiet' } });
const school = (inputs: object[], doors: School['doors'] = {}): School => ({
  doors: {
    'child/child': () => around(),
    'input/inputs': () => ({ inputs, people }),
    'input/note-answer': () => receipt,
    'input/reopen-input': () => receipt,
    ...doors,
  },
  commands: [],
});
const at = (here: School): Promise<Opened> => opened(ChildPage, 'child', '/child', asRowan, here);

describe('given a child whose words changed a part of a decision', () => {
  it('when the page opens then the picture card says what happened and what became of the words', async () => {
    const here = await at(school([mine({ answers: [card] })]));
    await here.sees('You can eat in the Nest.');
    expect(here.text()).toContain('What you said changed a part of it.');
    expect(here.text()).toContain('Too loud.');
  });

  it('when OK is tapped then the card is put away, once', async () => {
    const here = await at(school([mine({ answers: [card] })]));
    await here.sees('You can eat in the Nest.');
    await here.press('OK');
    expect(here.school.commands.map(({ path, body }) => [path, body['inputId'], body['decisionId']])).toEqual([
      ['input/note-answer', worry, dinner],
    ]);
  });

  it('when it is not what was meant then it is asked once more before it is opened again', async () => {
    const here = await at(school([mine({ answers: [card] })]));
    await here.sees('You can eat in the Nest.');
    await here.press('Not what I meant');
    expect(here.school.commands).toHaveLength(0);
    await here.press('Yes, ask me again');
    await here.sees('We ask again.');
    expect(here.school.commands[0]).toMatchObject({
      path: 'input/reopen-input',
      body: { inputId: worry, decisionId: dinner, words: null },
    });
  });

  it('when school refuses then the card stays and the page says so', async () => {
    const here = await at(
      school([mine({ answers: [card] })], { 'input/note-answer': () => ({ status: 409, problem: { code: 'not-answered-yet' } }) }),
    );
    await here.sees('You can eat in the Nest.');
    await here.press('OK');
    await here.sees('That did not work just now.');
    expect(here.text()).toContain('You can eat in the Nest.');
  });
});

describe('given other states of a child’s page', () => {
  it('when something waits then it says who thinks about it, and another’s words are not shown', async () => {
    const here = await at(school([mine({ open: true }), said({ words: 'From Mum.' })]));
    await here.sees('Ms Farrow is thinking about it.');
    expect(here.text()).not.toContain('From Mum.');
  });

  it('when cards were put away then the page is calm and empty', async () => {
    const here = await at(school([mine({ answers: [{ ...card, notedAt: '2026-09-17T09:00:00.000Z' as never }] })]));
    await here.sees('Nothing here yet.');
  });
});

describe('given a young person whose rights are their own', () => {
  it.each([
    ['is', true],
    ['is not', false],
  ])('when that %s so then the way to who may see the record is there, or is not', async (_, rightsPassed) => {
    const here = await at(school([], { 'child/family': () => ({ child: {}, rightsPassed, family: [] }) }));
    await here.sees(rightsPassed ? 'Who may see my record' : 'Rowan');
    expect(here.text().includes('Who may see my record')).toBe(rightsPassed);
  });
});

describe('given a child whose words school opened to others for the child’s welfare', () => {
  const opening = { to: 'parents', reason: null, by: farrow, at: '2026-09-11T10:00:00.000Z' } as const;
  const widened = [{ ...opening, forChild: { words: 'We told Mum and Dad, so that you are well.', picture: 'home' } }] as never;
  it.each([
    ['waits', mine({ open: true, widened })],
    ['has an answer', mine({ answers: [card], widened })],
  ])('when what was said %s then the child is told, in words that can be read aloud', async (_what, row) => {
    const here = await at(school([row]));
    await here.sees('We told Mum and Dad, so that you are well.');
    expect(here.host.querySelector('h-opened-card h-loudspeaker')).toBeTruthy();
  });
});
