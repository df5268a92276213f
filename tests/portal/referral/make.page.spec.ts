import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it } from '@jest/globals';
import type { ConsentRow } from '@heard/domain/consent';
import { ChildReferralsPage } from '../../../apps/portal/src/app/referral/child-referrals.page.ts';
import { MakePage } from '../../../apps/portal/src/app/referral/make.page.ts';
import { standsFor } from '../../../apps/portal/src/app/referral/standing.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { harbour, line, ofChild as consentsOf, permission } from '../consent/permission.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, asOsei, dad, mum, rowan } from '../support/rowan.ts';
import { bothMay, ofChild, referral, services, share, speech } from './speech.ts';

const yes = permission({ scope: ['school-notes', 'decisions'], lastDay: '2027-03-26' as never, answers: { [mum]: 'agreed' } });
const wanted = { act: 'referral', agencyId: harbour, scope: ['school-notes'] } as const;

describe('given permissions of a child', () => {
  it.each<[string, readonly ConsentRow[], string]>([
    ['none was asked for', [], 'none'],
    ['one holds', [yes], 'holds'],
    ['one holds in a smaller scope', [permission({ scope: [], answers: { [mum]: 'agreed' } })], 'narrow'],
    ['one waits', [permission()], 'not'],
    ['they disagree', [permission({ answers: { [mum]: 'agreed', [dad]: 'disagreed' } })], 'not'],
    ['the newest waits and an older holds', [permission(), yes], 'holds'],
    ['one holds for another act', [permission({ act: 'sharing', answers: { [mum]: 'agreed' } })], 'none'],
  ])('when %s then a referral stands accordingly', (_what, consents, as) => {
    expect(standsFor(consentsOf(consents, { may: bothMay }), wanted).as).toBe(as);
  });
});

async function making(consents: readonly ConsentRow[] = [yes], door: Answering = () => receipt): Promise<Opened> {
  const doors = {
    'consent/consents': () => consentsOf(consents, { may: bothMay }),
    'agency/agencies': () => services,
    'referral/make-referral': door,
  };
  const address = `/children/${rowan}/referrals/new?agency=${harbour}`;
  const here = await opened(MakePage, 'children/:childId/referrals/new', address, asFarrow, { doors, commands: [] });
  await here.sees('The permission it stands on');
  return here;
}

describe('given a SENCO who refers a child', () => {
  it('when there is a permission then it says whose, and only the reason is owed: the rest is filled in from it', async () => {
    const here = await making();
    await here.sees('Yes from Mum.');
    await here.press('Refer Rowan to Harbour');
    await here.sees('Write why you ask them');
    await here.type('make-reason', 'He needs time.');
    await here.press('Refer Rowan to Harbour');
    await here.sees('');
    expect(here.school.commands).toMatchObject([
      {
        path: 'referral/make-referral',
        body: {
          childId: rowan,
          agencyId: harbour,
          reason: 'He needs time.',
          questions: null,
          scope: ['school-notes', 'decisions'],
          from: '2026-09-10',
          lastDay: '2027-03-26',
        },
      },
    ]);
    expect(here.url()).toBe(`/referral/${String(here.school.commands[0]?.body['referralId'])}`);
  });

  it('when its last day is past the permission’s then that is said at the day, and nothing is sent', async () => {
    const here = await making();
    await here.type('make-reason', 'He needs time.');
    await here.type('make-until', '2027-07-21');
    await here.press('Refer Rowan to Harbour');
    await here.sees('The permission ends on 26 March 2027. Choose that day or an earlier one');
    expect(here.school.commands).toEqual([]);
  });

  it('when nobody was asked then it says so, who could be asked, and leads there with act and service', async () => {
    const here = await making([]);
    await here.sees('There is no permission for this. Nobody has been asked yet.');
    await here.sees('Whom you could ask: Mum and Dad.');
    expect(here.button('Ask for it').getAttribute('href')).toBe(`/consents/new?child=${rowan}&act=referral&agency=${harbour}`);
  });

  it('when it waits for an answer then it leads to that request, and to no second one', async () => {
    const here = await making([permission()]);
    await here.sees('Nobody has answered yet. It may not be done.');
    expect(here.button('Look at the request').getAttribute('href')).toBe(`/consent/${yes.consentId}`);
    expect(here.text()).not.toContain('Ask for it');
  });

  it('when the child is referred there already then the page leads to that referral, and what was written stays', async () => {
    const detail = 'This child is referred to this agency already.';
    const here = await making([yes], () => ({ status: 409, problem: { code: 'referred-already', detail, facts: { referralId: speech } } }));
    await here.type('make-reason', 'He needs time.');
    await here.press('Refer Rowan to Harbour');
    await here.sees(detail);
    expect(here.button('Look at the referral').getAttribute('href')).toBe(`/referral/${speech}`);
    expect(here.host.querySelector<HTMLTextAreaElement>('#make-reason')?.value).toBe('He needs time.');
  });
});

describe('given a referral that was begun and left', () => {
  it('when the page is opened again then what was written is there, and is said to be kept', async () => {
    const here = await making();
    await here.type('make-reason', 'He needs time.');
    await here.sees('Kept on this device');
    await TestBed.inject(Router).navigateByUrl('/elsewhere');
    await TestBed.inject(Router).navigateByUrl(`/children/${rowan}/referrals/new?agency=${harbour}`);
    await here.sees('Kept on this device');
    expect(here.host.querySelector<HTMLTextAreaElement>('#make-reason')?.value).toBe('He needs time.');
    expect(here.text()).not.toContain('Not kept');
  });
});

describe('given the services that help a child', () => {
  const given = permission({ answers: { [mum]: 'agreed' }, history: [line('Given', mum)] });
  const list = (me: Me, rows = [referral({ shares: [share(), share({ shareId: 's2' as never, stopped: true })] })], consents = [given]) => {
    const doors = { 'referral/referrals': () => ofChild(...rows), 'consent/consents': () => consentsOf(consents, { may: bothMay }) };
    return opened(ChildReferralsPage, 'children/:childId/referrals', `/children/${rowan}/referrals`, me, { doors, commands: [] });
  };

  it('when a parent looks then each says why, what comes next, what is shared, and where a yes is taken back', async () => {
    const here = await list(asMum);
    await here.sees('School asked on 7 September. It goes on until 21 July 2027 at the latest.');
    await here.sees('Next appointment: Wednesday 14 October');
    await here.sees('1 thing that you may see is shared');
    await here.sees('You said yes on 8 September, 22:41.');
    expect(here.button('Look at it, or take it back').getAttribute('href')).toBe(`/consent/${given.consentId}`);
    expect(here.text()).not.toContain('Refer Rowan');
  });

  it('when she took it back then it says so, and no more can be taken back', async () => {
    const back = permission({ answers: { [mum]: 'withdrawn' }, history: [line('Given', mum), line('Withdrawn', mum)] });
    const here = await list(asMum, undefined, [back]);
    await here.sees('You took your yes back on 8 September, 22:41.');
    expect(here.text()).not.toContain('take it back');
  });

  it('when whoever leads looks then a referral without a permission that holds stands out, and a new one can be made', async () => {
    const here = await list(asFarrow, undefined, [permission({ answers: { [mum]: 'withdrawn' } })]);
    await here.sees('Nothing is open to Harbour Speech and Language Therapy just now');
    expect(here.button('Refer Rowan to a service').getAttribute('href')).toBe(`/children/${rowan}/referrals/new`);
  });

  it('when it is over, or there is none, then it says so, to the class teacher too', async () => {
    const here = await list(asOsei, [referral({ lastDay: '2026-09-09' as never, appointments: [] })]);
    await here.sees('It ended by itself on 9 September.');
    expect([...here.host.querySelectorAll('h2')].map((each) => each.textContent?.trim())).toEqual(['Over']);
  });
});
