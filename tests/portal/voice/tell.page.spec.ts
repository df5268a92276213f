import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { TellPage } from '../../../apps/portal/src/app/voice/tell.page.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { around, asOsei, bothParents, rowan } from '../support/rowan.ts';

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
const school = (share: School['doors'][string] = () => receipt): School => ({
  doors: { 'child/child': () => around(bothParents), 'voice/share-voice': share },
  commands: [],
});

async function telling(at = school()): Promise<Opened> {
  const here = await opened(TellPage, 'voice/:childId/tell', `/voice/${rowan}/tell`, asRowan, at);
  await here.sees('What do you want to talk about?');
  return here;
}

async function dinnerToldTo(here: Opened): Promise<void> {
  await here.press('dinner time');
  await here.press('next');
  await here.sees('How is dinner time?');
  await here.press('not good');
  await here.press('next');
  await here.sees('What is hard at dinner time?');
  await here.press('too loud');
  await here.press('skip');
  await here.sees('Who can see this?');
}

describe('given a child at the first question', () => {
  it('when a face, a picture and the family are chosen and sent then exactly that is asked of school', async () => {
    const here = await telling();
    await dinnerToldTo(here);
    [...here.host.querySelectorAll<HTMLElement>('.card')].find((one) => one.textContent?.includes('my family'))?.click();
    await here.press('next');
    await here.sees('Ms Farrow and your family will see this.');
    await here.press('send it');
    await here.sees('Thank you for telling us.');
    expect(here.school.commands).toHaveLength(1);
    expect(here.school.commands[0]?.body).toMatchObject({
      childId: rowan,
      how: 'own-words',
      audience: ['parents'],
      answers: [{ face: 'not-good', pictures: [{ symbol: 'loud', label: 'too loud' }] }],
    });
  });

  it('when the child chooses nobody then only the SENCO is asked to read', async () => {
    const here = await telling();
    await dinnerToldTo(here);
    await here.press('next');
    await here.sees('Only Ms Farrow will see this.');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body['audience']).toEqual([]);
  });

  it('when everything is skipped and sent then nothing is asked of school and the page says so', async () => {
    const here = await telling();
    await here.press('something else');
    await here.press('next');
    await here.press('skip');
    await here.press('next');
    await here.sees('There is nothing here yet.');
    await here.press('send it');
    await here.sees('There is nothing to send yet.');
    expect(here.school.commands).toHaveLength(0);
  });

  it('when school refuses then the words stay and the page says so', async () => {
    const here = await telling(school(() => ({ status: 409, problem: { code: 'speaker-not-in-the-circle' } })));
    await dinnerToldTo(here);
    await here.press('next');
    await here.press('send it');
    await here.sees('Your words are still here.');
    expect(here.text()).toContain('too loud');
  });

  it('when help is needed then the way to it is on the page', async () => {
    const here = await telling();
    expect(here.button('I need help now').getAttribute('href')).toBe(`/voice/${rowan}/help`);
  });
});
