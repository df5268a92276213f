import { describe, expect, it } from '@jest/globals';
import { AgenciesPage } from '../../../apps/portal/src/app/agency/agencies.page.ts';
import { AgencyPage } from '../../../apps/portal/src/app/home/agency.page.ts';
import { homeOf } from '../../../apps/portal/src/app/kernel/session.ts';
import { harbour } from '../consent/permission.ts';
import { agencies, today } from '../consent/permission.ts';
import { asPereira, pereira, referral, services } from '../referral/speech.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, asOsei } from '../support/rowan.ts';

const taken = (): object => receipt;

async function page(door: Answering = taken, all: object = services): Promise<Opened> {
  const doors = {
    'agency/agencies': () => all,
    'agency/register-agency': door,
    'agency/admit-professional': door,
    'agency/end-professional': door,
  };
  const here = await opened(AgenciesPage, 'agencies', '/agencies', asFarrow, { doors, commands: [] });
  await here.sees('Record a service');
  return here;
}
const submit = async (here: Opened, part: string): Promise<void> => {
  here.host.querySelector<HTMLElement>(`${part} button[type=submit]`)?.click();
  await here.sees('');
};
const newcomer = (field: string): string => `${field}-${harbour}`;

describe('given the services outside school', () => {
  it('when whoever leads opens them then who comes from each is there, and a letter for signing in is one press away', async () => {
    const here = await page();
    await here.sees('Speech and language therapy');
    await here.sees('Ines Pereira from 1 September');
    expect(here.button('A letter with a code').getAttribute('href')).toBe(`/account/letter?person=${pereira}`);
  });

  it('when a service is recorded without its name and kind then both are asked for; with them it is sent', async () => {
    const here = await page();
    await submit(here, 'h-register-form');
    await here.sees('2 things are missing');
    await here.type('agency-name', 'Quayside');
    const kind = here.host.querySelector<HTMLSelectElement>('#agency-kind');
    if (kind) kind.value = 'physiotherapy';
    kind?.dispatchEvent(new Event('change'));
    await submit(here, 'h-register-form');
    await here.sees('It is recorded.');
    expect(here.school.commands).toMatchObject([{ path: 'agency/register-agency', body: { name: 'Quayside', kind: 'physiotherapy' } }]);
  });

  it('when it is recorded already then the page leads to that one, and the name stays', async () => {
    const detail = 'An agency of this name is recorded already.';
    const here = await page(() => ({ status: 409, problem: { code: 'agency-recorded', detail, facts: { agencyId: harbour } } }));
    await here.type('agency-name', 'Harbour');
    const kind = here.host.querySelector<HTMLSelectElement>('#agency-kind');
    if (kind) kind.value = 'other';
    kind?.dispatchEvent(new Event('change'));
    await submit(here, 'h-register-form');
    await here.sees(detail);
    expect(here.host.querySelector<HTMLInputElement>('#agency-name')?.value).toBe('Harbour');
    expect(here.button('Look at the one that is recorded').getAttribute('href')).toBe(`/agencies#${harbour}`);
  });

  it('when somebody is added then they are sent with what they are and from when; a last day before the first is said at the day', async () => {
    const here = await page();
    for (const [field, words] of Object.entries({ name: 'Tomas Reyl', called: 'Dr Reyl', profession: 'psychologist', from: '2026-10-01' }))
      await here.type(newcomer(field), words);
    await here.type(newcomer('until'), '2026-09-01');
    await here.press('Add Dr Reyl');
    await here.sees('The last day is before the first');
    expect(here.school.commands).toEqual([]);
    await here.type(newcomer('until'), '');
    await here.press('Add Dr Reyl');
    await here.sees('It is in the record.');
    expect(here.school.commands).toMatchObject([
      { body: { agencyId: harbour, name: 'Tomas Reyl', called: 'Dr Reyl', profession: 'psychologist', from: '2026-10-01', lastDay: null } },
    ]);
  });

  it('when what is recorded is changed then it is the same person; when they leave, the day is sent', async () => {
    const here = await page();
    await here.type(`until-${pereira}`, '2027-07-21');
    await here.press('Keep the change');
    await here.type(`leaves-${pereira}`, '2026-12-18');
    await submit(here, 'h-leave-form');
    expect(here.school.commands).toMatchObject([
      { path: 'agency/admit-professional', body: { personId: pereira, name: 'Ines Pereira', lastDay: '2027-07-21' } },
      { path: 'agency/end-professional', body: { personId: pereira, on: '2026-12-18' } },
    ]);
  });

  it('when somebody has left then they stand among those who came before', async () => {
    const [one] = services.professionals;
    const here = await page(taken, { ...services, professionals: [{ ...one, until: '2026-09-05' }] });
    await here.sees('Nobody is recorded yet.');
    await here.sees('Who came before');
    await here.sees('ended on 5 September');
  });
});

describe('given somebody who comes from a service', () => {
  it('when they are signed in then the room is their home; family and staff keep theirs', () => {
    expect([asPereira, asMum, asOsei, { ...asOsei, agencies: [harbour] }].map(homeOf)).toEqual([
      'agency',
      'parent',
      'educator',
      'educator',
    ]);
    expect(homeOf({ ...asPereira, agencies: [] })).toBeUndefined();
  });

  const home = (...referrals: readonly object[]): Promise<Opened> => {
    const doors = { 'referral/mine': () => ({ today, referrals, agencies }) };
    return opened(AgencyPage, 'agency', '/agency', asPereira, { doors, commands: [] });
  };

  it('when a child is open to them then it stands there with what comes next, and nothing of anybody else', async () => {
    const here = await home(referral());
    await here.sees('Rowan Whitlock');
    await here.sees('Next appointment: Wednesday 14 October');
    await here.sees('1 thing is shared · Open until 21 July 2027 at the latest');
    expect(here.text()).not.toMatch(/Mum|Dad|Kestrels/);
  });

  it('when nobody is open to them then it says so', async () => {
    const here = await home();
    await here.sees('No child is open to you today');
  });
});
