import { describe, expect, it } from '@jest/globals';
import { RaisePage } from '../../../apps/portal/src/app/concern/raise.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { eventually } from '../../support/eventually.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { around, asMum, asOsei, bothParents, dad, rowan } from '../support/rowan.ts';

const raise: Answering = () => receipt;

async function telling(me: Me = asMum, door: Answering = raise, circle = bothParents.slice(0, 1)): Promise<Opened> {
  const doors = {
    'child/child': () => around(circle),
    'concern/raise-concern': door,
    'voice/share-voice': door,
    'voice/note-observation': door,
  };
  const here = await opened(RaisePage, 'concern/raise/:childId', `/concern/raise/${rowan}`, me, { doors, commands: [] });
  await here.sees('Who will read this');
  await here.sees('Ms Farrow');
  return here;
}

const arrived = (here: Opened): Promise<void> => eventually(() => here.url().endsWith('/receipt'), 'the receipt page', 4000);
const pick = (here: Opened, id: string): void => here.host.querySelector<HTMLInputElement>(`#${id}`)?.click();

describe('given a parent who has something to tell school', () => {
  it('when nothing is written then it says what is missing and nothing is sent', async () => {
    const here = await telling();
    await here.press('Check and send');
    await here.sees('One thing is missing');
    expect(here.url()).not.toContain('step');
    expect(here.school.commands).toEqual([]);
  });

  it('when it is checked and sent then school has exactly these words, once, for the SENCO and the teacher', async () => {
    const here = await telling();
    await here.type('words', ' It is the noise,\nnot the food. ');
    await here.press('Check and send');
    await here.sees('Is this what you want to say?');
    const send = here.button('Send to school');
    send.click();
    send.click();
    await arrived(here);
    expect(here.school.commands).toHaveLength(1);
    expect(here.school.commands[0]).toMatchObject({
      path: 'concern/raise-concern',
      body: {
        childId: rowan,
        words: ' It is the noise,\nnot the food. ',
        how: 'own-words',
        language: 'en',
        audience: ['educators'],
        about: null,
      },
    });
    expect(here.school.commands[0]?.body).not.toHaveProperty('speaker');
  });

  it('when school has taken it then the receipt is the next page', async () => {
    const here = await telling();
    await here.type('words', 'It is the noise.');
    await here.press('Check and send');
    await here.sees('Is this');
    await here.press('Send to school');
    await arrived(here);
    expect(here.url()).toBe(`/input/${String(here.school.commands[0]?.body['concernId'])}/receipt`);
  });

  it('when it is something to share, with the other parent, then it is a voice that parents may read', async () => {
    const here = await telling();
    pick(here, 'kind-share');
    pick(here, 'with-parents');
    await here.sees('What would you like school to know about Rowan?');
    await here.type('words', 'She sleeps better.');
    await here.press('Check and send');
    await here.sees('parents and carers can read it too');
    await here.press('Send to school');
    expect(here.school.commands[0]).toMatchObject({ path: 'voice/share-voice', body: { audience: ['educators', 'parents'] } });
  });

  it('when school refuses by a rule then its sentence is shown and the words are still there', async () => {
    const here = await telling(asMum, () => ({
      status: 409,
      problem: { code: 'said-already', detail: 'This was sent already and is in the record.' },
    }));
    await here.type('words', 'It is the noise.');
    await here.press('Check and send');
    await here.sees('Is this');
    await here.press('Send to school');
    await here.sees('This was sent already and is in the record.');
    expect(here.text()).toContain('“It is the noise.”');
  });

  it('when there is no connection then it says that it waits, and sends the same command until it is there', async () => {
    let tries = 0;
    const here = await telling(asMum, () => (++tries > 1 ? receipt : 'lost'));
    await here.type('words', 'It is the noise.');
    await here.press('Check and send');
    await here.sees('Is this');
    await here.press('Send to school');
    await here.sees('Sending to school');
    dispatchEvent(new Event('online'));
    await arrived(here);
    expect(new Set(here.school.commands.map(({ body }) => body['commandId'])).size).toBe(1);
    expect(here.school.commands).toHaveLength(2);
  });
});

describe('given a child who is not theirs', () => {
  it('when the page is opened then it says that it cannot be shown', async () => {
    const here = await opened(
      RaisePage,
      'concern/raise/:childId',
      `/concern/raise/${rowan}`,
      { ...asMum, children: [] },
      { doors: {}, commands: [] },
    );
    await here.sees('This cannot be shown');
    expect(here.host.querySelector('textarea')).toBeNull();
  });
});

describe('given a teacher who writes down what a parent says', () => {
  it('when it is not said how then it is refused on the page', async () => {
    const here = await telling(asOsei, raise, bothParents);
    pick(here, `whose-${dad}`);
    await here.sees('How did you write them down?');
    await here.type('words', 'I would rather he came home for lunch.');
    await here.press('Check and send');
    await here.sees('Say how you wrote the words down');
    expect(here.school.commands).toEqual([]);
  });

  it('when it is a translation then the original goes with it and the speaker is the parent', async () => {
    const here = await telling(asOsei, raise, bothParents);
    pick(here, `whose-${dad}`);
    await here.sees('How did you write them down?');
    pick(here, 'how-translated');
    await here.sees('The words in their own language');
    await here.type('original', 'Wolę, żeby jadł w domu.');
    const language = here.host.querySelector<HTMLSelectElement>('#original-language');
    if (language) language.value = 'pl';
    language?.dispatchEvent(new Event('change'));
    await here.type('words', 'I would rather he ate at home.');
    await here.press('Check and send');
    await here.sees('Dad’s words');
    await here.press('Send to school');
    expect(here.school.commands[0]?.body).toMatchObject({
      speaker: dad,
      how: 'translated',
      original: { language: 'pl', words: 'Wolę, żeby jadł w domu.' },
    });
  });

  it('when the words are the teacher’s own then no speaker is named', async () => {
    const here = await telling(asOsei, raise, bothParents);
    await here.type('words', 'Calm in small groups.');
    await here.press('Check and send');
    await here.sees('Is this');
    await here.press('Send to school');
    expect(here.school.commands[0]?.body).toMatchObject({ how: 'own-words', audience: ['educators'] });
    expect(here.school.commands[0]?.body).not.toHaveProperty('speaker');
  });
});
