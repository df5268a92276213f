import { afterEach, describe, expect, it } from '@jest/globals';
import { ChildPage } from '../../../apps/portal/src/app/home/child.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { opened, type Opened, type School } from '../support/family-school.ts';
import { answered, around, asOsei, farrow, mum, people, rowan, said, worry } from '../support/rowan.ts';

const asRowan: Me = {
  ...asOsei,
  personId: rowan,
  name: 'Rowan Whitlock',
  called: 'Rowan',
  roles: [],
  classes: [],
  children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
};
const mine = (more: Parameters<typeof said>[0] = {}): object =>
  said({ kind: 'voice', words: 'Too loud.', speaker: { personId: rowan, as: 'child' }, audience: [], ...more });
const readers = {
  always: [{ personId: farrow, called: 'Ms Farrow' }],
  educators: [],
  parents: [{ personId: mum, called: 'Mum' }],
  decides: false,
};
const at = (inputs: object[], doors: School['doors'] = {}): Promise<Opened> =>
  opened(ChildPage, 'child', '/child', asRowan, {
    doors: { 'child/child': () => around(), 'input/inputs': () => ({ inputs, people }), 'voice/readers': () => readers, ...doors },
    commands: [],
  });
const way = (here: Opened, words: string): string | null | undefined =>
  [...here.host.querySelectorAll('h-said-card a')].find((one) => one.textContent?.includes(words))?.getAttribute('href');

afterEach(() => history.replaceState(null, ''));

describe('given what a child told', () => {
  it('when it waits then who sees it stands there by name, with the ways to choose anew and to say it anew', async () => {
    const here = await at([mine()]);
    await here.sees('Only Ms Farrow will see this.');
    expect(here.text()).toContain('Ms Farrow is thinking about it.');
    expect(way(here, 'Who sees this')).toBe(`/voice/${rowan}/said/${worry}/who`);
    expect(way(here, 'I changed my mind')).toBe(`/voice/${rowan}/tell/just-tell?instead=${worry}`);
  });

  it('when it was asked by a set of questions then it is told anew by the same', async () => {
    const here = await at([mine({ asked: { id: 'all-about-me-young', version: 1 }, words: null })]);
    await here.sees('Only Ms Farrow');
    expect(way(here, 'I changed my mind')).toContain('/tell/all-about-me?');
  });

  it('when it was said anew since then it stays, and that stands there', async () => {
    const here = await at([mine({ open: false, replaced: true })]);
    await here.sees('You said it again, in a new way.');
    expect(way(here, 'I changed my mind')).toBeUndefined();
  });

  it('when the card was put away then what was told is still there', async () => {
    const here = await at([mine({ open: false, answers: [answered({ notedAt: '2026-09-17T09:00:00.000Z' as never })] })]);
    await here.sees('What you told us');
    expect(way(here, 'Who sees this')).toBeDefined();
  });

  it('when it was put off then the child is thanked', async () => {
    history.replaceState({ later: true }, '');
    const here = await at([]);
    await here.sees('Thank you. What you told us is kept for another day.');
  });

  it('when a young person decides then the page is in the type of adults', async () => {
    const here = await at([mine()], { 'voice/readers': () => ({ ...readers, decides: true }) });
    await here.sees('Only Ms Farrow');
    expect(here.host.querySelector('h-child-frame')?.classList.contains('grown')).toBe(true);
  });
});
