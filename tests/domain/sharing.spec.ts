import { describe, it } from '@jest/globals';
import { referral } from '@heard/domain/referral';
import { declined, gave, withdrew } from '../support/consenting.ts';
import { given } from '../support/given.ts';
import { anId, dad, everybody, farrow, harbour, mum, okafor, on, osei, rowan } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { ended, mayRefer, mayShare, referred, shared, sharing, speech, stopped, toShare } from '../support/referring.ts';
import {
  circle,
  dadSaid,
  dadsConcern,
  decided,
  mumSaid,
  mumsConcern,
  nest,
  oseiSaid,
  oseisConcern,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';

const scope = ['family-views', 'child-views', 'school-notes', 'decisions'];
const open = [mumSaid, dadSaid, rowanSaid, oseiSaid, decided(), ...mayRefer({ scope }), referred({ scope })];
const after = (...before: readonly Before[]) => given(referral, ...circle, ...open, ...before);
const share = (over: object = {}) => ({ type: 'ShareWithAgency', data: sharing(over) });
const rowans = { inputId: rowansVoice, childAsked: 'With three pictures, on Friday.' };
const oseis = { inputId: oseisConcern };
const decision = { inputId: null, decisionId: nest };

describe('sharing with an agency', () => {
  it.each([
    ['Mum’s own words', {}, { kind: 'family-views', speaker: mum.person }],
    ['Rowan’s words, who was asked', rowans, { kind: 'child-views', speaker: rowan.person }],
    ['what school has noticed', oseis, { kind: 'school-notes', speaker: osei.person }],
    ['a decision', decision, { kind: 'decisions', speaker: null }],
  ])('given Mum agreed to sharing, when the SENCO shares %s, then it is opened', (_what, over, kind) =>
    after(...mayShare())
      .when(farrow, share(over))
      .then(shared({ ...over, ...kind }).event),
  );
  it('given a referral and nothing asked of sharing, when anything is shared, then that is refused, and who could give it is named', () => {
    const facts = { act: 'sharing', agencyId: harbour, consentId: null, because: 'not-asked', whoCould: [mum.person, dad.person] };
    for (const over of [{}, rowans, oseis, decision]) after().when(farrow, share(over)).thenRefused('consent-missing', facts);
  });
  it('given a permission for decisions alone, when a note is shared, then that is refused; when a decision is, then it is opened', () => {
    const narrow = mayShare({ scope: ['decisions'] });
    after(...narrow)
      .when(farrow, share(oseis))
      .thenRefused('consent-missing');
    after(...narrow)
      .when(farrow, share(decision))
      .then(shared({ ...decision, kind: 'decisions', speaker: null }).event);
  });
  it('given a referral for notes alone, when a view is shared, then that is refused: it does not reach so far', () =>
    given(referral, ...circle, mumSaid, ...mayRefer(), referred(), ...mayShare())
      .when(farrow, share())
      .thenRefused('outside-the-scope', { kind: 'family-views' }));
  it('given Mum agreed and Dad did not answer, when Dad’s words are shared, then that is refused: they need his own yes', () => {
    const dads = { inputId: dadsConcern };
    after(...mayShare())
      .when(farrow, share(dads))
      .thenRefused('speaker-not-asked', { speaker: dad.person });
    after(...mayShare(), gave(dad, { consentId: toShare }))
      .when(farrow, share(dads))
      .then(shared({ ...dads, speaker: dad.person }).event);
  });
  it('given Dad disagrees, when Mum’s words are shared, then that is refused', () =>
    after(...mayShare(), declined(dad, { consentId: toShare }))
      .when(farrow, share())
      .thenRefused('consent-missing'));
  it('given Rowan was not asked, when his words are shared, then that is refused', () =>
    after(...mayShare())
      .when(farrow, share({ inputId: rowansVoice }))
      .thenRefused('child-not-asked'));
  it('given Rowan let nobody else see what he said, when it is shared, then that is refused, however he was asked', () => {
    const alone = {
      ...rowanSaid,
      event: { ...rowanSaid.event, data: { ...(rowanSaid.event.data as object), voiceId: anId(0x90), audience: [] } },
    };
    after(...mayShare(), alone)
      .when(farrow, share({ ...rowans, inputId: anId(0x90) }))
      .thenRefused('kept-by-the-child');
  });
  it.each([
    ['nothing', { inputId: null }],
    ['two things at once', { decisionId: nest }],
  ])('given a permission, when %s is shared, then that is refused', (_what, over) =>
    after(...mayShare())
      .when(farrow, share(over))
      .thenRefused('shares-one-thing'),
  );
  it('given something that was never said or decided, when it is shared, then that is refused', () => {
    after(...mayShare())
      .when(farrow, share({ inputId: anId(99) }))
      .thenRefused('not-heard', { inputId: anId(99) });
    after(...mayShare())
      .when(farrow, share({ inputId: null, decisionId: anId(99) }))
      .thenRefused('no-such-decision');
  });
  it('given it is shared, when it is shared again, then that is refused; when it was stopped, then it is opened again', () => {
    const again = { shareId: anId(0x79) };
    after(...mayShare(), shared())
      .when(okafor, share())
      .thenRefused('said-already');
    after(...mayShare(), shared())
      .when(okafor, share(again))
      .thenRefused('shared-already');
    after(...mayShare(), shared(), stopped())
      .when(okafor, share(again))
      .then(shared(again).event);
  });
  it.each([
    ['ended', [ended('2026-09-07')], '2026-09-07'],
    ['ran out', [], '2027-07-22'],
  ])('given a referral that %s, when something is shared, then that is refused', (_what, more, date) =>
    after(...mayShare(), ...more)
      .when(on(farrow, date), share())
      .thenRefused('referral-over', { referralId: speech }),
  );
  it('given no referral, when something is shared or stopped, then that is refused', () => {
    given(referral, ...circle, mumSaid, ...mayShare())
      .when(farrow, share())
      .thenRefused('no-such-referral');
    given(referral, ...circle, mumSaid)
      .when(farrow, stop)
      .thenRefused('no-such-referral');
  });
  it.each(['rowan', 'mum', 'dad', 'osei', 'pereira', 'dara', 'vale'] as const)(
    'given a permission, when %s shares or stops, then nobody hears it',
    (who) => {
      after(...mayShare())
        .when(everybody[who], share())
        .thenUnseen();
      after(...mayShare(), shared())
        .when(everybody[who], stop)
        .thenUnseen();
    },
  );
});

const { inputId: _, decisionId: __, ...stopping } = stopped().event.data as Record<string, unknown>;
const stop = { type: 'StopSharing', data: stopping };

describe('closing what was shared', () => {
  it('given Mum’s words are shared, when the SENCO closes them, then they are closed, once', () => {
    after(...mayShare(), shared())
      .when(farrow, stop)
      .then(stopped().event);
    after(...mayShare(), shared(), stopped())
      .when(farrow, stop)
      .thenNothing();
  });
  it('given Mum took everything back, when it is closed, then it is closed', () =>
    after(...mayShare(), shared(), withdrew(mum, { consentId: toShare }))
      .when(farrow, stop)
      .then(stopped().event));
  it('given nothing is shared, when it is closed, then that is refused', () => {
    after(...mayShare())
      .when(farrow, stop)
      .thenRefused('no-such-share');
    after(...mayShare(), shared())
      .when(farrow, { ...stop, data: { ...stopping, shareId: mumsConcern } })
      .thenRefused('no-such-share');
  });
});
