import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { ConsentPage } from '../../../apps/portal/src/app/consent/consent.page.ts';
import type { OneConsent } from '../../../apps/portal/src/app/consent/consent.api.ts';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, farrow, mum, rowan } from '../support/rowan.ts';
import { asked, line, one, permission, question } from './permission.ts';

const saying = ['give-consent', 'decline-consent', 'withdraw-consent', 'ask-about-consent'];

/** What school holds may become something else while the page is open. */
async function shown(
  now: OneConsent,
  door: Answering = () => receipt,
  me: Me = asMum,
): Promise<Opened & { becomes: (next: OneConsent | null) => void }> {
  let held: OneConsent | null = now;
  const doors = {
    'consent/consent': () => held ?? { status: 404, problem: { code: 'not-found' } },
    ...Object.fromEntries(saying.map((path) => [`consent/${path}`, door])),
  };
  const here = await opened(ConsentPage, 'consent/:consentId', `/consent/${asked}`, me, { doors, commands: [] });
  await here.sees('May we ask Harbour Speech and Language Therapy to help');
  return { ...here, becomes: (next) => void (held = next) };
}
const again = (): void => TestBed.inject(Ask).written.set('8');
const yes = permission({ answers: { [mum]: 'agreed' }, history: [line('Given', mum)] });
const buttons = (here: Opened): string[] => [...here.host.querySelectorAll('button')].map((one) => one.textContent?.trim() ?? '');

describe('given a parent whom school asks', () => {
  it('when the page is opened then it says which kind it is, why, in which words, to whom, what, until when', async () => {
    const here = await shown(one(permission()));
    for (const part of [
      'Permission',
      'School would like to do something. It may do it only with a yes.',
      'Whether you agree with a plan is another question.',
      'May we ask Harbour to help Rowan?',
      'Version: referral 1',
      'A therapist gets to know Rowan and tells us what helps.',
      'What school has noticed',
      'This, and nothing else from the record.',
      'until 21 July 2027',
      'English',
      'Ms Farrow, on 7 September',
    ])
      expect(here.text()).toContain(part);
    expect(here.text()).not.toContain('Dad');
  });

  it('when it is a use of data then it says that it is that, and not a permission', async () => {
    const here = await shown(one(permission({ family: 'data' })));
    expect(here.text()).toContain('School would like to use information in a way that the law allows only with a yes.');
    expect(here.text()).not.toContain('Permission');
  });

  it('when Yes is tapped then school has a yes without words, and a receipt is shown', async () => {
    const here = await shown(one(permission()));
    here.becomes(one(yes));
    await here.press('Yes');
    await here.sees('You said yes on 8 September');
    expect(here.school.commands).toMatchObject([
      { path: 'consent/give-consent', body: { childId: rowan, consentId: asked, words: null, language: 'en' } },
    ]);
    expect(here.school.commands[0]?.body).not.toHaveProperty('personId');
    expect(here.text()).toContain('HRD-9X2P-4TQM');
    expect(here.text()).toContain('School has your yes.');
    expect(document.activeElement?.id).toBe('own');
  });

  it('when No is tapped with words then both are sent, word for word', async () => {
    const here = await shown(one(permission()));
    await here.type('say-words', ' Not this term. ');
    await here.press('No');
    await here.sees('School has your no.');
    expect(here.school.commands).toMatchObject([{ path: 'consent/decline-consent', body: { words: ' Not this term. ' } }]);
  });

  it('when school refuses by a rule then its sentence stands there and nothing is lost', async () => {
    const detail = 'This request is over. Nothing needs to be answered.';
    const here = await shown(one(permission()), () => ({ status: 409, problem: { code: 'request-over', detail } }));
    await here.type('say-words', 'Yes, please.');
    await here.press('Yes');
    await here.sees(detail);
    expect(here.host.querySelector('textarea')?.value).toBe('Yes, please.');
  });

  it('when it was lost then the same yes is tried again, and with other words it is another', async () => {
    let fails = true;
    const here = await shown(one(permission()), () => (fails ? { status: 500, problem: {} } : receipt));
    await here.press('Yes');
    await here.sees('This has not reached school.');
    await here.press('Yes');
    await here.sees('This has not reached school.');
    await here.type('say-words', 'Gladly.');
    fails = false;
    await here.press('Yes');
    await here.sees('School has your yes.');
    const ids = here.school.commands.map(({ body }) => body['commandId']);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('when there is a question then it goes to school, and no answer with it', async () => {
    const here = await shown(one(permission()));
    await here.press('I have a question');
    await here.press('Send my question');
    await here.sees('Write your question first');
    await here.type('question', 'Who else reads the report?');
    await here.press('Send my question');
    await here.sees('School has your question.');
    expect(here.school.commands).toMatchObject([{ path: 'consent/ask-about-consent', body: { words: 'Who else reads the report?' } }]);
    expect(buttons(here)).toContain('Yes');
  });

  it('when school has answered the question then the answer stands under it', async () => {
    const history = [
      line('QuestionAsked', mum, { questionId: question, words: 'Who reads it?' }),
      line('QuestionAnswered', mum, { questionId: question, words: 'Mr Osei and I.', by: farrow }),
    ];
    const here = await shown(one(permission({ history })));
    expect(here.text()).toContain('Ms Farrow answered on 8 September, 22:41:Mr Osei and I.');
  });
});

describe('given a parent who said yes', () => {
  it('when it is taken back then one tap does it, and the page says what closes and what stays', async () => {
    const here = await shown(one(yes));
    expect(here.text()).toContain('It ends by itself on 21 July 2027.');
    here.becomes(one(permission({ answers: { [mum]: 'withdrawn' }, history: [...yes.history, line('Withdrawn', mum)] })));
    await here.press('Take my yes back');
    await here.sees('You took your yes back on');
    expect(here.school.commands.map(({ path }) => path)).toEqual(['consent/withdraw-consent']);
    expect(here.text()).toContain('It opens nothing to Harbour Speech and Language Therapy any more.');
    expect(here.text()).toContain('What was done before stays in the record, and so does the yes you gave then.');
    expect(here.host.querySelector('dialog')).toBeNull();
  });

  it('when school cannot be reached then the yes stands, and the page says so', async () => {
    const here = await shown(one(yes), () => ({ status: 500, problem: {} }));
    await here.press('Take my yes back');
    await here.sees('This has not reached school.');
    expect(here.text()).toContain('You said yes on');
  });

  it('when the mind changes again then yes and no are there, and the words are open', async () => {
    const here = await shown(one(permission({ answers: { [mum]: 'withdrawn' }, history: [line('Withdrawn', mum)] })));
    expect(here.host.querySelector('details')?.open).toBe(false);
    await here.press('Change my answer');
    await here.sees('What do you say?');
    expect(buttons(here)).toEqual(expect.arrayContaining(['Yes', 'No']));
    expect(here.host.querySelector('details')?.open).toBe(true);
  });

  it('when all that was said is looked at then each answer has its code, its way, and the words as they were shown', async () => {
    const history = [line('Given', mum, { how: 'phone', by: farrow, words: 'Yes, of course.' })];
    const here = await shown(one(permission({ answers: { [mum]: 'agreed' }, history })));
    for (const part of [
      'By phone, taken down by Ms Farrow.',
      '“Yes, of course.”',
      'HRD-GIVE-0001',
      'Each answer was to the words above (referral 1)',
    ])
      expect(here.text()).toContain(part);
    expect(here.button('The record of your answer').getAttribute('href')).toBe(`/consent/${asked}/record`);
  });

  it('when access ends while the page is open then everything is gone, calmly, with a way home', async () => {
    const here = await shown(one(yes));
    here.becomes(null);
    again();
    await here.sees('This is not open to you any more');
    for (const part of ['Rowan', 'Harbour', 'You said yes']) expect(here.host.innerHTML).not.toContain(part);
    expect(here.button('To my first page').getAttribute('href')).toBe('/');
  });
});

describe('given somebody who may not answer', () => {
  it('when they are asked all the same then the page says why and whom to talk to, and offers only the question', async () => {
    const here = await shown(one(permission(), { mayNot: 'order-forbids' }));
    expect(here.text()).toContain('School has seen a court order that says otherwise.');
    expect(here.text()).toContain('please talk to Ms Farrow');
    expect(here.text()).toContain('That is never taken as a yes.');
    expect(buttons(here).filter(Boolean)).toEqual(['I have a question']);
  });

  it('when they said yes before then they may take it back whatever they may today', async () => {
    const here = await shown(one(yes, { mayNot: 'no-responsibility' }));
    expect(buttons(here)).toContain('Take my yes back');
    expect(buttons(here)).not.toContain('Change my answer');
  });

  it('when the request is over then nothing is to be answered, asked or taken back', async () => {
    const here = await shown(
      one(permission({ answers: { [mum]: 'agreed' }, closed: true, history: [line('Given', mum), line('Closed', null)] })),
    );
    expect(here.text()).toContain('School took this back on 8 September.');
    for (const gone of ['Yes', 'No', 'Take my yes back', 'I have a question', 'Change my answer'])
      expect(buttons(here)).not.toContain(gone);
  });
});

describe('given a young person whose rights are their own', () => {
  it('when school asks then it is asked of them, not about them', async () => {
    const self: Me = { ...asMum, personId: rowan, children: [{ childId: rowan, called: 'Rowan', as: 'child' }] };
    const here = await shown(one(permission({ asked: [rowan] })), () => receipt, self);
    expect(here.text()).toContain('to help you?');
    await here.press('Yes');
    await here.sees('School has your yes.');
  });
});
