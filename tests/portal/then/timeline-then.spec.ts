import { beforeAll, describe, expect, it } from '@jest/globals';
import { TimelinePage } from '../../../apps/portal/src/app/timeline/timeline.page.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened, type School } from '../support/family-school.ts';
import { answered, asMum, child, decided, dinner, mum, people, said, worry } from '../support/rowan.ts';

const later = '018f4e6a-0000-7000-8000-000000000199';
const day = '2026-03-03';
const open = said({ occurredAt: '2026-03-02T09:00:00.000Z' as never, recordedAt: '2026-03-02T09:00:00.000Z' as never });
const past = {
  on: day,
  called: 'Rowan',
  child: { ...child, className: 'Wrens' },
  heard: [open],
  decided: [decided({ threads: [], about: 'the bus', decisionId: later as never })],
  inForce: [later],
  consents: [{ act: 'sound', consentId: 'c' }],
  closures: [],
  later: [
    { what: 'voice', id: later, by: mum, as: 'parent', occurredAt: '2026-03-01T09:00:00.000Z', recordedAt: '2026-03-20T09:00:00.000Z' },
  ],
  days: [
    { day: '2026-03-10', why: 'decided', about: 'dinner time' },
    { day: '2026-03-24', why: 'review', about: 'dinner time' },
  ],
  people,
};
const story = {
  child,
  heard: [said({ open: false, answers: [answered({})] })],
  decided: [
    decided({
      reviewOn: '2026-03-24' as never,
      occurredAt: '2026-03-10T09:00:00.000Z' as never,
      recordedAt: '2026-03-10T09:00:00.000Z' as never,
    }),
  ],
  people,
};
const asked: string[] = [];
const school = (then: object = past): School => ({
  doors: {
    'timeline/timeline': () => story,
    'then/then': ({ params }) => (asked.push(params.get('on') ?? ''), then),
    'school/school': () => ({ school: { closures: [] } }),
  },
  commands: [],
});
const at = (address: string, then: object = past, me = asFarrow): Promise<Opened> =>
  opened(TimelinePage, 'timeline/:childId', `/timeline/${child.childId}${address}`, me, school(then));
const band = (here: Opened): string => here.host.querySelector('h-past-sheet .band')?.textContent ?? '';

beforeAll(() => {
  if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const offered = (here: Opened) => [...here.host.querySelectorAll('h-as-it-stood .day')].map((one) => one.textContent?.trim());

describe('given a story as it stands', () => {
  it('when it is opened then nothing says past, and days of decisions and reviews are offered, the newest first', async () => {
    const here = await at('');
    await here.sees('As it stood on…');
    await here.press('As it stood on…');
    expect(band(here)).toBe('');
    expect(offered(here)).toEqual(['24 March, the day to look again: dinner time', '10 March, when we decided: dinner time']);
  });

  it('when something was decided on a day to look again then that day is offered once, for what was decided', async () => {
    const both = { ...past, days: [...past.days, { day: '2026-03-24', why: 'decided', about: 'the bus' }] };
    const here = await at(`?on=${day}`, both);
    await here.sees('As it stood on…');
    await here.press('As it stood on…');
    expect(offered(here)).toEqual(['24 March, when we decided: the bus', '10 March, when we decided: dinner time']);
  });

  it('when a day is chosen then the address has it, the band says it, and the band has the focus', async () => {
    const here = await at('');
    await here.sees('As it stood on…');
    await here.press('As it stood on…');
    document.body.append(here.host);
    await here.press('10 March, when we decided');
    await here.sees('as it stood at the end of 3 March 2026');
    expect(here.url()).toContain('on=2026-03-10');
    expect(asked.at(-1)).toBe('2026-03-10');
    expect(document.activeElement?.textContent).toContain('You are looking at the record as it stood');
    here.host.remove();
  });

  it.each(['', '2999-01-01', '2026-02-30'])('when “%s” is asked for then it is refused in words and nothing is asked', async (typed) => {
    const here = await at('');
    await here.sees('As it stood on…');
    await here.press('As it stood on…');
    const before = asked.length;
    const field = here.host.querySelector<HTMLInputElement>('#as-it-stood-on')!;
    Object.defineProperty(field, 'value', { value: typed, configurable: true });
    await here.press('Show that day');
    await here.sees('Please choose a day that has ended.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(asked.length).toBe(before);
  });
});

describe('given an address with a day that has ended', () => {
  it('when it is opened then band, heading and class are of that day, and nothing can be done', async () => {
    const here = await at(`?on=${day}`);
    await here.sees('What we heard from Rowan, and what it had changed by 3 March 2026');
    expect(band(here)).toContain('Nothing can be done here.');
    expect(here.text()).toContain('The name of a card opens it as it is today.');
    expect(here.text()).toContain('Wrens');
    expect(document.title).toContain('3 March 2026');
    expect(() => here.button('Decide')).toThrow();
    expect(here.host.querySelector('h-copy-link')).toBeNull();
  });

  it('when it waited on that day then the days it had waited are counted up to that day', async () => {
    const here = await at(`?on=${day}`);
    await here.sees('Waiting for an answer · 1 school day');
    expect(here.text()).toContain('One thing waited for an answer.');
  });

  it('when somebody leads then what was in force is told', async () => {
    const here = await at(`?on=${day}`);
    await here.sees('In force: the bus.');
    expect(here.text()).toContain('Permission in force: recording the child’s voice.');
  });

  it('when a parent looks then their own yes is told, and no more', async () => {
    const here = await at(`?on=${day}`, past, asMum);
    await here.sees('You had said yes to: recording the child’s voice.');
    expect(here.text()).not.toContain('Permission in force');
  });

  it('when something was written down later then it is a grey mark with both days and a way to today, and no word of it', async () => {
    const here = await at(`?on=${day}`);
    await here.sees('Not known then');
    const mark = here.host.querySelector('h-later-marks li');
    expect(mark?.textContent).toContain('Mum: a view');
    expect(mark?.textContent).toContain('happened 1 March 2026, written down 20 March 2026');
    expect(mark?.querySelector('a')?.getAttribute('href')).toBe(`/input/${later}`);
  });

  it('when one goes back to today then address and story are today’s', async () => {
    const here = await at(`?on=${day}`);
    await here.sees('Back to today');
    await here.press('Back to today');
    await here.sees('What we heard from Rowan, and what it changed');
    expect(here.url()).not.toContain('on=');
    expect([band(here), here.host.querySelector(`#card-${worry}`)]).not.toContain(null);
    expect(here.host.querySelector(`#card-${dinner}`)).not.toBeNull();
  });

  it.each([
    ['there was no record yet', { child: null }, 'There was no record yet'],
    ['there was nothing in it', {}, 'Nothing had been said yet'],
  ])('when %s then it says so', async (_what, over, words) => {
    const none = { ...past, heard: [], decided: [], later: [], inForce: [], consents: [], ...over };
    await (await at(`?on=${day}`, none)).sees(words);
  });

  it('when it is not theirs to see then the page is closed', async () => {
    await (await at(`?on=${day}`, { status: 404, problem: { code: 'not-found' } }, asMum)).sees('This cannot be shown');
  });

  it.each(['2999-01-01', 'yesterday', '2026-02-30'])('when the day is “%s” then it is the story as it stands', async (on) => {
    const here = await at(`?on=${on}`);
    await here.sees('What we heard from Rowan, and what it changed');
    expect(band(here)).toBe('');
  });
});
