import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { QuestionsPage } from '../../../apps/portal/src/app/voice/questions.page.ts';
import { TellPage } from '../../../apps/portal/src/app/voice/tell.page.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { around, asOsei, dad, farrow, mum, osei, rowan, said, worry } from '../support/rowan.ts';

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
const person = (personId: string, called: string): object => ({ personId, called });
const readers = (more: object = {}): object => ({
  always: [person(farrow, 'Ms Farrow')],
  educators: [person(osei, 'Mr Osei')],
  parents: [person(mum, 'Mum'), person(dad, 'Dad')],
  decides: false,
  ...more,
});
const school = (doors: School['doors'] = {}): School => ({
  doors: {
    'child/child': () => around(),
    'voice/modes': () => ({ sound: false, photo: false }),
    'voice/readers': () => readers(),
    'voice/share-voice': () => receipt,
    'input/input': () => ({ input: said({ answerBy: '2026-09-14' as never }) }),
    ...doors,
  },
  commands: [],
});

async function asking(purpose = 'how-was-it', at = school(), me = asRowan, query = ''): Promise<Opened> {
  return opened(QuestionsPage, 'voice/:childId/tell/:purpose', `/voice/${rowan}/tell/${purpose}${query}`, me, at);
}

async function dinnerTold(here: Opened): Promise<void> {
  await here.sees('What do you want to talk about?');
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
const card = (here: Opened, words: string): HTMLElement | undefined =>
  [...here.host.querySelectorAll<HTMLElement>('.card')].find((one) => one.textContent?.includes(words));

describe('given a child who wants to tell something', () => {
  it('when the page opens then anything at all comes first, and each way leads to its questions', async () => {
    const here = await opened(TellPage, 'voice/:childId/tell', `/voice/${rowan}/tell`, asRowan, school());
    await here.sees('What do you want to do?');
    expect([...here.host.querySelectorAll('.card')].map((one) => one.textContent?.trim())).toEqual([
      'Just tell us something',
      'How was it?',
      'All about me',
      'A good day and a bad day',
      'Before my review',
    ]);
    await here.press('All about me');
    expect(here.url()).toBe(`/voice/${rowan}/tell/all-about-me`);
  });
});

describe('given a child at the first question', () => {
  it('when a face, a picture and the family are chosen and sent then exactly that is asked of school', async () => {
    const here = await asking();
    await dinnerTold(here);
    await here.sees('Mum and Dad can see that you told us something. They do not see what.');
    card(here, 'my family')?.click();
    await here.sees('Mum and Dad can see what you said.');
    await here.press('next');
    await here.sees('Ms Farrow, Mum and Dad will see this.');
    await here.press('send it');
    await here.sees('Thank you for telling us.');
    await here.sees('You get an answer by Monday 14 September');
    expect(here.text()).toContain('HRD-9X2P-4TQM');
    expect(here.school.commands).toHaveLength(1);
    expect(here.school.commands[0]?.body).toMatchObject({
      childId: rowan,
      how: 'own-words',
      asked: { id: 'how-was-it-middle', version: 1 },
      audience: ['parents'],
      answers: [{ face: 'not-good' }, { pictures: [{ symbol: 'loud', label: 'too loud' }] }],
    });
  });

  it('when the child chooses nobody then only those who lead are asked to read', async () => {
    const here = await asking();
    await dinnerTold(here);
    await here.press('next');
    await here.sees('Only Ms Farrow will see this.');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body['audience']).toEqual([]);
  });

  it('when everything is skipped and sent then nothing is asked of school and the page says so', async () => {
    const here = await asking('just-tell');
    await here.sees('What do you want to tell us?');
    await here.press('skip');
    await here.sees('Who can see this?');
    await here.press('next');
    await here.sees('There is nothing here yet.');
    await here.press('send it');
    await here.sees('There is nothing to send yet.');
    expect(here.school.commands).toHaveLength(0);
  });

  it('when it changed its mind then the answer goes, and comes back by one press', async () => {
    const here = await asking('how-was-it', school(), asRowan, '?at=1');
    await here.sees('How is dinner time?');
    await here.press('not good');
    await here.press('I changed my mind');
    await here.sees('Bring my answer back');
    expect(here.button('not good').getAttribute('aria-pressed')).toBe('false');
    await here.press('↺ Bring my answer back');
    expect(here.button('not good').getAttribute('aria-pressed')).toBe('true');
  });

  it('when it does not want to say then that is kept as its answer', async () => {
    const here = await asking('a-good-day-and-a-bad-day');
    await here.sees('What is a good day like?');
    await here.press('I don’t want to say');
    expect(here.button('I don’t want to say').getAttribute('aria-pressed')).toBe('true');
    await here.press('my friends');
    expect(here.button('I don’t want to say').getAttribute('aria-pressed')).toBe('false');
  });

  it('when school refuses then it stays and the page says so', async () => {
    const here = await asking('how-was-it', school({ 'voice/share-voice': () => ({ status: 409, problem: { code: 'consent-missing' } }) }));
    await dinnerTold(here);
    await here.press('next');
    await here.press('send it');
    await here.sees('It is still here.');
    expect(here.text()).toContain('too loud');
  });

  it('when help is needed then the way to it is on the page, and no question waits for an answer', async () => {
    const here = await asking();
    await here.sees('What do you want to talk about?');
    expect(here.button('I need help now').getAttribute('href')).toBe(`/voice/${rowan}/help`);
    for (const words of ['skip', 'not today', 'I changed my mind', 'next']) expect(here.button(words).getAttribute('disabled')).toBeNull();
  });

  it('when sound and photo are not permitted then nothing is said of them', async () => {
    const here = await asking('just-tell');
    await here.sees('What do you want to tell us?');
    const ways = [...here.host.querySelectorAll('h-mode-cards button')].map((one) => one.textContent?.trim());
    expect(ways).toEqual(['draw', 'faces', 'write']);
  });

  it('when it is seven or older, or the grown-up says so, then the questions are others', async () => {
    const older = { ...around(), child: { ...(around() as { child: object }).child, yearGroup: '8' } };
    const here = await asking('how-was-it', school({ 'child/child': () => older }), asRowan, '?at=1');
    await here.sees('How is dinner time?');
    expect(here.host.querySelectorAll('h-tap-faces h-big-card')).toHaveLength(5);
  });
});

describe('given somebody sits beside the child', () => {
  const told = async (me: Me, at = school()): Promise<Opened> => {
    const here = await asking('just-tell', at, me);
    await here.sees('What do you want to tell us?');
    await here.press('write');
    await here.type('words', 'The hall is too loud.');
    return here;
  };

  it('when staff hold the pen then it is the child’s, scribed, and is not sent before the child said yes', async () => {
    const here = await told(asOsei);
    await here.press('next');
    await here.sees('Somebody is near and can see the screen.');
    await here.press('next');
    await here.sees('Is this what you meant?');
    await here.press('send it');
    await here.sees('First: is this what you meant?');
    expect(here.school.commands).toHaveLength(0);
    await here.press('Yes, that is what I meant');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({ speaker: rowan, how: 'scribed', readBack: true, words: 'The hall is too loud.' });
    expect(here.button('to the file').getAttribute('href')).toBe(`/children/${rowan}`);
  });

  it('when the child says no then it is to be changed, and nothing is sent', async () => {
    const here = await told(asOsei);
    await here.press('next');
    await here.press('next');
    await here.press('No');
    await here.sees('What do you want to tell us?');
    expect(here.school.commands).toHaveLength(0);
  });

  it('when it is a shared tablet then where it is and who is near are known without asking the child', async () => {
    const tablet = { openedBy: 'Ms Idowu', until: '2026-09-07T09:00:00.000Z', at: '2026-09-07T08:40:00.000Z' };
    const here = await told({ ...asRowan, tablet });
    await here.press('next');
    await here.press('next');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({
      space: { place: 'classroom', near: 'grown-up' },
      how: 'own-words',
      readBack: null,
    });
  });
});

describe('given a young person who decides', () => {
  it('when the family may not see then it is not offered, and the page is in the type of adults', async () => {
    const here = await asking('just-tell', school({ 'voice/readers': () => readers({ decides: true, parents: [] }) }));
    await here.sees('What do you want to tell us?');
    await here.press('skip');
    await here.sees('It is your own choice');
    expect(here.text()).not.toContain('my family');
    expect(here.host.querySelector('h-child-frame')?.classList.contains('grown')).toBe(true);
  });
});

describe('given something that was said before', () => {
  it('when the child changed its mind then it begins with the old words and takes their place', async () => {
    const before = said({ kind: 'voice', words: 'Too loud.', speaker: { personId: rowan, as: 'child' } });
    const here = await asking('just-tell', school({ 'input/input': () => ({ input: before }) }), asRowan, `?instead=${worry}`);
    await here.sees('What do you want to tell us?');
    await here.press('write');
    expect(here.host.querySelector<HTMLTextAreaElement>('#words')?.value).toBe('Too loud.');
    await here.type('words', 'Too bright.');
    await here.press('next');
    await here.press('next');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({ insteadOf: worry, words: 'Too bright.' });
  });
});
