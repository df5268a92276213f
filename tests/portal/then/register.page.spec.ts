import { describe, expect, it } from '@jest/globals';
import { RegisterPage } from '../../../apps/portal/src/app/then/register.page.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { child } from '../support/rowan.ts';

const line = {
  schoolId: child.schoolId,
  childId: child.childId,
  name: 'Rowan Ashby',
  called: 'Rowan',
  yearGroup: '3',
  className: 'Kestrels',
};
const rowan = { ...line, sen: { provision: 'K', needs: ['SLCN'] } };
const ada = { ...line, childId: 'ada', name: 'Ada Marlowe', className: 'Herons', yearGroup: 'R', sen: { provision: 'N', needs: [] } };
const moved = {
  ...rowan,
  what: 'placed',
  className: 'Owls',
  occurredAt: '2026-03-02T09:00:00.000Z',
  recordedAt: '2026-03-20T09:00:00.000Z',
};

const at = (address: string, over: object = {}): Promise<Opened> => {
  const doors = {
    'then/register': ({ params }: { params: URLSearchParams }) => ({
      on: params.get('on'),
      children: [ada, rowan],
      counts: { N: 1, K: 1, E: 0 },
      later: [],
      census: ['2026-01-15', '2026-05-21'],
      ...over,
    }),
  };
  return opened(RegisterPage, 'children/register', `/children/register${address}`, asFarrow, { doors, commands: [] });
};

describe('given the school’s register', () => {
  it('when it is opened then it has everybody with year, class, provision and needs, counted, and no band', async () => {
    const here = await at('');
    await here.sees('Rowan Ashby');
    expect(
      [...here.host.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join('|')),
    ).toEqual([
      'Ada Marlowe|Reception|Herons|No special educational need (N)|None recorded',
      'Rowan Ashby|Year 3|Kestrels|SEN support (K)|Speech, language and communication needs',
    ]);
    expect(here.host.querySelector('.counts')?.textContent).toMatch(/2 children.*\(N\): 1.*\(K\): 1.*\(E\): 0/s);
    expect(here.host.querySelector('.band')).toBeNull();
  });

  it('when a day that has ended is asked for then band and heading say it, and a name leads to the record of that day', async () => {
    const here = await at('?on=2026-03-03');
    await here.sees('The register as it stood on 3 March 2026');
    expect(here.host.querySelector('.band')?.textContent).toContain('at the end of 3 March 2026');
    expect(here.button('Rowan Ashby').getAttribute('href')).toBe(`/timeline/${child.childId}?on=2026-03-03`);
  });

  it('when a place was written down later then it is named as not known then', async () => {
    const here = await at('?on=2026-03-03', { later: [moved] });
    await here.sees('Rowan Ashby: moved to Year 3 · Owls');
    expect(here.text()).toContain('not known then');
  });

  it('when a day is looked for then the days of the census are offered, the newest first, and one leads there', async () => {
    const here = await at('');
    await here.sees('Rowan Ashby');
    await here.press('As it stood on…');
    await here.press('21 May, the day of the school census');
    await here.sees('The register as it stood on 21 May 2026');
    expect(here.url()).toContain('on=2026-05-21');
  });

  it('when nobody was on it yet then it says so', async () => {
    await (await at('?on=2020-03-03', { children: [], counts: { N: 0, K: 0, E: 0 } })).sees('Nobody was on the register yet');
  });

  it('when one goes back to today then the address has no day', async () => {
    const here = await at('?on=2026-03-03');
    await here.sees('Back to today');
    await here.press('Back to today');
    await here.sees('The register');
    expect(here.url()).toBe('/children/register');
  });
});
