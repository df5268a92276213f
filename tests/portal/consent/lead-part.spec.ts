import { describe, expect, it } from '@jest/globals';
import { ConsentPage } from '../../../apps/portal/src/app/consent/consent.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asOsei, dad, mum, rowan } from '../support/rowan.ts';
import { asked, line, one, type Over, permission, question } from './permission.ts';

const doings = ['give-consent', 'decline-consent', 'withdraw-consent', 'answer-about-consent', 'uphold-consent', 'close-consent'];

async function desk(over: Over, door: Answering = () => receipt, me: Me = asFarrow, may = [mum, dad]): Promise<Opened> {
  const doors = {
    'consent/consent': () => one(permission(over), { may, mayNot: 'not-in-the-circle' }),
    ...Object.fromEntries(doings.map((path) => [`consent/${path}`, door])),
  };
  const here = await opened(ConsentPage, 'consent/:consentId', `/consent/${asked}`, me, { doors, commands: [] });
  await here.sees('May we ask Harbour');
  return here;
}
const choose = (here: Opened, id: string): void => here.host.querySelector<HTMLInputElement>(`#${id}`)?.click();

const apart: Over = {
  answers: { [mum]: 'agreed', [dad]: 'disagreed' },
  history: [line('Given', mum), line('Declined', dad, { words: 'Not this year.' })],
};

describe('given a SENCO who opens a request', () => {
  it('when one agreed and one is silent then the silent one has not answered, and is no yes', async () => {
    const here = await desk({ answers: { [mum]: 'agreed' }, history: [line('Given', mum)], needs: 'everyone' });
    expect(here.text()).toMatch(/Mum ?agreed/);
    expect(here.text()).toMatch(/Dad ?has not answered/);
    expect(here.text()).toContain('Not everybody who was asked has agreed. It may not be done.');
    expect(here.text()).not.toContain('What do you say?');
  });

  it('when they differ then nothing is done until a reason is given, which is sent', async () => {
    const here = await desk(apart);
    expect(here.text()).toContain('One agrees and one does not. Nothing is done until you go ahead');
    expect(here.text()).toContain('“Not this year.”');
    await here.press('Go ahead with this reason');
    await here.sees('Write your reason first');
    expect(here.school.commands).toEqual([]);
    await here.type('uphold-reason', 'Rowan asked for it himself.');
    await here.press('Go ahead with this reason');
    await here.sees('It is in the record.');
    expect(here.school.commands).toMatchObject([
      { path: 'consent/uphold-consent', body: { childId: rowan, consentId: asked, reason: 'Rowan asked for it himself.' } },
    ]);
  });

  it.each([
    ['everybody must agree', { ...apart, needs: 'everyone' as const }],
    ['school has gone ahead already', { ...apart, upheld: true }],
    ['nobody disagrees', { answers: { [mum]: 'agreed' as const } }],
  ])('when %s then going ahead is not offered', async (_, over) => {
    const here = await desk(over);
    expect(here.text()).not.toContain('Go ahead with this reason');
  });

  it('when whoever said yes may not consent today then that is said', async () => {
    const here = await desk({ answers: { [dad]: 'agreed' }, history: [line('Given', dad)] }, () => receipt, asFarrow, [mum]);
    expect(here.text()).toContain('Whoever said yes may not consent any more. It may not be done.');
    expect(here.text()).toContain('may not consent today');
  });

  it('when an answer came by phone then whose, what and how go into the record', async () => {
    const here = await desk({});
    await here.press('Write it down');
    await here.sees('3 things are missing');
    choose(here, `person-${dad}`);
    choose(here, 'answer-decline');
    choose(here, 'how');
    await here.type('their-words', 'I would rather wait.');
    await here.press('Write it down');
    await here.sees('It is in the record.');
    expect(here.school.commands).toMatchObject([
      { path: 'consent/decline-consent', body: { personId: dad, how: 'phone', words: 'I would rather wait.' } },
    ]);
  });

  it('when somebody asked something then the answer goes to that question', async () => {
    const history = [line('QuestionAsked', mum, { questionId: question, words: 'Who reads it?' })];
    const here = await desk({ history });
    expect(here.text()).toContain('Mum asked on 8 September, 22:41:');
    await here.type(`reply-${question}`, 'Mr Osei and I.');
    await here.press('Answer Mum');
    await here.sees('Mum can read it.');
    expect(here.school.commands).toMatchObject([
      { path: 'consent/answer-about-consent', body: { questionId: question, words: 'Mr Osei and I.' } },
    ]);
  });

  it('when the request is taken back then its reason goes with it, and a refusal is shown in its words', async () => {
    const detail = 'This request is over.';
    const here = await desk({}, () => ({ status: 409, problem: { code: 'request-over', detail } }));
    await here.type('close-reason', 'It is not needed any more.');
    await here.press('Take it back');
    await here.sees(detail);
    expect(here.school.commands).toMatchObject([{ path: 'consent/close-consent', body: { reason: 'It is not needed any more.' } }]);
    expect(here.host.querySelector<HTMLTextAreaElement>('#close-reason')?.value).toBe('It is not needed any more.');
  });
});

describe('given somebody who does not lead this file', () => {
  const none: Over = { asked: [], history: [] };

  it('when a class teacher opens it then what is asked is there, and no answer, no form', async () => {
    const here = await desk(none, () => receipt, asOsei, []);
    expect(here.text()).toContain('School’s words');
    expect(here.host.querySelector('form, h-lead-part, h-own-part')).toBeNull();
  });

  it('when the SENCO is the mother then she answers for herself and leads nothing', async () => {
    const both: Me = { ...asFarrow, personId: mum, children: [{ childId: rowan, called: 'Rowan', as: 'parent' }] };
    const doors = { 'consent/consent': () => one(permission({ asked: [mum] })) };
    const here = await opened(ConsentPage, 'consent/:consentId', `/consent/${asked}`, both, { doors, commands: [] });
    await here.sees('What do you say?');
    expect(here.host.querySelector('h-lead-part')).toBeNull();
  });
});
