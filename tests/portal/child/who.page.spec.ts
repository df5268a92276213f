import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { WhoPage } from '../../../apps/portal/src/app/child/who.page.ts';
import type { Who } from '../../../apps/portal/src/app/child/who.api.ts';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { dad, mum, rowan } from '../support/rowan.ts';
import { adult, around, barred, beside, dara, follows, order, paper, seenPaper } from './around-rowan.ts';

async function shown(now: Who, contacts: readonly object[] = []): Promise<Opened & { becomes: (next: Who | null) => void }> {
  let held: Who | null = now;
  const doors = {
    'child/who': () => held ?? { status: 404, problem: { code: 'not-found' } },
    'contact/contacts': () => ({ child: now.child, contacts }),
  };
  const here = await opened(WhoPage, 'children/:childId/who', `/children/${rowan}/who`, asFarrow, { doors, commands: [] });
  await here.sees('Who is who around Rowan');
  return { ...here, becomes: (next) => void (held = next) };
}
const cardOf = (here: Opened, called: string): string =>
  [...here.host.querySelectorAll('h-adult-card, h-supporter-card')]
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' '))
    .find((text) => text.includes(called)) ?? '';

describe('given a family with no order', () => {
  it('when the SENCO opens the page then of each adult it says what follows, what is recorded, and that no paper was seen', async () => {
    const here = await shown(around({ circle: { evidence: { [paper]: seenPaper({ personId: mum, document: 'birth-certificate' }) } } }));
    for (const part of [
      'mother',
      'May see the record',
      'May answer for Rowan',
      'Birth certificate, FD26P00114 · seen on 4 September by Ms Farrow',
    ])
      expect(cardOf(here, 'Mum Whitlock')).toContain(part);
    for (const part of ['Rowan lives with themNo', 'writes Polish', 'No paper seen yet'])
      expect(cardOf(here, 'Dad Whitlock')).toContain(part);
    for (const part of ['SENDIASS supporter', 'Stands besideMum', 'Last day21 July 2027'])
      expect(cardOf(here, 'Dara Quill')).toContain(part);
    expect(cardOf(here, 'Dara Quill')).not.toContain('answer for Rowan');
    expect(here.text()).toContain('No order is recorded.');
    expect(here.text()).toContain('On 30 June 2035 they become Rowan’s own');
  });

  it('when a letter with a code is wanted then the way leads to it, for this person and this child', async () => {
    const here = await shown(around());
    expect(here.button('A letter with a code for signing in').getAttribute('href')).toBe(`/account/letter?person=${mum}&child=${rowan}`);
  });

  it('when somebody’s whereabouts are hidden then it says so, and there is no address', async () => {
    const contact = { personId: mum, address: null, phone: '01632 960 114', email: null, hidden: true };
    const here = await shown(around({ circle: { hidden: [mum] } }), [contact]);
    expect(cardOf(here, 'Mum Whitlock')).toContain('Hidden. Tell nobody where they live.');
    expect(cardOf(here, 'Mum Whitlock')).toContain('Address hidden');
    expect(cardOf(here, 'Mum Whitlock')).toContain('01632 960 114');
    expect(cardOf(here, 'Dad Whitlock')).not.toContain('Hidden');
  });
});

describe('given an order of no contact in force', () => {
  it('when the page is opened then it is plain whom it limits, in what, until when, by which paper, and that it ends by itself', async () => {
    const here = await shown(barred());
    expect(cardOf(here, 'Dad Whitlock')).toContain('May not see the record: an order of a court says so, until 1 March 2027');
    expect(cardOf(here, 'Dad Whitlock')).toContain('May not answer for Rowan: an order of a court says so, until 1 March 2027');
    for (const part of [
      'No contact In force until 1 March 2027',
      'Dad may not see the record, and may not answer for Rowan.',
      'From 8 September until the end of 1 March 2027. It ends by itself at midnight.',
      'Paper: FD26P00114, seen on 4 September by Ms Farrow.',
      'Hand over at the gate.',
    ])
      expect(here.text()).toContain(part);
  });

  it.each([
    ['to come', { from: '2026-11-01' as never, lastDay: null }, 'Begins on 1 November'],
    ['without a last day', { lastDay: null }, 'In force, with no last day'],
    ['over', { ended: { on: '2026-09-09' as never, how: 'ran-out' as const }, lastDay: '2026-09-08' as never }, 'Ended after 8 September'],
    ['lifted', { ended: { on: '2026-09-09' as never, how: 'lifted' as const } }, 'Lifted from 9 September'],
    ['that gives', { limits: [], gives: [{ personId: mum, alone: true }] }, 'Mum may answer for Rowan, and nobody else may.'],
  ])('when it is one %s then its words say so', async (_, over, words) => {
    const here = await shown(around({ circle: { evidence: { [paper]: seenPaper() }, orders: { one: order(over) } as never } }));
    expect(here.text()).toContain(words);
  });
});

describe('given what follows from other facts', () => {
  it.each([
    [
      'rights that are the young person’s own',
      { mayNotSee: 'not-invited', mayNotConsent: 'rights-passed' },
      'the rights are Rowan’s own, and Rowan has not let them',
    ],
    ['an order that lets another decide alone', { mayNotConsent: 'another-decides-alone' }, 'an order lets somebody else decide alone'],
    ['responsibility that is not known', { mayNotConsent: 'responsibility-unknown' }, 'parental responsibility is not known'],
  ] as const)('when it is %s then the card says why', async (_, why, words) => {
    const here = await shown(around({ follows: [follows(mum), follows(dad, why), follows(dara)] }));
    expect(cardOf(here, 'Dad Whitlock')).toContain(words);
  });

  it('when a supporter sees nothing because the person beside them does not then that person is named', async () => {
    const here = await shown(around({ follows: [follows(mum), follows(dad), follows(dara, { mayNotSee: 'beside-unseen' })] }));
    expect(cardOf(here, 'Dara Quill')).toContain('Sees nothing, because Mum does not');
  });

  it('when an adult is to come, or has gone, then the day stands there, and who has gone stands apart', async () => {
    const people = {
      [mum]: adult(mum, 'Mum', { from: '2026-10-01' as never }),
      [dad]: adult(dad, 'Dad', { until: '2026-09-01' as never }),
    };
    const why = { mayNotSee: 'not-in-the-circle', mayNotConsent: 'not-in-the-circle' } as const;
    const here = await shown(around({ follows: [follows(mum, why), follows(dad, why)], circle: { people: people, supporters: {} } }));
    expect(cardOf(here, 'Mum Whitlock')).toContain('Sees nothing yet: may see the record from 1 October');
    expect(cardOf(here, 'Dad Whitlock')).toBe('');
    expect(here.text()).toContain('No longer around (1)');
    expect(here.text()).toContain('since 1 September');
  });

  it('when the rights have passed then it says since when, who decides, and whom the young person lets see', async () => {
    const here = await shown(
      around({
        rightsPassed: true,
        rightsPassOn: '2026-06-27',
        circle: { capacity: { decides: false, represented: [mum] }, invited: [dad], supporters: { [dara]: beside } },
      }),
    );
    expect(here.text()).toContain('Rowan’s own, since 27 June.');
    expect(here.text()).toContain('Mum decides in Rowan’s best interests.');
    expect(here.text()).toContain('Rowan lets Dad see the record.');
  });
});

describe('given a page that stands open', () => {
  it('when something is recorded elsewhere then it is there; when it is closed then everything is gone', async () => {
    const here = await shown(around());
    here.becomes(barred());
    TestBed.inject(Ask).written.set('8');
    await here.sees('May not see the record');
    here.becomes(null);
    TestBed.inject(Ask).written.set('9');
    await here.sees('This is not open to you any more');
    for (const part of ['Whitlock', 'Dad', 'FD26P00114']) expect(here.host.innerHTML).not.toContain(part);
  });
});
