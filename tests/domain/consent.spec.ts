import { describe, it } from '@jest/globals';
import { consent, type Family } from '@heard/domain/consent';
import { given } from '../support/given.ts';
import { answer, asking, declined, gave, requested, step, takenBack, withdrew } from '../support/consenting.ts';
import { dad, dara, farrow, gran, lark, mum, neighbour, on, osei, rowan, rowansFile, shaw, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { bySenco, circle, relationship } from '../support/story.ts';
import { hasSupporter, ordered, seen } from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(consent, ...circle, ...before);
const families: readonly Family[] = ['permission', 'data'];
const actOf = { permission: 'referral', data: 'outside-app' } as const;
const asked = (family: Family = 'permission', over: object = {}) => requested({ act: actOf[family], ...over }, family);
const say = (type: 'GiveConsent' | 'DeclineConsent' | 'WithdrawConsent', over: object = {}) => ({
  type,
  data: { childId: rowansFile, consentId: asking, ...over },
});

describe.each(families)('answering a request for a %s', (family) => {
  it.each([
    ['yes', 'GiveConsent', 'Given'],
    ['no', 'DeclineConsent', 'Declined'],
  ] as const)('given a request, when Mum says %s, then that is her answer', (_yes, type, name) =>
    after(asked(family))
      .when(mum, say(type))
      .then(step(name, answer(mum), family)),
  );
  it('given Mum’s yes, when she takes it back, then it is taken back, and a second time there is nothing to do', () => {
    after(asked(family), gave(mum, {}, family))
      .when(mum, say('WithdrawConsent'))
      .then(step('Withdrawn', answer(mum), family));
    after(asked(family), gave(mum, {}, family), withdrew(mum, {}, family))
      .when(mum, say('WithdrawConsent'))
      .thenNothing();
  });
});

describe('answering for oneself', () => {
  it('given Mum said yes, when she says it again, then there is nothing to do; when she says no, then that is her answer', () => {
    after(asked(), gave(mum)).when(mum, say('GiveConsent')).thenNothing();
    after(asked(), gave(mum))
      .when(mum, say('DeclineConsent'))
      .then(step('Declined', answer(mum)));
    after(asked(), declined(mum)).when(mum, say('DeclineConsent')).thenNothing();
    after(asked(), declined(mum))
      .when(mum, say('GiveConsent'))
      .then(step('Given', answer(mum)));
    after(asked(), gave(mum), withdrew(mum))
      .when(mum, say('GiveConsent'))
      .then(step('Given', answer(mum)));
  });
  it('given Mum said yes, when she adds words, then they are recorded, to the letter', () =>
    after(asked(), gave(mum))
      .when(mum, say('GiveConsent', { words: ' Please go slowly. ', language: 'pl' }))
      .then(step('Given', answer(mum, { words: ' Please go slowly. ', language: 'pl' }))));
  it('given Mum said yes, when Dad answers, then his answer is his own', () =>
    after(asked(), gave(mum))
      .when(dad, say('GiveConsent'))
      .then(step('Given', answer(dad))));
  it('given Dad was not asked, when he says no, then that is his answer: he has the standing', () =>
    after(asked('permission', { asked: [mum.person] }))
      .when(dad, say('DeclineConsent'))
      .then(step('Declined', answer(dad))));
  it.each([
    ['who said nothing', []],
    ['who said no', [declined(mum)]],
    ['where another said yes', [gave(dad)]],
  ])('given Mum %s, when she takes back a yes, then that is refused', (_what, more) =>
    after(asked(), ...more)
      .when(mum, say('WithdrawConsent'))
      .thenRefused('nothing-to-withdraw'),
  );
  it('given an order took consent from Dad after his yes, when he takes it back, then he may; when he gives it, then he may not', () => {
    const since = [asked(), gave(dad), seen(), ordered({ limits: [{ personId: dad.person, cannot: ['consent'] }] })];
    after(...since)
      .when(dad, say('WithdrawConsent'))
      .then(step('Withdrawn', answer(dad)));
    after(...since)
      .when(dad, say('GiveConsent', { words: 'Yes.' }))
      .thenRefused('no-standing-to-consent', { because: 'order-forbids' });
  });
  it.each([
    ['taken back', [takenBack()], '2026-09-07'],
    ['over', [], '2027-07-22'],
  ])('given the request is %s, when Mum answers, then that is refused', (_how, more, date) => {
    after(asked(), ...more)
      .when(on(mum, date), say('GiveConsent'))
      .thenRefused('request-over', { lastDay: '2027-07-21' });
    after(asked(), ...more)
      .when(on(mum, date), say('DeclineConsent'))
      .thenRefused('request-over');
  });
  it('given no such request, when it is answered or taken back, then that is refused', () => {
    after().when(mum, say('GiveConsent')).thenRefused('no-such-consent', { consentId: asking });
    after().when(mum, say('WithdrawConsent')).thenRefused('no-such-consent');
  });
  it('given her own answer, when Mum says that it came by phone, then that is refused', () =>
    after(asked())
      .when(mum, say('GiveConsent', { how: 'phone' }))
      .thenRefused('way-not-yours'));

  const aunt = (parentalResponsibility: string) =>
    bySenco({ type: 'RelationshipRecorded', data: { ...relationship(neighbour, 'Aunt Nora', 'other'), parentalResponsibility } });
  it.each([
    ['without parental responsibility', neighbour, [aunt('no')], 'no-responsibility'],
    ['whose responsibility nobody has seen', neighbour, [aunt('unknown')], 'responsibility-unknown'],
    [
      'while another decides alone',
      dad,
      [seen(), ordered({ limits: [], gives: [{ personId: mum.person, alone: true }] })],
      'another-decides-alone',
    ],
    ['who stands beside Mum', dara, [hasSupporter()], 'no-responsibility'],
    ['who is the child', rowan, [], 'not-in-the-circle'],
  ] as const)('given an adult %s, when they say yes or no, then that is refused with the reason', (_who, who, more, because) => {
    after(asked(), ...more)
      .when(who, say('GiveConsent'))
      .thenRefused('no-standing-to-consent', { because });
    after(asked(), ...more)
      .when(who, say('DeclineConsent'))
      .thenRefused('no-standing-to-consent', { because });
  });
  it('given the rights have passed, when Mum says yes, then that is refused; when Rowan does, then that is his answer', () => {
    const grown = [
      asked('permission', { lastDay: '2036-07-01' }),
      bySenco({ type: 'FamilyInvited', data: { childId: rowansFile, personId: mum.person } }),
    ];
    after(...grown)
      .when(on(mum, '2035-06-30'), say('GiveConsent'))
      .thenRefused('no-standing-to-consent', { because: 'rights-passed' });
    after(...grown)
      .when(on(rowan, '2035-06-30'), say('GiveConsent'))
      .then(step('Given', answer(rowan)));
  });
  it('given an order gave it to a social worker, when she says yes, then that is her answer', () =>
    after(
      asked(),
      hasSupporter({ personId: shaw.person, kind: 'social-worker', beside: null }),
      seen(),
      ordered({ kind: 'care-order', limits: [], gives: [{ personId: shaw.person, alone: false }] }),
    )
      .when(shaw, say('GiveConsent'))
      .then(step('Given', answer(shaw))));
  it.each([
    ['a neighbour', neighbour],
    ['his teacher', osei],
    ['another teacher', lark],
    ['the SENCO, for herself', farrow],
    ['another school', vale],
  ])('given a request, when %s answers, then nobody hears it', (_who, who) => after(asked()).when(who, say('GiveConsent')).thenUnseen());
});

describe('taking down what somebody said', () => {
  const forMum = (over: object = {}) => ({ personId: mum.person, how: 'phone', ...over });
  it.each(['phone', 'in-person', 'on-paper', 'interpreted'])(
    'given a request, when the SENCO heard Mum %s, then it is Mum’s answer',
    (how) => {
      after(asked())
        .when(farrow, say('GiveConsent', forMum({ how })))
        .then(step('Given', answer(mum, { how })));
      after(asked(), gave(mum))
        .when(farrow, say('WithdrawConsent', forMum({ how })))
        .then(step('Withdrawn', answer(mum, { how })));
    },
  );
  it.each(['GiveConsent', 'DeclineConsent', 'WithdrawConsent'] as const)(
    'given the way is missing, when the SENCO says %s for Mum, then that is refused',
    (type) =>
      after(asked(), gave(mum))
        .when(farrow, say(type, { personId: mum.person }))
        .thenRefused('way-missing'),
  );
  it('given somebody without standing, when the SENCO takes down their yes, then that is refused', () =>
    after(asked())
      .when(farrow, say('GiveConsent', forMum({ personId: gran.person })))
      .thenRefused('no-standing-to-consent', { because: 'not-in-the-circle' }));
  it.each([
    ['Dad', dad],
    ['his teacher', osei],
    ['Dara, who stands beside her', dara],
  ])('given a request, when %s answers for Mum, then nobody hears it', (_who, who) =>
    after(asked(), hasSupporter()).when(who, say('GiveConsent', forMum())).thenUnseen(),
  );
});
