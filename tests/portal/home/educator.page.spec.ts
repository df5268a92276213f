import { describe, expect, it } from '@jest/globals';
import { EducatorPage } from '../../../apps/portal/src/app/home/educator.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { answered, asOsei, child, osei, people, said } from '../support/rowan.ts';

const renee = { ...child, childId: '018f4e6a-0000-7000-8000-000000000011', name: 'Renée Ames', called: 'Renée' };

async function home(mine: Answering): Promise<Opened> {
  const doors = {
    'child/children': () => ({
      children: [
        { ...child, open: 1, answerBy: null },
        { ...renee, open: 0, answerBy: null },
      ],
    }),
    'input/mine': mine,
  };
  const here = await opened(EducatorPage, 'educator', '/educator', asOsei, { doors, commands: [] });
  await here.sees('Find a child');
  await here.sees('What you raised');
  return here;
}

const mine =
  (inputs: readonly object[]): Answering =>
  () => ({ inputs, people });
const links = (here: Opened): string[] => [...here.host.querySelectorAll('h-pick-child a strong')].map((one) => one.textContent ?? '');

describe('given an educator', () => {
  it('when something they raised was answered then home says what became of it, and why', async () => {
    const here = await home(
      mine([
        said({
          speaker: { personId: osei, as: 'staff' },
          open: false,
          answers: [answered({ effect: 'partly', because: 'Small groups first.' })],
        }),
      ]),
    );
    await here.sees('It changed part of it. Small groups first.');
    expect(here.text()).toContain('Rowan Whitlock · Mr Osei');
  });

  it('when it was opened again then it waits, whatever was answered before', async () => {
    const here = await home(
      mine([said({ open: true, answers: [answered({ missed: { words: null, at: '2026-09-17T08:00:00.000Z' as never } })] })]),
    );
    await here.sees('School answers by');
    expect(here.text()).not.toContain('It changed what happens.');
  });

  it('when nothing was raised then home says how little it takes', async () => {
    const here = await home(mine([]));
    await here.sees('One line is enough.');
  });

  it('when a name is sought without its accent then the child is found', async () => {
    const here = await home(mine([]));
    expect(links(here)).toHaveLength(2);
    await here.type('find', 'renee am');
    expect(links(here)).toEqual(['Renée Ames']);
  });

  it('when nobody has that name then it says so', async () => {
    const here = await home(mine([]));
    await here.type('find', 'zz');
    await here.sees('Nobody of that name in your classes');
  });

  it('when school refuses the list then the children are still there', async () => {
    const here = await home(() => ({ status: 404, problem: { code: 'not-found' } }));
    await here.sees('This cannot be shown');
    expect(links(here)).toHaveLength(2);
  });
});
