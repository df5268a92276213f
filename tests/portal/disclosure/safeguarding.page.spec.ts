import { afterEach, describe, expect, it } from '@jest/globals';
import { DisclosurePage } from '../../../apps/portal/src/app/disclosure/disclosure.page.ts';
import { NamedPage } from '../../../apps/portal/src/app/disclosure/named.page.ts';
import { QueuePage } from '../../../apps/portal/src/app/disclosure/queue.page.ts';
import { ToldPage } from '../../../apps/portal/src/app/disclosure/told.page.ts';
import { clockWords } from '../../../apps/portal/src/app/disclosure/when-read.ts';
import { capacitiesOf, type Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { asMum, asOsei, mum, osei, people, rowan, said } from '../support/rowan.ts';

const disclosureId = '018f4e6a-0000-7000-8000-000000000900';
const asLead: Me = { ...asOsei, personId: '018f4e6a-0000-7000-8000-000000000901', called: 'Mrs Bell', name: 'Ann Bell', safeguards: true };
const asHead: Me = { ...asLead, roles: ['head'], classes: [] };
const about = { childId: rowan, name: 'Rowan Whitlock', called: 'Rowan', className: 'Kestrels', yearGroup: '3', near: false };
const row = (over: object = {}): object => ({
  ...{
    schoolId: 's',
    childId: rowan,
    disclosureId,
    by: { personId: rowan, as: 'child' },
    how: 'own-words',
    heard: null,
    code: 'HRD-AAAA-BBBB',
  },
  pictures: [{ symbol: 'worried', label: 'I don’t feel safe' }],
  ...{ wantsNow: true, madeAt: '2026-09-07T08:10:00.000Z', ringAt: null, reads: [], reviewed: false, sealed: [], own: [], audience: [] },
  ...over,
});
const readBy = { reads: [{ by: asLead.personId, at: '2026-09-07T08:20:00.000Z' }] };
const whole = (over: object = {}): object => ({
  disclosure: row({ words: 'Saturday frightens me.', rings: [{ time: 1, at: '2026-09-07T08:10:01.000Z' }], reviews: [], ...over }),
  child: about,
  looks: [],
  people: { ...people, [asLead.personId]: { called: 'Mrs Bell', as: 'staff' } },
});
const at = (doors: School['doors']): School => ({ doors, commands: [] });
const seal = { sealed: true, reason: 'It may be about home.', by: osei, at: '2026-09-07T09:00:00.000Z' };
const queue = (over: object = {}): object => ({
  ...{ disclosures: [row(), row({ disclosureId: 'b', wantsNow: false, reviewed: true, ...readBy })], children: [about], people },
  inputs: [{ ...said({ words: 'Loud.' }), sealed: [], seals: [seal] }],
  ...over,
});

afterEach(() => localStorage.clear());

describe('given somebody who safeguards', () => {
  it('when who they are is asked then it is among what they are, and of nobody else', () => {
    expect(capacitiesOf(asLead).has('safeguarding')).toBe(true);
    expect([asOsei, asMum].map((me) => capacitiesOf(me).has('safeguarding'))).toEqual([false, false]);
  });

  it('when their page opens then what nobody has read comes first, with who wants somebody now, and no words', async () => {
    const here = await opened(QueuePage, 'safeguarding', '/safeguarding', asLead, at({ 'disclosure/disclosures': () => queue() }));
    await here.sees('Nobody has read this yet');
    const rows = [...here.host.querySelectorAll('h-disclosure-row')];
    expect(rows.map((one) => one.classList.contains('unread'))).toEqual([true, false]);
    expect(rows[0]?.textContent).toContain('wants somebody to come now');
    expect(rows[1]?.textContent).not.toContain('wants somebody to come now');
    expect(rows[0]?.querySelector('a')?.getAttribute('href')).toBe(`/safeguarding/${rowan}/${disclosureId}`);
    expect(here.text()).toContain('Sealed by Mr Osei');
  });

  it('when a sealed entry is unsealed then a reason is owed, and it is sent with it', async () => {
    const here = await opened(
      QueuePage,
      'safeguarding',
      '/safeguarding',
      asLead,
      at({ 'disclosure/disclosures': () => queue(), 'input/unseal-input': () => receipt }),
    );
    await here.sees('Sealed by Mr Osei');
    const press = () => here.host.querySelector<HTMLButtonElement>('h-sealed-input button[type=submit]')?.click();
    press();
    await here.sees('Please say why it may be seen again.');
    const field = here.host.querySelector<HTMLTextAreaElement>('h-sealed-input textarea')!;
    await here.type(field.id, 'Read.');
    press();
    await here.sees('It is unsealed.');
    expect(here.school.commands[0]).toMatchObject({ path: 'input/unseal-input', body: { childId: rowan, reason: 'Read.' } });
  });

  it('when a sealed entry rings then one press says that it was read, and another that did not arrive says so', async () => {
    const ringing = queue({ inputs: [{ ...said({ words: 'Loud.' }), sealed: [], seals: [seal], ringAt: '2026-09-07T09:30:00.000Z' }] });
    let lost = true;
    const doors = { 'disclosure/disclosures': () => ringing, 'input/read-input': () => (lost ? { status: 409, problem: {} } : receipt) };
    const here = await opened(QueuePage, 'safeguarding', '/safeguarding', asLead, at(doors));
    await here.sees('It rings until somebody does.');
    await here.press('I have read this');
    await here.sees('That did not reach school.');
    lost = false;
    await here.press('I have read this');
    const ids = here.school.commands.filter(({ path }) => path === 'input/read-input').map(({ body }) => body['commandId']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  const one = (doors: School['doors']): Promise<Opened> =>
    opened(DisclosurePage, 'safeguarding/:childId/:disclosureId', `/safeguarding/${rowan}/${disclosureId}`, asLead, at(doors));

  it('when one is opened then the exact words are there, and that it is read is sent once', async () => {
    let isRead = false;
    const here = await one({
      'disclosure/disclosure': () => whole(isRead ? readBy : {}),
      'disclosure/read-disclosure': () => ((isRead = true), receipt),
    });
    await here.sees('Saturday frightens me.');
    await here.sees('Read by Mrs Bell');
    expect(here.school.commands.map(({ path }) => path)).toEqual(['disclosure/read-disclosure']);
    expect(here.text()).toContain('never promise secrecy');
  });

  it('when it is reviewed with nothing filled in then it says what is missing; filled in, it is sent, kept back unless they say so', async () => {
    const here = await one({ 'disclosure/disclosure': () => whole(readBy), 'disclosure/review-disclosure': () => receipt });
    await here.sees('Write the review down');
    await here.press('Write the review down');
    await here.sees('Please write what you did.');
    expect(here.text()).toContain('Please say whether it may leave school.');
    await here.type('review-note', 'Spoken with him.');
    here.host.querySelector<HTMLInputElement>('#review-release')?.click();
    await here.press('Write the review down');
    await here.sees('It is written down.');
    expect(here.school.commands).toEqual([
      {
        path: 'disclosure/review-disclosure',
        body: expect.objectContaining({ note: 'Spoken with him.', reference: null, release: 'withheld' }),
      },
    ]);
  });
});

describe('given an adult who heard something', () => {
  const doors = {
    'disclosure/readers': () => ({
      readers: [{ called: 'Mrs Bell', as: 'lead' }],
      hours: null,
      reading: { when: 'now', day: '2026-09-07', until: '18:00' },
    }),
    'disclosure/make-disclosure': () => receipt,
  };
  const page = (me: Me): Promise<Opened> => opened(ToldPage, 'safeguarding/tell/:childId', `/safeguarding/tell/${rowan}`, me, at(doors));

  it('when a teacher sends nothing then it says what is missing; with the exact words it is sent, and is gone from the page', async () => {
    const here = await page(asOsei);
    await here.sees('Mrs Bell looks here today');
    expect(here.text()).toContain('Do not promise the child secrecy');
    await here.press('Send it to safeguarding');
    await here.sees('Please write what was said or seen.');
    await here.type('told-words', '“Don’t tell Mum.”');
    await here.type('told-at', '09:50');
    await here.press('Send it to safeguarding');
    await here.sees('It is sent, and gone from this device.');
    expect(here.school.commands[0]?.body).toMatchObject({
      words: '“Don’t tell Mum.”',
      how: 'heard',
      heard: { at: '09:50', where: null },
      wantsNow: false,
    });
    expect(here.host.querySelector('textarea')).toBeNull();
  });

  it('when a parent writes then the rules of staff are not theirs, and a worry of their own wants no day', async () => {
    const here = await page(asMum);
    await here.sees('Mrs Bell looks here today');
    expect(here.text()).not.toContain('Do not promise the child secrecy');
    here.host.querySelector<HTMLInputElement>('#told-how-own-words')?.click();
    await here.type('told-words', 'I fear for him.');
    await here.press('Send it to safeguarding');
    await here.sees('It is sent');
    expect(here.school.commands[0]?.body).toMatchObject({ how: 'own-words', heard: null });
  });
});

describe('given the head', () => {
  const doors = {
    'school/safeguarding': () => ({
      named: [],
      hours: null,
      leads: [{ personId: mum, as: 'lead', name: 'Ann Bell', called: 'Mrs Bell', from: '2026-09-01', until: null }],
    }),
    'school/school': () => ({ school: {}, staff: [{ personId: osei, name: 'Kofi Osei', called: 'Mr Osei', until: null }] }),
    'school/name-safeguarding-lead': () => receipt,
    'school/publish-safeguarding-hours': () => receipt,
    'school/end-safeguarding-lead': () => ({
      status: 409,
      problem: { code: 'last-safeguarding-lead', detail: 'School may not be left without a safeguarding lead.' },
    }),
  };
  const page = (): Promise<Opened> => opened(NamedPage, 'safeguarding/named', '/safeguarding/named', asHead, at(doors));

  it('when somebody is named and the hours are published then both are sent', async () => {
    const here = await page();
    await here.sees('Ann Bell');
    await here.press('Name them');
    await here.sees('Please choose who it is.');
    const select = here.host.querySelector<HTMLSelectElement>('#name-person')!;
    select.value = osei;
    select.dispatchEvent(new Event('change'));
    here.host.querySelector<HTMLInputElement>('#name-as-deputy')?.click();
    await here.press('Name them');
    await here.sees('They are named.');
    await here.type('hours-from', '08:00');
    await here.type('hours-to', '16:00');
    await here.press('Publish these hours');
    await here.sees('They are published.');
    expect(here.school.commands.map(({ body }) => body)).toMatchObject([
      { personId: osei, as: 'deputy' },
      { from: '08:00', to: '16:00', note: null },
    ]);
  });

  it('when the last lead would end then it is said why not', async () => {
    const here = await page();
    await here.sees('Ann Bell');
    await here.press('End it');
    await here.sees('School may not be left without a safeguarding lead.');
  });
});

describe('a time as it is said', () => {
  it.each([
    ['08:00', '8 o’clock in the morning'],
    ['12:00', '12 o’clock in the afternoon'],
    ['15:30', 'half past 3 in the afternoon'],
    ['16:20', '4:20 in the afternoon'],
  ])('given %s then it is %s', (time, words) => expect(clockWords(time)).toBe(words));
});
