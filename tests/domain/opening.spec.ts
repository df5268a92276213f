import { describe, expect, it } from '@jest/globals';
import { maySee, sightOf } from '@heard/domain/child';
import { decisionSeenBy, decisionView } from '@heard/domain/decision';
import { inputSeenBy, inputView } from '@heard/domain/input';
import { agencyId, type AgencyId } from '@heard/domain/kernel';
import { openToProfessional, openUntil, referral, referralView, type ReferralState } from '@heard/domain/referral';
import { declined, gave, takenBack, upheld, withdrew } from '../support/consenting.ts';
import { anId, dad, day, farrow, harbour, mum, on, osei, pereira, rowan, today } from '../support/people.ts';
import { stateAfter, storyOf, type Before } from '../support/record.ts';
import { ended, mayRefer, mayShare, referred, share, shared, speech, stopped, toShare } from '../support/referring.ts';
import {
  answered,
  by,
  card,
  circle,
  dadSaid,
  decided,
  mumSaid,
  nest,
  oseiSaid,
  oseisConcern,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';
import { rowsAfter } from '../support/shown.ts';
import { ordered, seen } from '../support/who-is-who.ts';

const scope = ['family-views', 'child-views', 'school-notes', 'decisions'];
const [ofOsei, ofRowan, ofNest] = [anId(0x74), anId(0x75), anId(0x76)];
const before: readonly Before[] = [
  mumSaid,
  dadSaid,
  rowanSaid,
  oseiSaid,
  decided({ forChild: card }),
  answered(mum, 'parent', 'disagreed', 'Home is calmer.'),
  ...mayRefer({ scope }),
  ...mayShare(),
  referred({ scope }),
  shared(),
  shared({ shareId: ofOsei, inputId: oseisConcern, kind: 'school-notes', speaker: osei.person }),
  shared({ shareId: ofRowan, inputId: rowansVoice, kind: 'child-views', speaker: rowan.person, childAsked: 'With pictures.' }),
  shared({ shareId: ofNest, inputId: null, decisionId: nest, kind: 'decisions', speaker: null }),
];
const all = [speech, share, ofOsei, ofRowan, ofNest];
const openAfter = (more: readonly Before[], date: string = today, agencies: readonly AgencyId[] = [harbour]) =>
  openToProfessional(stateAfter(referral, storyOf([...circle, ...before, ...more])) as ReferralState, agencies, day(date));
const sharingOf = { consentId: toShare };

describe('what is open to an agency', () => {
  it('given all is well, when somebody of the agency looks, then the referral and each thing that is shared is open', () => {
    expect(openAfter([])).toEqual(all);
  });
  it.each<[string, readonly Before[]]>([
    ['Mum takes back the referral', [withdrew(mum)]],
    ['Mum says no to it', [declined(mum)]],
    ['Dad says no to it', [declined(dad)]],
    ['school takes the request back', [takenBack()]],
    ['the referral has ended', [ended(today)]],
    ['an order takes consent from Mum', [seen(), ordered({ limits: [{ personId: mum.person, cannot: ['consent'] }] })]],
  ])('given that %s, when they look, then at once nothing is open', (_what, more) => {
    expect(openAfter(more)).toEqual([]);
  });
  it.each<[string, readonly Before[], readonly string[]]>([
    ['Mum takes back the sharing', [withdrew(mum, sharingOf)], [speech]],
    ['Dad says no to the sharing', [declined(dad, sharingOf)], [speech]],
    ['Dad says no and school goes ahead', [declined(dad, sharingOf), upheld(sharingOf)], all],
    ['school takes the sharing back', [takenBack(sharingOf)], [speech]],
    [
      'Dad agreed too, and Mum takes hers back, and school goes ahead',
      [gave(dad, sharingOf), withdrew(mum, sharingOf), upheld(sharingOf)],
      [speech, ofOsei, ofRowan, ofNest],
    ],
    ['one thing is closed', [stopped()], [speech, ofOsei, ofRowan, ofNest]],
    ['Dad says no to the referral and school goes ahead', [declined(dad), upheld()], all],
    ['Mum takes it back and agrees again', [withdrew(mum), gave(mum)], all],
  ])('given that %s, when they look, then this is open', (_what, more, open) => {
    expect(openAfter(more)).toEqual(open);
  });
  it('given an order that takes consent from Mum, when the day after its last dawns, then it is open again', () => {
    expect(openAfter([seen(), ordered({ limits: [{ personId: mum.person, cannot: ['consent'] }] })], '2026-12-19')).toEqual(all);
  });
  it('given its days, when they go by, then it is open from the first through the last', () => {
    const days = ['2026-09-06', '2026-09-07', '2027-07-21', '2027-07-22'];
    expect(days.map((one) => openAfter([], one).length)).toEqual([0, 5, 5, 0]);
    expect(['2026-12-17', '2026-12-18'].map((one) => openAfter([ended('2026-12-18')], one).length)).toEqual([5, 0]);
  });
  it('given a permission to share that ends earlier, when its last day is over, then the referral alone is open', () => {
    const early = before.filter(
      ({ event }) => (event.data as { consentId?: string }).consentId !== toShare || event.type === 'SharingBegun',
    );
    const state = stateAfter(referral, storyOf([...circle, ...mayShare({ lastDay: '2026-12-18' }), ...early])) as ReferralState;
    expect([day('2026-12-18'), day('2026-12-19')].map((one) => openToProfessional(state, [harbour], one).length)).toEqual([5, 1]);
  });
  it('given dates of its own, of its permission and of the sharing, when it is asked until when, then it is the first of them', () => {
    const until = (more: readonly Before[]) => {
      const state = stateAfter(referral, storyOf([...circle, ...before, ...more])) as ReferralState;
      return Object.values(state.referrals).flatMap((one) => openUntil(state, one, today).map(([, last]) => last as string));
    };
    expect([...new Set(until([]))]).toEqual(['2027-07-21']);
    expect([...new Set(until([ended('2026-12-18')]))]).toEqual(['2026-12-17']);
    expect(until([withdrew(mum)])).toEqual([]);
    const shorter = [...mayShare({ consentId: anId(0x77), lastDay: '2026-12-18' }), gave(mum, { consentId: anId(0x77) })];
    expect([...new Set(until([takenBack(sharingOf), ...shorter]))]).toEqual(['2027-07-21', '2026-12-18']);
  });
  it('given another agency, or none, when somebody of it looks, then nothing is open', () => {
    expect(openAfter([], today, [agencyId.parse(anId(0x61))])).toEqual([]);
    expect(openAfter([], today, [])).toEqual([]);
  });
});

describe('what a professional is shown', () => {
  const story = storyOf([...circle, ...before]);
  const sight = (...more: readonly Before[]) => sightOf(pereira, { standings: [], openTo: openAfter(more), hidden: [], kin: [] });
  const rowsOf = (view: typeof inputView | typeof decisionView | typeof referralView, more: readonly Before[] = []) =>
    [...rowsAfter(view as never, [...story, ...storyOf([...circle, ...before, ...more]).slice(story.length)]).values()]
      .map((row) => row as unknown as Record<string, unknown>)
      .filter((row) => maySee(sight(...more), row as never));
  it('given all is well, when Ms Pereira looks, then what is shared is there, and Dad’s words are not', () => {
    expect(rowsOf(inputView).map((row) => row['inputId'])).toEqual([
      (mumSaid.event.data as { concernId: string }).concernId,
      rowansVoice,
      oseisConcern,
    ]);
    expect(rowsOf(decisionView)).toHaveLength(1);
    expect(rowsOf(referralView)).toHaveLength(1);
  });
  it('given Mum took the sharing back, when she looks, then the referral is there and nothing that anybody said', () => {
    const more = [withdrew(mum, sharingOf)];
    expect([rowsOf(inputView, more), rowsOf(decisionView, more)]).toEqual([[], []]);
    expect(rowsOf(referralView, more)).toHaveLength(1);
  });
  it('given it was closed, when she looks, then it is not there', () => {
    expect(rowsOf(inputView, [stopped()]).map((row) => row['inputId'])).toEqual([rowansVoice, oseisConcern]);
  });
  it('given a view and a decision, when she reads them, then the words, and nothing that came of them or anybody answered', () => {
    const [mums] = rowsOf(inputView);
    expect(inputSeenBy(mums as never, sight())).toMatchObject({
      words: 'It is the noise at dinner, not the food.',
      triage: [],
      answers: [],
      reads: [],
      own: [],
      audience: [],
      openTo: [],
    });
    const [decision] = rowsOf(decisionView);
    expect((decision as { answers: object[] }).answers).toHaveLength(1);
    expect(decisionSeenBy(decision as never, sight())).toMatchObject({
      about: 'dinner time',
      answers: [],
      threads: [],
      forChild: null,
      own: [],
      openTo: [],
    });
  });
});

describe('to whom a referral is shown beside school', () => {
  const audienceWhenMade = (date: string) => {
    const made = by(on(farrow, date), 'senco', referred().event);
    return [...rowsAfter(referralView as never, storyOf([...circle, made])).values()].map(
      (row) => (row as unknown as { audience: unknown }).audience,
    );
  };
  it('given a child, when a referral is made, then it is the family’s to see; past school age, then also the young person’s', () => {
    expect(audienceWhenMade('2035-06-29')).toEqual([['educators', 'parents']]);
    expect(audienceWhenMade('2035-07-02')).toEqual([['educators', 'parents', 'child']]);
  });
});
