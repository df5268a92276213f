import { describe, expect, it } from '@jest/globals';
import { SetupPage } from '../../../apps/portal/src/app/setup/setup.page.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';

async function page(setup: Answering): Promise<Opened> {
  return opened(SetupPage, 'setup', '/setup', asFarrow, { doors: { setup }, commands: [] });
}

async function answerAll(here: Opened, code = 'ABCD'): Promise<void> {
  await here.sees('1 of 4');
  await here.type('code', code);
  await here.press('Go on');
  await here.type('schoolName', 'Alderbrook Primary');
  await here.press('Go on');
  await here.type('yourName', 'Helen Farrow');
  await here.type('called', 'Ms Farrow');
  await here.press('Go on');
  await here.type('email', 'farrow@example.org');
  await here.press('Open the school');
}

describe('given a house in which there is no school yet', () => {
  it('when a question is left empty then the next one does not come', async () => {
    const here = await page(() => ({ open: true }));
    await here.sees('1 of 4');
    await here.press('Go on');
    await here.sees('Write the code that was printed');
    expect(here.text()).toContain('1 of 4');
  });

  it('when all is answered then the school is opened and the lists come next', async () => {
    const here = await page(() => ({ open: true }));
    await answerAll(here);
    await here.sees('');
    expect(here.school.commands).toEqual([
      {
        path: 'setup',
        body: {
          code: 'ABCD',
          schoolName: 'Alderbrook Primary',
          yourName: 'Helen Farrow',
          called: 'Ms Farrow',
          email: 'farrow@example.org',
        },
      },
    ]);
    expect(here.url()).toBe('/roll');
  });

  it('when the code is wrong then it leads back to the code with all that was typed', async () => {
    const wrong = { status: 409, problem: { code: 'wrong-code', detail: 'This is not the code.', facts: { field: '/code' } } };
    const here = await page(({ body }) => ('code' in body ? wrong : { open: true }));
    await answerAll(here, 'WRONG');
    await here.sees('This is not the code.');
    expect(here.text()).toContain('1 of 4');
    expect(here.host.querySelector<HTMLInputElement>('#code')?.value).toBe('WRONG');
  });
});

describe('given a school that is open already', () => {
  it('when the page is opened then it asks nothing and leads to the sign-in', async () => {
    const here = await page(() => ({ open: false }));
    await here.sees('The school is open already');
    expect(here.host.querySelector('input')).toBeNull();
  });
});
