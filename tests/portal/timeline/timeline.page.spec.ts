import { beforeAll, describe, expect, it } from '@jest/globals';
import { TimelinePage } from '../../../apps/portal/src/app/timeline/timeline.page.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened, type School } from '../support/family-school.ts';
import { answered, asMum, child, dad, decided, dinner, nest, people, said, worry } from '../support/rowan.ts';

const told = said({ open: false, answers: [answered({ effect: 'not', because: 'He asked to stay with Ada.' })] });
const waits = said({ inputId: '018f4e6a-0000-7000-8000-000000000110' as never, words: 'The bus is late.' });
const taken = decided({
  threads: [{ inputId: worry, effect: 'not', because: 'He asked to stay with Ada.', staysOpen: false }] as never,
  answers: [
    { itemId: nest, by: dad, answer: 'disagreed', words: 'I still think home is calmer.', at: '2026-09-17T09:00:00.000Z' },
  ] as never,
});
const school = (timeline: object | { status: number; problem: object }): School => ({
  doors: { 'timeline/timeline': () => timeline, 'school/school': () => ({ school: { closures: [] } }) },
  commands: [],
});
const story = (heard: object[], decisions: object[]): object => ({ child, heard, decided: decisions, people });
const open = (timeline: object, address = '', me = asFarrow): Promise<Opened> =>
  opened(TimelinePage, 'timeline/:childId', `/timeline/${child.childId}${address}`, me, school(timeline));

beforeAll(() => {
  if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

describe('given a story with one thread and one thing that waits', () => {
  it('when the SENCO opens it then both sides, the thread in words, the waiting and the disagreement are there', async () => {
    const here = await open(story([told, waits], [taken]));
    await here.sees('What we heard from Rowan, and what it changed');
    expect(here.text()).toContain('Waiting for an answer');
    expect(here.text()).toContain('Not yet answered · 1');
    expect(here.text()).toContain('I still think home is calmer.');
    expect(here.text()).toContain('because: He asked to stay with Ada.');
    expect(here.button('Decide').getAttribute('href')).toBe(`/decide/${child.childId}`);
  });

  it('when a parent opens it then deciding is not offered', async () => {
    const here = await open(story([told], [taken]), '', asMum);
    await here.sees('What we decided');
    expect(() => here.button('Decide')).toThrow();
  });

  it('when it is shown as a list then decisions come first, each with its threads, and the address says so', async () => {
    const here = await open(story([told, waits], [taken]));
    await here.sees('What we decided');
    await here.press('List');
    await here.sees('What we decided');
    expect(here.url()).toContain('as=list');
    expect([...here.host.querySelectorAll('h-story-board h2')].map((one) => one.textContent)).toEqual(['What we decided', 'What we heard']);
    expect(here.host.querySelector('svg path.not')).toBeNull();
  });

  it('when only what waits is asked for then the address keeps it and the rest goes', async () => {
    const here = await open(story([told, waits], [taken]));
    await here.sees('The bus is late.');
    await here.press('Not yet answered');
    expect(here.url()).toContain('who=waiting');
    expect(here.host.querySelectorAll('h-heard-card').length).toBe(1);
  });

  it('when no professional spoke then there is no such choice', async () => {
    const chips = (here: Opened): string => here.host.querySelector('.chips')?.textContent ?? '';
    const here = await open(story([told], [taken]));
    await here.sees('Everything');
    expect(chips(here)).toContain('Parents');
    expect(chips(here)).not.toContain('Professionals');
  });

  it('when a professional spoke then their words can be chosen', async () => {
    const therapist = said({ speaker: { personId: dad, as: 'professional' } as never });
    const here = await open(story([therapist], []));
    await here.sees('Everything');
    await here.press('Professionals');
    expect(here.url()).toContain('who=professional');
  });

  it('when staff spoke then it is something they noticed, as on the child’s page', async () => {
    const here = await open(story([said({ speaker: { personId: dad, as: 'staff' } as never })], []));
    await here.sees('noticed');
  });

  it('when the arrow to the right is pressed on what was said then the decision has the focus', async () => {
    const here = await open(story([told], [taken]));
    await here.sees('What we decided');
    document.body.append(here.host);
    here.host.querySelector<HTMLElement>(`#card-${worry}`)?.focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement?.id).toBe(`card-${dinner}`);
  });
});

describe('given nothing to show', () => {
  it('when nothing was said yet then the page says that the story starts here', async () => {
    await (await open(story([], []))).sees('Rowan’s story starts here');
  });

  it('when nothing fits the sieve then it says so', async () => {
    await (await open(story([told], [taken]), '?who=professional')).sees('Nothing here fits');
  });

  it('when the child is not theirs to see then the page is closed', async () => {
    await (await open({ status: 404, problem: { code: 'not-found' } }, '', asMum)).sees('This cannot be shown');
  });
});
