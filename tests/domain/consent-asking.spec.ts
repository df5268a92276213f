import { describe, it } from '@jest/globals';
import { consent, type Family } from '@heard/domain/consent';
import { given } from '../support/given.ts';
import { asking, gave, request, requested, step, takenBack } from '../support/consenting.ts';
import { anId, dad, farrow, gran, mum, neighbour, okafor, on, osei, rowan, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { circle } from '../support/story.ts';
import { ordered, seen } from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(consent, ...circle, ...before);
const families: readonly Family[] = ['permission', 'data'];
const actOf = { permission: 'referral', data: 'outside-app' } as const;
const ask = (over: object = {}, family: Family = 'permission') => ({
  type: 'RequestConsent',
  data: { ...request({ act: actOf[family], ...over }), family },
});
const asked = (family: Family = 'permission', over: object = {}) => requested({ act: actOf[family], ...over }, family);

describe.each(families)('asking for a %s', (family) => {
  it('given Rowan, when the SENCO asks both parents, then it is asked, in those words', () =>
    after()
      .when(farrow, ask({}, family))
      .then(step('Requested', request({ act: actOf[family] }), family)));
  it('given it was asked, when it is sent again, then that is refused', () =>
    after(asked(family)).when(farrow, ask({}, family)).thenRefused('said-already', { consentId: asking }));
  it('given it is open, when the same act is asked for a second time, then that is refused and the first is named', () =>
    after(asked(family))
      .when(okafor, ask({ consentId: anId(0x59) }, family))
      .thenRefused('asked-already', { consentId: asking }));
});

describe('asking rightly', () => {
  const second = (over: object = {}) => ask({ consentId: anId(0x59), ...over });
  it.each([
    ['another act', { act: 'observation' }],
    ['another agency', { agencyId: anId(0x61) }],
    ['no agency', { agencyId: null }],
  ])('given a request is open, when %s is asked for, then it is asked', (_what, over) => {
    const { family: _, ...data } = second(over).data;
    after(asked()).when(farrow, second(over)).then(step('Requested', data));
  });
  it.each([
    ['taken back', [takenBack()], '2026-09-07'],
    ['over', [], '2027-07-22'],
    ['running out within thirty days', [gave(mum)], '2027-06-22'],
  ])('given the request is %s, when the same is asked for, longer, then it is asked', (_how, more, date) => {
    const later = { from: date, lastDay: '2028-07-20' };
    const { family: _, ...data } = second(later).data;
    after(asked(), ...more)
      .when(on(farrow, date), second(later))
      .then(step('Requested', data));
  });
  it('given thirty-one days to go, when the same is asked for, then that is refused', () =>
    after(asked())
      .when(on(farrow, '2027-06-21'), second({ lastDay: '2028-07-20' }))
      .thenRefused('asked-already'));
  it('given a request for a week, when the same week is asked for again, then that is refused although it runs out soon', () =>
    after(asked('permission', { lastDay: '2026-09-14' }))
      .when(farrow, second({ lastDay: '2026-09-14' }))
      .thenRefused('asked-already'));
  it('given a last day before the first, when it is asked for, then that is refused', () =>
    after()
      .when(farrow, ask({ from: '2026-09-08', lastDay: '2026-09-07' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-08' }));
  it('given a last day that is over, when it is asked for, then that is refused', () =>
    after()
      .when(farrow, ask({ from: '2026-09-01', lastDay: '2026-09-06' }))
      .thenRefused('ends-in-the-past', { lastDay: '2026-09-06' }));
  it.each([
    ['a permission', 'permission', 'publish-image'],
    ['a consent', 'data', 'referral'],
  ] as const)('given an act of another kind, when %s is asked for it, then that is refused', (_what, family, act) =>
    after().when(farrow, ask({ act }, family)).thenRefused('not-of-this-kind', { act }),
  );
  it('given nothing is ticked, when sharing is asked for, then that is refused', () =>
    after()
      .when(farrow, ask({ act: 'sharing', scope: [] }))
      .thenRefused('shares-nothing'));
  it.each([
    ['a stranger', neighbour],
    ['Gran, whose line has ended', gran],
    ['the child', rowan],
    ['a teacher', osei],
  ])('given %s, when they are asked, then that is refused by name', (_who, who) =>
    after()
      .when(farrow, ask({ asked: [mum.person, who.person] }))
      .thenRefused('no-standing-to-consent', { personId: who.person }),
  );
  it('given an order takes consent from Dad, when he is asked, then that is refused; the day after its last he is asked', () => {
    const under = [seen(), ordered()];
    after(...under)
      .when(farrow, ask())
      .thenRefused('no-standing-to-consent', { personId: dad.person });
    after(...under)
      .when(on(farrow, '2026-12-19'), ask())
      .then(step('Requested', request()));
  });
  it.each([
    ['Mum', mum],
    ['his teacher', osei],
    ['another school', vale],
  ])('given Rowan, when %s asks for a permission, then nobody hears it', (_who, who) => after().when(who, ask()).thenUnseen());
});
