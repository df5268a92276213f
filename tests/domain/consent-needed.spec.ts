import { describe, expect, it } from '@jest/globals';
import { consent, consentFor, needsConsent, type ConsentState, type NotHolding } from '@heard/domain/consent';
import { Refused } from '@heard/domain/kernel';
import { asking, declined, gave, requested, takenBack, withdrew } from '../support/consenting.ts';
import { anId, dad, day, harbour, mum, today } from '../support/people.ts';
import { stateAfter, storyOf, type Before } from '../support/record.ts';
import { bySenco, circle, relationship } from '../support/story.ts';
import { ordered, seen } from '../support/who-is-who.ts';
import {} from './random-circle.ts';

const file = (...before: readonly Before[]) => stateAfter(consent, storyOf([...circle, ...before])) as ConsentState;

describe('what needs a consent', () => {
  const wanted = { act: 'referral', agencyId: harbour, scope: ['school-notes'] } as const;
  const refusalOf = (state: ConsentState, date: string = today, over: object = {}): Refused => {
    try {
      needsConsent(state, { ...wanted, ...over }, day(date));
    } catch (error) {
      if (error instanceof Refused) return error;
    }
    throw new Error('it was let through');
  };
  it('given a permission that holds, when it is needed, then that one is found', () => {
    const found = needsConsent(file(requested(), gave(mum)), wanted, today);
    expect(found.consentId).toBe(asking);
  });
  it.each([
    ['another act', { act: 'observation' }],
    ['another agency', { agencyId: anId(0x61) }],
    ['school itself', { agencyId: null }],
    ['more than was asked', { scope: ['school-notes', 'family-views'] }],
  ])('given a permission that holds, when it is needed for %s, then it is missing', (_what, over) => {
    expect(refusalOf(file(requested(), gave(mum)), today, over)).toMatchObject({
      code: 'consent-missing',
      facts: { because: 'not-asked', consentId: null },
    });
  });
  it('given nothing was asked, when it is needed, then the refusal says so and names who could give it', () => {
    const refused = refusalOf(file());
    expect(refused.message).toBe(
      'There is no permission for this referral. It has not been asked for yet. It could be given by Mum or Dad.',
    );
    expect(refused.facts).toEqual({
      act: 'referral',
      agencyId: harbour,
      consentId: null,
      because: 'not-asked',
      whoCould: [mum.person, dad.person],
    });
  });
  it.each<[string, readonly Before[], NotHolding, RegExp]>([
    ['nobody has answered', [], 'not-answered', /nobody has answered yet/],
    ['one says no', [gave(mum), declined(dad)], 'disputed', /One agrees and one does not/],
    ['it was taken back', [gave(mum), withdrew(mum)], 'withdrawn', /given and taken back/],
    ['it was declined', [declined(mum)], 'declined', /declined/],
    ['school closed it', [gave(mum), takenBack()], 'closed', /taken back/],
  ])(
    'given that %s, when it is needed, then the refusal says how far it has come, without a name of who said what',
    (_what, more, because, words) => {
      const refused = refusalOf(file(requested(), ...more));
      expect(refused.facts).toMatchObject({ because, consentId: asking });
      expect(refused.message).toMatch(words);
    },
  );
  it('given Mum decides alone by an order, when it is needed, then she alone is named', () => {
    const alone = [seen(), ordered({ limits: [], gives: [{ personId: mum.person, alone: true }] })];
    expect(refusalOf(file(...alone)).message).toMatch(/It could be given by Mum\.$/);
    const nobody = bySenco({ type: 'RelationshipRecorded', data: { ...relationship(mum, 'Mum', 'mother'), parentalResponsibility: 'no' } });
    const neither = bySenco({
      type: 'RelationshipRecorded',
      data: { ...relationship(dad, 'Dad', 'father'), parentalResponsibility: 'unknown' },
    });
    expect(refusalOf(file(nobody, neither)).message).toMatch(/It could be given by nobody\.$/);
  });
  it('given an old request that ended and a new one that holds, when it is needed, then the new one is found; else the newest is named', () => {
    const renewed = requested({ consentId: anId(0x59) });
    const state = file(requested(), gave(mum), takenBack(), renewed, gave(mum, { consentId: anId(0x59) }));
    expect(consentFor(state.consents, state.circle, wanted, today)?.consentId).toBe(anId(0x59));
    expect(refusalOf(file(requested(), takenBack(), renewed)).facts).toMatchObject({ consentId: anId(0x59), because: 'not-answered' });
  });
});
