import { describe, expect, it } from '@jest/globals';
import { WhoPage } from '../../../apps/portal/src/app/voice/who.page.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { asOsei, dad, farrow, mum, rowan, said, worry } from '../support/rowan.ts';

const asRowan = {
  ...asOsei,
  personId: rowan,
  called: 'Rowan',
  roles: [],
  classes: [],
  children: [{ childId: rowan, called: 'Rowan', as: 'child' as const }],
};
const readers = {
  always: [{ personId: farrow, called: 'Ms Farrow' }],
  educators: [],
  parents: [
    { personId: mum, called: 'Mum' },
    { personId: dad, called: 'Dad' },
  ],
  decides: false,
};
const at = (doors: School['doors'] = {}): Promise<Opened> =>
  opened(WhoPage, 'voice/:childId/said/:inputId/who', `/voice/${rowan}/said/${worry}/who`, asRowan, {
    doors: {
      'input/input': () => ({ input: said({ kind: 'voice', audience: ['parents', 'child'], speaker: { personId: rowan, as: 'child' } }) }),
      'voice/readers': () => readers,
      'input/choose-audience': () => receipt,
      ...doors,
    },
    commands: [],
  });

const cardOf = (here: Opened, words: string): HTMLElement => {
  const found = [...here.host.querySelectorAll<HTMLElement>('.card')].find((one) => one.textContent?.includes(words));
  if (!found) throw new Error(`There is no card “${words}” on: ${here.text()}`);
  return found;
};

describe('given something that a child said to the family', () => {
  it('when the child chooses nobody else then that is asked of school, and what else was chosen stays', async () => {
    const here = await at();
    await here.sees('Mum and Dad can see what you said.');
    cardOf(here, 'nobody else').click();
    await here.sees('They do not see what.');
    await here.press('That is right');
    expect(here.school.commands.map(({ path, body }) => [path, body['inputId'], body['audience']])).toEqual([
      ['input/choose-audience', worry, ['child']],
    ]);
    expect(here.url()).toBe('/');
  });

  it('when school cannot be reached then the page says so and the choice stays', async () => {
    const here = await at({ 'input/choose-audience': () => ({ status: 409, problem: { code: 'x' } }) });
    await here.sees('Mum and Dad can see what you said.');
    cardOf(here, 'nobody else').click();
    await here.press('That is right');
    await here.sees('That did not work just now.');
    expect(cardOf(here, 'nobody else').getAttribute('aria-pressed')).toBe('true');
  });

  it('when it is not there then the page says that it did not work', async () => {
    const here = await at({ 'input/input': () => ({ status: 404, problem: { code: 'not-found' } }) });
    await here.sees('That did not work just now.');
    expect(here.host.querySelector('.card')).toBeNull();
  });
});
