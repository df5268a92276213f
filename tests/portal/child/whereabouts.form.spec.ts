import { describe, expect, it } from '@jest/globals';
import { dad, mum, rowan } from '../support/rowan.ts';
import { at } from './acting.ts';
import { around, barred, noContact, paper, seenPaper } from './around-rowan.ts';

describe('given the whereabouts of an adult', () => {
  it('when they are hidden then one press does it, and the page says what it does', async () => {
    const here = await at(`whereabouts?person=${mum}`);
    expect(here.text()).toContain('Nobody else in the family is told that it is hidden.');
    await here.press('Hide where Mum is');
    expect(here.school.commands).toMatchObject([{ path: 'child/hide-location', body: { childId: rowan, personId: mum } }]);
  });

  it('when they need not be hidden any more then only with a reason', async () => {
    const here = await at(`whereabouts?person=${mum}`, around({ circle: { hidden: [mum] } }));
    await here.press('It need not be hidden any more');
    await here.sees('Write why, in a few words');
    await here.type('show-reason', 'She asked for it in person.');
    await here.press('It need not be hidden any more');
    expect(here.school.commands).toMatchObject([
      { path: 'child/show-location', body: { personId: mum, reason: 'She asked for it in person.' } },
    ]);
  });
});

describe('given what else is recorded', () => {
  it('when an order is lifted then the page says what no longer holds, and sends the day and the reason', async () => {
    const here = await at(`lift?order=${noContact}`, barred());
    expect(here.text()).toContain('Dad may not see the record, and may not answer for Rowan.');
    await here.type('reason', 'Varied by the court.');
    await here.press('The order no longer holds');
    expect(here.school.commands).toMatchObject([{ path: 'child/end-order', body: { orderId: noContact, on: '2026-09-10' } }]);
  });

  it('when somebody’s phone is recorded then all three are sent, empty ones as not known', async () => {
    const here = await at(`contact?person=${dad}`);
    await here.type('email', 'ben');
    await here.press('Keep this');
    await here.sees('Write an e-mail address');
    await here.type('email', 'ben@example.org');
    await here.type('phone', '01632 960 220');
    await here.press('Keep this');
    expect(here.school.commands).toMatchObject([
      { path: 'contact/record-contact', body: { personId: dad, address: null, phone: '01632 960 220', email: 'ben@example.org' } },
    ]);
  });

  it('when a young person is assessed then who decides for them is asked for where they cannot', async () => {
    const here = await at('capacity', around({ rightsPassed: true }));
    await here.tick('decides-no');
    await here.type('note', 'Assessed with the family.');
    await here.press('Record it');
    await here.sees('Choose who decides for them');
    await here.tick('represented');
    await here.press('Record it');
    expect(here.school.commands).toMatchObject([{ path: 'child/assess-capacity', body: { decides: false, represented: [mum] } }]);
  });

  it('when a child goes to another class then the class is sent, and the page says who sees from then on', async () => {
    const here = await at('place');
    expect(here.text()).toContain('Who teaches that class sees Rowan’s record at once.');
    await here.type('className', 'Herons');
    await here.press('Record the class');
    expect(here.school.commands).toMatchObject([{ path: 'child/place-child', body: { place: { yearGroup: '3', className: 'Herons' } } }]);
  });

  it.each(['nothing', 'end', 'lift', `end?person=${paper}`, `contact?person=${paper}`])(
    'when the address asks for %s then it cannot be shown, and there is a way back',
    async (asked) => {
      const here = await at(asked, around({ circle: { evidence: { [paper]: seenPaper() } } }));
      expect(here.text()).toContain('This cannot be shown');
    },
  );
});
