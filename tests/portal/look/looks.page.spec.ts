import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { LookRow } from '@heard/domain/look';
import { daysOf } from '../../../apps/portal/src/app/look/days.ts';
import { LooksPage } from '../../../apps/portal/src/app/look/looks.page.ts';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { asMum, child, farrow, mum, osei, people, rowan } from '../support/rowan.ts';

const pereira = '018f4e6a-0000-7000-8000-000000000061' as never;
const look = (over: Partial<LookRow> = {}): LookRow => ({
  schoolId: child.schoolId,
  childId: rowan,
  view: 'timeline',
  stoodOn: null,
  as: 'educator',
  during: 'working',
  day: '2026-09-09' as never,
  personId: osei,
  at: '2026-09-09T09:10:00.000Z' as never,
  audience: [],
  own: [],
  ...over,
});
const byRole = (over: Partial<LookRow>) => look({ during: 'outside', personId: null, at: null, ...over });

async function shown(looks: readonly LookRow[], me: Me = asMum): Promise<Opened & { becomes: (next: readonly LookRow[] | null) => void }> {
  let held: readonly LookRow[] | null = looks;
  const named = { ...people, [pereira]: { called: 'Ms Pereira', as: 'professional' } };
  const doors = { 'look/looks': () => (held ? { child, looks: held, people: named } : { status: 404, problem: { code: 'not-found' } }) };
  const here = await opened(LooksPage, 'children/:childId/looks', `/children/${rowan}/looks`, me, { doors, commands: [] });
  await here.sees('Who looked');
  return { ...here, becomes: (next) => void (held = next) };
}

describe('given a family who asks who looked', () => {
  it.each([
    ['a teacher', look(), 'Mr Osei, who teaches Rowan, read the story.'],
    ['the SENCO', look({ as: 'senco', personId: farrow, view: 'who' }), 'Ms Farrow, the SENCO, read who is who.'],
    ['the head', look({ as: 'head', personId: farrow, view: 'contacts' }), 'Ms Farrow, the head, read how to reach you.'],
    [
      'a professional',
      look({ as: 'professional', personId: pereira, view: 'referral' }),
      'Ms Pereira, from a service outside school, read one request for help.',
    ],
    [
      'a teacher, at a day that is past',
      look({ view: 'then', stoodOn: '2026-03-03' as never }),
      'Mr Osei, who teaches Rowan, read the record as it stood on 3 March 2026.',
    ],
    ['a teacher in the evening', byRole({}), 'A teacher read the story, outside school hours.'],
    ['the head on a Sunday', byRole({ as: 'head' }), 'The head read the story, outside school hours.'],
  ])('when %s looked then a sentence says who and what', async (_, row, words) => {
    const here = await shown([row]);
    expect(here.text()).toContain(words);
  });

  it('when one person read several pages on a day then it is one line; times of day are not told', async () => {
    const here = await shown([look(), look({ view: 'inputs' }), look({ view: 'child' }), look({ view: 'inputs' })]);
    expect(here.text()).toContain('Mr Osei, who teaches Rowan, read the story, what was said and the first page.');
    expect(here.text()).toContain('Wednesday 9 September');
    expect(here.text()).not.toMatch(/\d\d:\d\d/);
  });

  it('when one person read several days of the past then each day is named, once', async () => {
    const past = (on: string) => look({ view: 'then', stoodOn: on as never });
    const here = await shown([past('2026-03-03'), past('2026-03-04'), past('2026-03-03')]);
    expect(here.text()).toContain('read the record as it stood on 3 March 2026 and the record as it stood on 4 March 2026.');
  });

  it('when the page is opened then it says what it is and what it is not', async () => {
    const here = await shown([look()]);
    expect(here.text()).toContain('It is a receipt, not blame');
    expect(here.text()).toContain('What others in your family read is their own, and not here.');
  });

  it('when they looked themself then it stands apart, as their own', async () => {
    const here = await shown([look({ as: 'parent', personId: mum }), look()]);
    expect(here.host.querySelector('details')?.textContent).toContain('You read the story.');
    expect(here.host.querySelector('section')?.textContent).not.toContain('You read');
  });

  it('when nobody has looked then it says so; when it is closed then everything is gone', async () => {
    const here = await shown([]);
    expect(here.text()).toContain('Nobody has looked yet');
    here.becomes([look()]);
    TestBed.inject(Ask).written.set('8');
    await here.sees('Mr Osei, who teaches Rowan');
    here.becomes(null);
    TestBed.inject(Ask).written.set('9');
    await here.sees('This is not open to you any more');
    expect(here.host.innerHTML).not.toContain('Osei');
  });
});

describe('given whoever leads', () => {
  it('when they ask then with names and times, and with what a family sees of it', async () => {
    const here = await shown([look({ during: 'outside', at: '2026-09-09T18:40:00.000Z' as never })], asFarrow);
    expect(here.text()).toContain('Mr Osei, who teaches Rowan, read the story, outside school hours. 19:40');
    expect(here.text()).toContain('A family sees names in school hours, and only roles outside them.');
  });

  it('when the child is of their own family then it is the family’s page, whatever they are at school', async () => {
    const kin = { ...asFarrow, children: [{ childId: rowan, called: 'Rowan', as: 'parent' }] } as Me;
    const here = await shown([look()], kin);
    expect(here.text()).not.toMatch(/\d\d:\d\d/);
    expect(here.text()).toContain('What others in your family read');
  });
});

describe('given looks of several days', () => {
  it('when one person read in and outside school hours then these are two lines, for a family is told less of the one', () => {
    const [day] = daysOf([look(), look({ during: 'outside' }), look({ view: 'inputs' })]);
    expect(day?.lines.map(({ outside, reads }) => [outside, reads.map((one) => one.view)])).toEqual([
      [false, ['timeline', 'inputs']],
      [true, ['timeline']],
    ]);
  });

  it('when they are put together then each day once, newest first, and by capacity and hours apart', () => {
    const days = daysOf([look(), byRole({}), byRole({}), look({ day: '2026-09-08' as never }), look({ as: 'senco' })]);
    expect(days.map(({ day, lines }) => [day, lines.length])).toEqual([
      ['2026-09-09', 3],
      ['2026-09-08', 1],
    ]);
  });
});
