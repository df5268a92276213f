import { describe, expect, it } from '@jest/globals';
import { ReferralPage } from '../../../apps/portal/src/app/referral/referral.page.ts';
import type { OneReferral } from '../../../apps/portal/src/app/referral/referral.api.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { line, ofChild, permission } from '../consent/permission.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, asOsei, farrow, mum, worry } from '../support/rowan.ts';
import { appointment, asPereira, bothMay, one, openUntil, referral, services, share, speech, story } from './speech.ts';

const yes = permission({ answers: { [mum]: 'agreed' }, history: [line('Given', mum)], scope: ['school-notes', 'family-views'] });
const sent: readonly string[] = [
  'referral/arrange-appointment',
  'referral/cancel-appointment',
  'referral/stop-sharing',
  'referral/end-referral',
];

async function room(me: Me, it: OneReferral = one(), consents = [yes]): Promise<Opened> {
  const doors = {
    'referral/referral': () => it,
    'consent/consents': () => ofChild(consents, { may: bothMay }),
    'agency/agencies': () => services,
    'timeline/timeline': () => story,
    ...Object.fromEntries(sent.map((path) => [path, () => receipt])),
  };
  const here = await opened(ReferralPage, 'referral/:referralId', `/referral/${speech}`, me, { doors, commands: [] });
  await here.sees('Why school asks');
  return here;
}
const within = (here: Opened, part: string): HTMLElement => {
  const found = here.host.querySelector<HTMLElement>(part);
  if (!found) throw new Error(`There is no ${part} on: ${here.text()}`);
  return found;
};
const presses = async (here: Opened, part: string): Promise<void> => {
  within(here, `${part} button[type=submit]`).click();
  await here.sees('');
};

describe('given a referral, for somebody who comes from the agency', () => {
  it('when they open it then all is there to read: why, questions, appointments, what is shared and until when; and nothing to do', async () => {
    const here = await room(asPereira, one(referral(), { until: openUntil }));
    expect(here.host.querySelector('h1')?.textContent).toBe('Rowan Whitlock');
    await here.sees('Open to you until 21 July 2027. Then it closes by itself.');
    await here.sees('How can we help him at carpet time?');
    await here.sees('Wednesday 14 October at 10:00');
    await here.sees('It is the noise at dinner, not the food.');
    await here.sees('Shared on 9 September with the family’s permission, open until 26 March 2027.');
    expect(here.host.querySelectorAll('main form, form, details').length).toBe(0);
    expect(here.host.querySelectorAll('a').length).toBe(0);
  });

  it('when it is not theirs then the page blames nobody and leads home', async () => {
    const here = await opened(ReferralPage, 'referral/:referralId', `/referral/${speech}`, asPereira, { doors: {}, commands: [] });
    await here.sees('It may have ended, or it may never have been yours to see.');
    expect(here.button('To my first page').getAttribute('href')).toBe('/');
  });
});

describe('given a referral, for a parent', () => {
  it('when she opens it then her own words and her own answer are there, and the way to take it back', async () => {
    const here = await room(asMum);
    await here.sees('You said yes on 8 September, 22:41.');
    await here.sees('A yes can be taken back at any time, with one tap.');
    expect(here.button('May we ask Harbour').getAttribute('href')).toBe(`/consent/${yes.consentId}`);
    expect(here.host.querySelector('form')).toBeNull();
    expect(here.text()).not.toContain('Dad');
  });

  it('when a note of school’s is shared that is not hers to read then she is told that, and no more', async () => {
    const here = await room(
      asMum,
      one(referral({ shares: [share({ kind: 'school-notes', inputId: null, speaker: farrow })] }), { inputs: [] }),
    );
    await here.sees('A note of school’s.');
  });
});

describe('given a referral, for the class teacher', () => {
  it('when it is opened then it is read, without anybody’s answers', async () => {
    const here = await room(asOsei);
    await here.sees('It goes on until 21 July 2027 at the latest.');
    expect(here.host.querySelector('h-permissions, form')).toBeNull();
  });
});

describe('given a referral, for whoever leads', () => {
  it('when its permission holds then it says until when it is open, and what each adult says', async () => {
    const here = await room(asFarrow, one(referral(), { until: openUntil }));
    await here.sees('Open to Harbour Speech and Language Therapy until 21 July 2027.');
    await here.sees('Dad has not answered');
  });

  it('when its permission was taken back then it says that nothing is open, and what that leaves to do', async () => {
    const here = await room(asFarrow, one(), [permission({ answers: { [mum]: 'withdrawn' } })]);
    await here.sees('Nothing is open to Harbour Speech and Language Therapy just now');
    await here.sees('What is arranged still stands.');
    await here.sees('Mum took it back');
  });

  it('when an appointment is arranged without its kind or on a day outside then each is said at its field, and nothing is sent', async () => {
    const here = await room(asFarrow);
    await here.sees('What you can do');
    await here.type('arrange-on', '2027-08-01');
    await presses(here, 'h-arrange-form');
    await here.sees('2 things are missing');
    await here.sees('Choose what it is');
    await here.sees('Choose a day between 7 September and 21 July 2027');
    expect(here.school.commands).toEqual([]);
  });

  it('when watching is chosen then it says that this needs a permission of its own; arranged it is sent as written', async () => {
    const here = await room(asFarrow);
    await here.sees('What you can do');
    within(here, '#arrange-kind-observation').click();
    await here.sees('Watching in class needs a permission of its own.');
    await here.sees('Nobody has been asked yet.');
    await here.type('arrange-on', '2026-11-04');
    await here.type('arrange-at', '09:30');
    await presses(here, 'h-arrange-form');
    await here.sees('It is arranged.');
    expect(here.school.commands).toMatchObject([
      { path: sent[0], body: { kind: 'observation', on: '2026-11-04', at: '09:30', where: null, personId: null, note: null } },
    ]);
  });

  it.each([
    ['an appointment is cancelled', 'h-meetings', sent[1], { appointmentId: appointment().appointmentId }],
    ['something is shared no longer', 'h-shares', sent[2], { shareId: share().shareId }],
    ['it is ended', 'h-end-form', sent[3], { referralId: speech }],
  ])('when %s without a reason then that is asked for; with one it is sent', async (_what, part, path, fields) => {
    const here = await room(asFarrow);
    await here.sees('What you can do');
    await presses(here, part);
    await here.sees('Write your reason first');
    expect(here.school.commands).toEqual([]);
    await here.type(within(here, `${part} textarea`).id, 'Rowan is ill.');
    await presses(here, part);
    expect(here.school.commands).toMatchObject([{ path, body: { ...fields, reason: 'Rowan is ill.' } }]);
  });

  it('when it is over then nothing is to be done, and all is still there', async () => {
    const ended = { on: '2026-09-09', how: 'ended' as const, reason: 'She told us what to do.' };
    const here = await room(asFarrow, one(referral({ ended })));
    await here.sees('It ended on 9 September. Why: She told us what to do.');
    expect(here.text()).not.toContain('What you can do');
    expect(here.host.querySelector(`a[href="/input/${worry}"]`)).not.toBeNull();
  });
});
