import { describe, expect, it } from '@jest/globals';
import { RequestPage } from '../../../apps/portal/src/app/consent/request.page.ts';
import { endOfSchoolYear } from '../../../apps/portal/src/app/consent/school-year.ts';
import { asFarrow, listed } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { dad, mum, rowan } from '../support/rowan.ts';
import { asked, harbour, ofChild } from './permission.ts';

const text = 'May we ask {recipients} to help {child}?\n\nWhy we ask: {purpose}\n\nThey get: {shares}\n\nUntil {lastDay}.';
const wordings = [
  { act: 'referral', language: 'en', version: 'referral 1', text },
  { act: 'sharing', language: 'en', version: 'sharing 1', text },
  { act: 'outside-app', language: 'en', version: 'outside-app 1', text: 'May {child} use {recipients}? They get: {shares}' },
];

async function asking(address = `?child=${rowan}&act=referral`, door: Answering = () => receipt, may = [mum, dad]): Promise<Opened> {
  const doors = {
    'child/children': () => ({ children: listed }),
    'consent/consents': () => ofChild([], { may }),
    'consent/wordings': () => ({ wordings }),
    'agency/agencies': () => ({ agencies: [{ agencyId: harbour, name: 'Harbour', kind: 'speech-and-language' }], professionals: [] }),
    'school/school': () => ({ school: { closures: [{ from: '2027-07-22', to: '2027-08-31', name: 'Summer' }] }, staff: [] }),
    'consent/request-consent': door,
  };
  return opened(RequestPage, 'consents/new', `/consents/new${address}`, asFarrow, { doors, commands: [] });
}
const select = async (here: Opened, id: string, value: string): Promise<void> => {
  const field = here.host.querySelector<HTMLSelectElement>(`#${id}`);
  if (!field) throw new Error(`There is no ${id} on: ${here.text()}`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await here.sees('');
};
const words = (here: Opened): string => here.host.querySelector<HTMLTextAreaElement>('#request-text')?.value ?? '';

describe('given a SENCO who asks for a referral', () => {
  it('when only the service is chosen then all the rest is there: one choice, one press', async () => {
    const here = await asking();
    await here.sees('Which service?');
    await select(here, 'request-agency', harbour);
    await here.press('Ask Mum and Dad');
    await here.sees('');
    expect(here.school.commands).toMatchObject([
      {
        path: 'consent/request-consent',
        body: {
          childId: rowan,
          family: 'permission',
          act: 'referral',
          agencyId: harbour,
          recipients: ['Harbour'],
          purpose: 'They get to know Rowan and tell us what helps.',
          scope: ['school-notes'],
          shares: null,
          from: '2026-09-10',
          lastDay: '2027-07-21',
          language: 'en',
          words: {
            version: 'referral 1',
            text: 'May we ask Harbour to help Rowan?\n\nWhy we ask: They get to know Rowan and tell us what helps.\n\nThey get: What school has noticed.\n\nUntil 21 July 2027.',
          },
          asked: [mum, dad],
          needs: 'one',
        },
      },
    ]);
    expect(here.url()).toBe(`/consent/${String(here.school.commands[0]?.body['consentId'])}`);
  });

  it('when no service is chosen then that is asked for and nothing is sent', async () => {
    const here = await asking();
    await here.sees('Which service?');
    await here.press('Ask Mum and Dad');
    await here.sees('One thing is missing');
    expect(here.host.querySelector('h-error-summary a')?.getAttribute('href')).toBe('#request-agency');
    expect(here.school.commands).toEqual([]);
  });

  it('when the reason is another then it stands in the words and in what they see', async () => {
    const here = await asking();
    await here.sees('Which service?');
    await here.type('request-purpose', 'So that others understand him.');
    expect(words(here)).toContain('Why we ask: So that others understand him.');
    expect(here.host.querySelector('h-what-is-asked')?.textContent).toContain('Why we ask: So that others understand him.');
  });

  it('when the words are changed then their version says so, and the usual ones are one press away', async () => {
    const here = await asking();
    await here.sees('Which service?');
    await here.type('request-text', 'May we?');
    await here.sees('Version: referral 1, changed by school');
    await here.press('Back to our usual words');
    expect(words(here)).toContain('May we ask');
    expect(here.text()).not.toContain('changed by school');
  });

  it('when a place in the words is open then it is not sent', async () => {
    const here = await asking();
    await here.sees('Which service?');
    await select(here, 'request-agency', harbour);
    await here.type('request-text', 'May we ask {who}?');
    await here.press('Ask Mum and Dad');
    await here.sees('A place in the words is still open');
    expect(here.school.commands).toEqual([]);
  });

  it('when only one is to be asked then only that one is, and whose yes is needed is no question', async () => {
    const here = await asking();
    await here.sees('Which service?');
    here.host.querySelector<HTMLInputElement>(`#request-asked-${dad}`)?.click();
    await here.sees('Ask Mum');
    expect(here.text()).not.toContain('Whose yes do you need?');
  });

  it('when it has been asked already then the page leads to that request', async () => {
    const detail = 'This has been asked for already, and the request is still open.';
    const here = await asking(undefined, () => ({ status: 409, problem: { code: 'asked-already', detail, facts: { consentId: asked } } }));
    await here.sees('Which service?');
    await select(here, 'request-agency', harbour);
    await here.press('Ask Mum and Dad');
    await here.sees(detail);
    expect(here.button('Look at the request that is open').getAttribute('href')).toBe(`/consent/${asked}`);
  });
});

describe('given other beginnings', () => {
  it('when nobody may consent for the child then the page says so and does not ask', async () => {
    const here = await asking(undefined, () => receipt, []);
    await here.sees('Nobody may consent for this child today.');
    await select(here, 'request-agency', harbour);
    await here.press('Ask');
    await here.sees('Tick whom you ask');
    expect(here.school.commands).toEqual([]);
  });

  it('when no child is named then one is chosen first', async () => {
    const here = await asking('');
    await here.sees('Which child is it about?');
    await here.type('which-child', 'rowan');
    expect(here.button('Rowan Whitlock').getAttribute('href')).toBe(`/consents/new?child=${rowan}`);
  });

  it('when something is to be shared and nothing is ticked then it is asked what', async () => {
    const here = await asking(`?child=${rowan}&act=sharing`);
    await here.sees('What may be shared?');
    await select(here, 'request-agency', harbour);
    here.host.querySelector<HTMLInputElement>('#request-scope')?.click();
    await here.press('Ask Mum and Dad');
    await here.sees('Tick what may be shared');
    expect(here.school.commands).toEqual([]);
  });

  it('when it is an app then it is a consent to a use of data, and who runs it must be said', async () => {
    const here = await asking(`?child=${rowan}&act=outside-app`);
    await here.sees('Consent to use information');
    await here.press('Ask Mum and Dad');
    await here.sees('Write who receives it');
    await here.type('request-recipients', 'Talking Tiles, ');
    await here.press('Ask Mum and Dad');
    await here.sees('');
    expect(here.school.commands).toMatchObject([
      { body: { family: 'data', agencyId: null, recipients: ['Talking Tiles'], scope: [], shares: 'Rowan’s first name and class.' } },
    ]);
  });
});

describe('given the end of the school year', () => {
  const summer = [{ from: '2027-07-24', to: '2027-09-01' }];
  it.each([
    ['2026-09-10', '2027-07-23'],
    ['2027-06-23', '2027-07-23'],
    ['2027-06-24', '2028-07-21'],
    ['2027-08-02', '2028-07-21'],
  ])('when it is %s then it is %s', (day, end) => expect(endOfSchoolYear(day, summer)).toBe(end));
});
