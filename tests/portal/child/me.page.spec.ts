import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MePage } from '../../../apps/portal/src/app/child/me.page.ts';
import type { OfFamily } from '../../../apps/portal/src/app/child/who.api.ts';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, around, child, dad, mum, rowan } from '../support/rowan.ts';
import { adult } from './around-rowan.ts';

const contactOf = (over: object = {}) => ({
  personId: mum,
  address: '4 Alder Lane',
  phone: '01632 960 114',
  email: null,
  hidden: false,
  ...over,
});
const ofDad = adult(dad, 'Dad', { name: 'Ben Whitlock', relationship: 'father' });

interface Mine extends Opened {
  readonly becomes: (contact: object | null) => void;
}

/** What school knows of Mum; and, as it never should, a line about Dad. */
async function mine(contact: object = contactOf(), door: Answering = () => receipt, me: Me = asMum): Promise<Mine> {
  let held: object | null = contact;
  const file = { ...around(), circle: [adult(mum, 'Mum', { writes: 'en', speaks: 'cy' }), ofDad] };
  const doors = {
    'child/child': () => (held ? file : { status: 404, problem: { code: 'not-found' } }),
    'contact/contacts': () =>
      held ? { child, contacts: [held, contactOf({ personId: dad, address: '9 Far Road' })] } : { status: 404, problem: {} },
    'contact/record-contact': door,
    'child/hide-location': door,
    'child/show-location': door,
  };
  const here = await opened(MePage, 'children/:childId/me', `/children/${rowan}/me`, me, { doors, commands: [] });
  await here.sees('Keep this');
  return { ...here, becomes: (next) => void (held = next) };
}

describe('given an adult of the family', () => {
  it('when they open it then it is what school has written about them, and whom to tell if it is wrong', async () => {
    const here = await mine();
    for (const part of [
      'What school has written about me',
      'Mum Whitlock',
      'mother',
      'writes English, speaks Welsh',
      '3 November 2018',
      '4 Alder Lane',
    ])
      expect(here.text()).toContain(part);
    expect(here.text()).toContain('Is something wrong? Tell Ms Farrow.');
  });

  it('when school should send a line about the other adult all the same then nothing of it is on the page', async () => {
    const here = await mine();
    for (const part of ['Dad', 'Ben', 'Far Road', 'father']) expect(here.host.innerHTML).not.toContain(part);
  });

  it('when they change how they are reached then all of it is sent as it stands in the form', async () => {
    const here = await mine();
    expect(here.text()).toContain('Only you, the SENCO and the head see this.');
    await here.type('phone', '01632 960 999');
    await here.press('Keep this');
    await here.sees('School has it');
    expect(here.school.commands).toMatchObject([
      {
        path: 'contact/record-contact',
        body: { childId: rowan, personId: mum, address: '4 Alder Lane', phone: '01632 960 999', email: null },
      },
    ]);
  });

  it('when they hide where they live then the page says first what it does, one press does it, and there is no field for an address', async () => {
    const here = await mine();
    expect(here.text()).toContain('Nobody else in the family is told that you did this.');
    here.becomes(contactOf({ address: null, hidden: true }));
    await here.press('Hide where I am');
    await here.sees('Where you live is hidden');
    expect(here.school.commands).toMatchObject([{ path: 'child/hide-location', body: { childId: rowan, personId: mum } }]);
    expect(here.host.querySelector('#address')).toBeNull();
    expect(here.host.innerHTML).not.toContain('4 Alder Lane');
  });

  it('when it need not be hidden any more then only with a reason, and the page warns of being pressed into it', async () => {
    const here = await mine(contactOf({ address: null, hidden: true }));
    expect(here.text()).toContain('If somebody presses you to do this, please talk to school first.');
    await here.press('It need not be hidden any more');
    await here.sees('Write why, in a few words');
    await here.type('show-reason', 'We have moved.');
    await here.press('It need not be hidden any more');
    expect(here.school.commands).toMatchObject([{ path: 'child/show-location', body: { reason: 'We have moved.' } }]);
  });

  it('when school refuses then its sentence stands there, and what was typed stays', async () => {
    const detail = 'Where this person lives is kept hidden, so no address is written down. Please leave it empty.';
    const here = await mine(contactOf(), () => ({ status: 409, problem: { code: 'whereabouts-hidden', detail } }));
    await here.type('address', '5 New Street');
    await here.press('Keep this');
    await here.sees(detail);
    expect(here.host.querySelector('#address-error')?.textContent).toBe(detail);
    expect(here.host.querySelector<HTMLTextAreaElement>('#address')?.value).toBe('5 New Street');
  });

  it('when access ends while it stands open then everything is gone', async () => {
    const here = await mine();
    here.becomes(null);
    TestBed.inject(Ask).written.set('8');
    await here.sees('This is not open to you any more');
    for (const part of ['Alder Lane', 'Whitlock', '01632']) expect(here.host.innerHTML).not.toContain(part);
  });

  it('when a supporter opens it then it is theirs, without questions that are for family', async () => {
    const here = await mine(contactOf(), () => receipt, { ...asMum, children: [{ childId: rowan, called: 'Rowan', as: 'supporter' }] });
    expect(here.text()).not.toContain('Parental responsibility');
    expect(here.text()).not.toContain('Keep where I live hidden');
  });
});

const asRowan: Me = { ...asMum, personId: rowan, called: 'Rowan', children: [{ childId: rowan, called: 'Rowan', as: 'child' }] };
const ofFamily = (over: Partial<OfFamily> = {}): OfFamily => ({
  personId: mum,
  name: 'Alice Whitlock',
  called: 'Mum',
  relationship: 'mother',
  invited: false,
  sees: false,
  ...over,
});

/** What is decided about the end of the record, if anything. */
let ending: object | null = null;
afterEach(() => void (ending = null));

async function family(
  rightsPassed: boolean,
  ...all: readonly OfFamily[]
): Promise<Opened & { becomes: (next: readonly OfFamily[]) => void }> {
  let held = all;
  const doors = {
    'child/child': () => ({ ...around(), circle: [] }),
    'contact/contacts': () => ({ child, contacts: [] }),
    'child/family': () => ({ child, rightsPassed, family: held }),
    'retention/retention': () => ({ child, today: '2026-09-09', keptUntil: '2049-11-03', retention: ending, leads: false, people: {} }),
    'child/invite-family': () => receipt,
    'child/uninvite-family': () => ({ status: 409, problem: { code: 'no', detail: 'Please try again tomorrow.' } }),
  };
  const here = await opened(MePage, 'children/:childId/me', `/children/${rowan}/me`, asRowan, { doors, commands: [] });
  await here.sees('Who may see my record');
  return { ...here, becomes: (next) => void (held = next) };
}

describe('given a young person whose rights are their own', () => {
  it('when school thinks about erasing their record then they are told so, and when', async () => {
    ending = {
      erasure: {
        ground: 'record-moved',
        early: true,
        by: mum,
        on: '2026-09-07',
        agreed: { by: dad, on: '2026-09-08', from: '2026-09-15' },
      },
    };
    const here = await family(true, ofFamily());
    await here.sees('School will erase the record about Rowan on Tuesday 15 September');
  });

  it('when they let their mother see it then one press does it, and the page says so, and nothing of an end', async () => {
    const here = await family(true, ofFamily());
    expect(here.text()).not.toContain('erase');
    await here.sees('Mum does not see your record.');
    here.becomes([ofFamily({ invited: true, sees: true })]);
    await here.press('Let Mum see it');
    await here.sees('Mum may see your record.');
    expect(here.school.commands).toMatchObject([{ path: 'child/invite-family', body: { childId: rowan, personId: mum } }]);
  });

  it('when they take it back and school refuses then its sentence stands there', async () => {
    const here = await family(true, ofFamily({ invited: true, sees: true }));
    await here.sees('Mum may see your record.');
    await here.press('Mum may not see it any more');
    await here.sees('Please try again tomorrow.');
  });

  it('when somebody sees it without being let, for they decide for them, then there is nothing to press', async () => {
    const here = await family(true, ofFamily({ sees: true }));
    await here.sees('Mum may see your record.');
    expect(here.host.querySelector('h-family-part button')).toBeNull();
  });

  it('when the rights are not their own yet then it says when they will choose, and names nobody', async () => {
    const here = await family(false);
    await here.sees('After that, you choose.');
  });
});
