import { describe, it } from '@jest/globals';
import { referral } from '@heard/domain/referral';
import { asking, declined, gave, requested, takenBack, upheld, withdrew } from '../support/consenting.ts';
import { given } from '../support/given.ts';
import { anId, calendar, dad, everybody, farrow, harbour, mum, okafor, on, rowansFile, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { arranged, arranging, ended, mayRefer, mayWatch, meeting, referred, referring, speech, toWatch } from '../support/referring.ts';
import { by, bySenco, circle } from '../support/story.ts';
import { ordered, seen } from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(referral, ...circle, ...before);
const open = [...mayRefer(), referred()];
const missing = (because: string, over: object = {}) => ({
  act: 'referral',
  agencyId: harbour,
  consentId: asking,
  because,
  whoCould: [mum.person, dad.person],
  ...over,
});

describe('referring a child', () => {
  const make = (over: object = {}) => ({ type: 'MakeReferral', data: referring(over) });
  it.each<[string, readonly Before[]]>([
    ['one parent agrees and one does not answer', mayRefer()],
    ['both agree', [...mayRefer(), gave(dad)]],
    ['one disagrees and school goes ahead with its reason', [...mayRefer(), declined(dad), upheld()]],
  ])('given that %s, when the SENCO refers Rowan, then he is referred under that permission', (_what, before) =>
    after(...before)
      .when(farrow, make())
      .then(referred().event),
  );
  it('given nothing was asked, when he is referred, then that is refused, naming what is missing and who could give it', () =>
    after()
      .when(farrow, make())
      .thenRefused('consent-missing', missing('not-asked', { consentId: null })));
  it.each<[string, readonly Before[], string]>([
    ['nobody has answered', [requested()], 'not-answered'],
    ['Mum said no', [requested(), declined(mum)], 'declined'],
    ['Mum took it back', [...mayRefer(), withdrew(mum)], 'withdrawn'],
    ['Dad disagrees', [...mayRefer(), declined(dad)], 'disputed'],
    ['not everybody has agreed', mayRefer({ needs: 'everyone' }), 'not-everyone'],
    ['it begins tomorrow', mayRefer({ from: '2026-09-08' }), 'not-begun'],
    ['school took it back', [...mayRefer(), takenBack()], 'closed'],
  ])('given that %s, when he is referred, then that is refused', (_what, before, because) =>
    after(...before)
      .when(farrow, make())
      .thenRefused('consent-missing', missing(because)),
  );
  it('given an order took consent from Mum after her yes, when he is referred, then that is refused and Dad could give it', () => {
    const under = [seen(), ordered({ limits: [{ personId: mum.person, cannot: ['consent'] }] })];
    after(...mayRefer(), ...under)
      .when(farrow, make())
      .thenRefused('consent-missing', missing('no-standing', { whoCould: [dad.person] }));
  });
  it.each([
    ['reaches further than the permission', { scope: ['school-notes', 'family-views'] }],
    ['goes to another agency', { agencyId: anId(0x61) }],
  ])('given a permission, when a referral %s, then that is refused', (_what, over) =>
    after(...mayRefer())
      .when(farrow, make(over))
      .thenRefused('consent-missing'),
  );
  it('given a permission, when a referral reaches less far or ends earlier, then it is made', () => {
    const less = { scope: [], lastDay: '2026-12-18' };
    after(...mayRefer())
      .when(okafor, make(less))
      .then(referred(less).event);
  });
  it('given a permission, when a referral ends after it, then that is refused with its last day', () =>
    after(...mayRefer())
      .when(farrow, make({ lastDay: '2027-07-22' }))
      .thenRefused('longer-than-allowed', { lastDay: '2027-07-21' }));
  it('given a last day before the first, when he is referred, then that is refused', () =>
    after(...mayRefer())
      .when(farrow, make({ lastDay: '2026-09-06' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-07' }));
  it('given a referral, when it is sent again, then that is refused', () =>
    after(...open)
      .when(farrow, make())
      .thenRefused('said-already', { referralId: speech }));
  it.each([
    ['is open', referred()],
    ['is to come', referred({ from: '2026-10-01' })],
  ])('given a referral that %s, when he is referred to that agency again, then that is refused and it is named', (_what, first) =>
    after(...mayRefer(), first)
      .when(farrow, make({ referralId: anId(0x79) }))
      .thenRefused('referred-already', { referralId: speech }),
  );
  it('given a referral that has ended, when he is referred again, then he is referred', () =>
    after(...open, ended('2026-09-07'))
      .when(farrow, make({ referralId: anId(0x79) }))
      .then(referred({ referralId: anId(0x79) }).event));
  it.each(['rowan', 'mum', 'dad', 'osei', 'pereira', 'vale'] as const)(
    'given a permission, when %s refers him, then nobody hears it',
    (who) =>
      after(...mayRefer())
        .when(everybody[who], make())
        .thenUnseen(),
  );
});

describe('arranging an appointment', () => {
  const arrange = (over: object = {}) => ({ type: 'ArrangeAppointment', data: arranging(over) });
  const watch = { kind: 'observation' };
  it.each([
    ['on a day within it', {}],
    ['on its first day', { on: '2026-09-07' }],
    ['on its last day', { on: '2027-07-21' }],
    ['without a time or a place', { at: null, where: null, note: null, personId: null }],
  ])('given a referral, when an appointment is arranged %s, then it is arranged', (_when, over) =>
    after(...open)
      .when(farrow, arrange(over))
      .then(arranged(over).event),
  );
  it('given a referral that begins in October, when an appointment then is arranged today, then it is arranged', () =>
    after(...mayRefer(), referred({ from: '2026-10-01' }))
      .when(farrow, arrange())
      .then(arranged().event));
  it('given a referral alone, when somebody is to watch him in class, then that is refused: it needs a permission of its own', () =>
    after(...open)
      .when(farrow, arrange(watch))
      .thenRefused('consent-missing', missing('not-asked', { act: 'observation', consentId: null })));
  it('given a permission to watch, when an observation is arranged, then it is arranged under that one', () =>
    after(...open, ...mayWatch)
      .when(farrow, arrange(watch))
      .then(arranged({ ...watch, consentId: toWatch }).event));
  it('given Mum took back that they may watch, when an appointment is arranged, then it is; when an observation is, then that is refused', () => {
    const since = [...open, ...mayWatch, withdrew(mum, { consentId: toWatch })];
    after(...since)
      .when(farrow, arrange())
      .then(arranged().event);
    after(...since)
      .when(farrow, arrange(watch))
      .thenRefused('consent-missing', missing('withdrawn', { act: 'observation', consentId: toWatch }));
  });
  it('given Mum took back the referral, when an appointment is arranged, then that is refused', () =>
    after(...open, withdrew(mum))
      .when(farrow, arrange())
      .thenRefused('consent-missing', missing('withdrawn')));
  it.each(['2026-09-06', '2027-07-22'])('given a referral, when an appointment is on %s, then that is refused with its days', (day) =>
    after(...open)
      .when(farrow, arrange({ on: day }))
      .thenRefused('outside-the-referral', { from: '2026-09-07', lastDay: '2027-07-21' }),
  );
  it.each([
    ['has ended', [...open, ended('2026-09-07')], '2026-09-07'],
    ['ran out', open, '2027-07-22'],
  ])('given a referral that %s, when an appointment is arranged, then that is refused', (_what, before, date) =>
    after(...before)
      .when(on(farrow, date), arrange())
      .thenRefused('referral-over', { referralId: speech }),
  );
  it('given no referral, when an appointment is arranged, then that is refused', () =>
    after(...mayRefer())
      .when(farrow, arrange())
      .thenRefused('no-such-referral', { referralId: speech }));
  it('given an appointment, when it is sent again, then that is refused', () =>
    after(...open, arranged())
      .when(farrow, arrange())
      .thenRefused('said-already'));

  const cancel = {
    type: 'CancelAppointment',
    data: { childId: rowansFile, referralId: speech, appointmentId: meeting, reason: 'Rowan is ill.' },
  };
  const cancelled = { ...cancel, type: 'AppointmentCancelled' };
  it('given an appointment, when it is cancelled, then it is cancelled, once, even after Mum took everything back', () => {
    after(...open, arranged())
      .when(farrow, cancel)
      .then(cancelled);
    after(...open, arranged(), withdrew(mum))
      .when(farrow, cancel)
      .then(cancelled);
    after(...open, arranged(), bySenco(cancelled))
      .when(farrow, cancel)
      .thenNothing();
  });
  it('given no appointment, when it is cancelled, then that is refused', () =>
    after(...open)
      .when(farrow, cancel)
      .thenRefused('no-such-appointment'));
  it.each(['mum', 'osei', 'pereira'] as const)('given a referral, when %s arranges or cancels, then nobody hears it', (who) => {
    after(...open, arranged())
      .when(everybody[who], arrange({ appointmentId: anId(0x78) }))
      .thenUnseen();
    after(...open, arranged())
      .when(everybody[who], cancel)
      .thenUnseen();
  });
});

describe('a referral that ends', () => {
  const end = (day: string) => ({
    type: 'EndReferral',
    data: { childId: rowansFile, referralId: speech, on: day, reason: 'The therapist has told us what to do.' },
  });
  const turn = { type: 'EndReferrals', data: { childId: rowansFile } };
  const ranOut = {
    type: 'ReferralEnded',
    data: { childId: rowansFile, referralId: speech, on: '2027-07-22', how: 'ran-out', reason: null },
  };
  it('given a referral, when the SENCO ends it, then it is over from that day, once', () => {
    after(...open)
      .when(farrow, end('2026-12-18'))
      .then(ended('2026-12-18').event);
    after(...open, ended('2026-12-18'))
      .when(farrow, end('2026-12-01'))
      .thenNothing();
  });
  it('given its first day, when it ends before, then that is refused with it', () =>
    after(...open)
      .when(farrow, end('2026-09-06'))
      .thenRefused('ends-before-it-starts', { from: '2026-09-07' }));
  it('given no referral, when it is ended, then that is refused', () =>
    after().when(farrow, end('2026-12-18')).thenRefused('no-such-referral'));
  it('given its last day, when it dawns, then it is open; when the day after dawns, then it has run out, once', () => {
    after(...open)
      .when(on(calendar, '2027-07-21'), turn)
      .thenNothing();
    after(...open)
      .when(on(calendar, '2027-09-01'), turn)
      .then(ranOut);
    after(...open, by(calendar, 'calendar', ranOut))
      .when(on(calendar, '2027-09-01'), turn)
      .thenNothing();
    after(...open, ended('2026-12-18'))
      .when(on(calendar, '2027-09-01'), turn)
      .thenNothing();
  });
  it('given a referral, when anybody else turns the day or ends it, then nobody hears it', () => {
    for (const who of [farrow, mum, { ...calendar, school: vale.school }])
      after(...open)
        .when(on(who, '2027-09-01'), turn)
        .thenUnseen();
    for (const who of [mum, everybody.pereira])
      after(...open)
        .when(who, end('2026-12-18'))
        .thenUnseen();
  });
});
