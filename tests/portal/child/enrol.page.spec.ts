import { describe, expect, it } from '@jest/globals';
import { EnrolPage } from '../../../apps/portal/src/app/child/enrol.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';

const enrolling = async (door: Answering = () => receipt): Promise<Opened> => {
  const doors = { 'child/enrol-child': door };
  const here = await opened(EnrolPage, 'children/new', '/children/new', asFarrow, { doors, commands: [] });
  await here.sees('Open the file');
  return here;
};
const choose = async (here: Opened, id: string, value: string) => {
  const control = here.host.querySelector<HTMLSelectElement>(`#${id}`)!;
  control.value = value;
  control.dispatchEvent(new Event('change'));
  await here.sees('');
};
const written = async (here: Opened) => {
  await here.type('name', 'Noor Adeyemi');
  await here.type('called', 'Noor');
  await here.type('dateOfBirth', '2019-02-11');
  await choose(here, 'yearGroup', '2');
  await here.type('className', 'Wrens');
};

describe('given a child who came between two lists', () => {
  it('when nothing is written then the gaps are named; when it is, then the file is opened and shown', async () => {
    const here = await enrolling();
    await here.press('Open the file');
    await here.sees('5 things are missing');
    await written(here);
    await here.press('Open Noor’s file');
    await here.sees('');
    const [{ path, body }] = here.school.commands as [{ path: string; body: Record<string, unknown> }];
    expect([path, body]).toMatchObject([
      'child/enrol-child',
      {
        schoolId: asFarrow.schoolId,
        name: 'Noor Adeyemi',
        called: 'Noor',
        dateOfBirth: '2019-02-11',
        upn: null,
        place: { yearGroup: '2', className: 'Wrens' },
        sen: { provision: 'N', needs: [] },
      },
    ]);
    expect(here.url()).toBe(`/children/${String(body['childId'])}`);
  });

  it('when the pupil number is wrong then school’s sentence stands at its field, and nothing typed is lost', async () => {
    const detail = 'The first letter does not fit the digits.';
    const here = await enrolling(() => ({
      status: 400,
      problem: { code: 'malformed', detail: '', errors: [{ pointer: '/upn', detail }] },
    }));
    await written(here);
    await here.type('upn', 'b12345678901z');
    await here.press('Open Noor’s file');
    await here.sees(detail);
    expect(here.host.querySelector('#upn-error')?.textContent).toBe(detail);
    expect(here.host.querySelector<HTMLInputElement>('#className')?.value).toBe('Wrens');
    expect(here.school.commands[0]?.body['upn']).toBe('B12345678901Z');
  });

  it('when somebody is born tomorrow then the page says so before school is asked', async () => {
    const here = await enrolling();
    await written(here);
    await here.type('dateOfBirth', '2999-01-01');
    await here.press('Open Noor’s file');
    await here.sees('This day is still to come');
    expect(here.school.commands).toEqual([]);
  });
});
