import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { views } from '@heard/domain';
import { childView, circleView, maySee, sightOf, type Standing } from '@heard/domain/child';
import { decisionSeenBy, decisionView, standingAnswer, withThreads } from '@heard/domain/decision';
import { inputSeenBy, inputView } from '@heard/domain/input';
import { childId, itemId, receiptCode, type Asker, type Happened, type Recorded } from '@heard/domain/kernel';
import { schoolView, staffView } from '@heard/domain/school';
import { lateBy, threadsOf } from '@heard/domain/timeline';
import { recorded, storyOf } from '../support/record.ts';
import {
  alderbrook,
  anId,
  dad,
  everybody,
  farrow,
  lark,
  moment,
  mum,
  neighbour,
  now,
  okafor,
  osei,
  rowan,
  rowansFile,
} from '../support/people.ts';
import { answerMarkOf, markOf, randomStory } from '../support/random-story.ts';
import { rowsAfter, shown } from '../support/shown.ts';
import {
  answered,
  by,
  bySenco,
  card,
  changed,
  circle,
  closed,
  concernRaised,
  decided,
  eatsInTheNest,
  mumSaid,
  mumsConcern,
  nest,
  nestAgain,
  openSchool,
  oseiSaid,
  oseisConcern,
  partly,
  reopened,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';
import { wholeStory } from '../support/whole-story.ts';

const story = storyOf(wholeStory);

describe('the school and its staff, as shown', () => {
  it('given an opened school, when closures are published, then those are shown', () => {
    const closures = [{ from: '2026-12-21', to: '2027-01-01', name: 'Christmas' }];
    const [row] = shown(
      schoolView,
      storyOf([...openSchool, by(farrow, 'senco', { type: 'ClosuresPublished', data: { schoolId: alderbrook, closures } })]),
    );
    expect(row).toEqual({ schoolId: alderbrook, childId: null, name: 'Alderbrook Primary', closures });
  });
  it('given an appointment that ended, when staff are shown, then its last day is there', () => {
    const rows = shown(staffView, story);
    expect(rows.map((row) => [row.called, row.role, row.until])).toEqual([
      ['Ms Farrow', 'senco', null],
      ['Mrs Okafor', 'head', '2027-07-21'],
      ['Mr Osei', 'educator', null],
    ]);
  });
});

describe('the child and the circle, as shown', () => {
  it('given Rowan moved up a year, when he is shown, then with his new year', () => {
    const [row] = shown(childView, story);
    expect(row).toMatchObject({
      childId: rowansFile,
      called: 'Rowan',
      yearGroup: '4',
      className: 'Kestrels',
      audience: ['educators', 'parents', 'child'],
    });
  });
  it('given Gran’s line has ended, when the circle is shown, then her line says since when', () => {
    const rows = shown(circleView, story);
    expect(rows.map((row) => [row.called, row.until, row.own])).toEqual([
      ['Mum', null, [mum.person]],
      ['Dad', null, [dad.person]],
      ['Gran', '2026-09-07', [everybody.gran.person]],
      ['Jo', null, [everybody.carerToBe.person]],
      ['Dara', '2026-12-01', [everybody.dara.person]],
    ]);
  });
});

const inputs = (...before: Parameters<typeof storyOf>[0]) => shown(inputView, storyOf([...circle, ...before]));

describe('what was said, as shown', () => {
  it('given Mum’s concern, when it is shown, then with her words, her promise and a code to read out', () => {
    const [row] = inputs(mumSaid);
    const leaf = storyOf([...circle, mumSaid]).at(-1)?.leaf ?? '';
    expect(row).toMatchObject({
      inputId: mumsConcern,
      kind: 'concern',
      words: 'It is the noise at dinner, not the food.',
      speaker: { personId: mum.person, as: 'parent' },
      own: [mum.person],
      open: true,
      answerBy: '2026-09-14',
      code: receiptCode(leaf),
      occurredAt: now,
      recordedAt: now,
    });
  });
  it('given Rowan’s words written by Mum, when they are shown, then they belong to both', () => {
    const event = concernRaised(mumsConcern, rowan, 'child', 'Too loud.');
    const [row] = inputs(by(mum, 'parent', event));
    expect(row).toMatchObject({ own: [rowan.person, mum.person], recordedBy: mum.person });
  });
  it('given the whole story, when Mum’s concern is shown, then every step of it is there', () => {
    const row = shown(inputView, story).find((one) => one.inputId === mumsConcern);
    expect(row).toMatchObject({
      open: true,
      acknowledged: { by: farrow.person, at: now },
      reads: [{ by: farrow.person, at: now }],
      triage: [{ route: 'observe', by: farrow.person }],
      translations: [{ language: 'pl', words: 'To hałas.', method: 'person' }],
      answers: [
        {
          decisionId: nest,
          about: 'dinner time',
          effect: 'changed',
          because: null,
          willHappen: ['Rowan eats in the Nest with Ada.'],
          forChild: null,
          notedAt: now,
          missed: { words: 'It is not the food.', at: now },
        },
      ],
    });
  });
  it('given a child’s voice that was decided on, when it is shown, then the card is with it', () => {
    const [row] = inputs(rowanSaid, decided({ influences: [changed(rowansVoice)], forChild: card }));
    expect(row).toMatchObject({ open: false, answersGiven: [{ face: 'not-good' }], answers: [{ forChild: card }] });
  });
  it('given an answer that was missed and a second one, when the second is put away, then the first stays missed', () => {
    const noted = by(mum, 'parent', { type: 'AnswerNoted', data: { childId: rowansFile, inputId: mumsConcern, decisionId: null } });
    const [row] = inputs(mumSaid, closed(mumsConcern), reopened(mum, 'parent', mumsConcern, null), closed(mumsConcern), noted);
    expect(row?.answers).toMatchObject([
      { effect: 'settled', notedAt: null, missed: { words: 'It is not the food.' } },
      { effect: 'settled', notedAt: now, missed: null },
    ]);
  });
  it('given a partly answered input, when it is shown, then it is still open', () => {
    const [row] = inputs(mumSaid, decided({ influences: [partly(mumsConcern, 'One table.')] }));
    expect(row).toMatchObject({ open: true, answers: [{ effect: 'partly', because: 'One table.', staysOpen: true }] });
  });
  it.each([
    ['was told', { told: true, people: [mum.person], by: 'phone', on: '2026-09-07' }, ['educators', 'parents']],
    ['was not told yet', { told: false, reason: 'Tonight.' }, ['educators']],
  ])('given a teacher’s concern, when the family %s, then its audience says so', (_what, familyTold, audience) => {
    const data = { childId: rowansFile, concernId: oseisConcern, route: 'watch', reason: 'Two days.', familyTold };
    const [row] = inputs(oseiSaid, bySenco({ type: 'ConcernTriaged', data }));
    expect(row?.audience).toEqual(audience);
  });
  it('given a route that names who was told, when a parent sees it, then they learn of themselves alone', () => {
    const familyTold = { told: true, people: [mum.person, dad.person], by: 'phone', on: '2026-09-07' };
    const data = { childId: rowansFile, concernId: mumsConcern, route: 'watch', reason: 'Two days.', familyTold };
    const [row] = inputs(mumSaid, bySenco({ type: 'ConcernTriaged', data }));
    if (!row) throw new Error('no row');
    expect(inputSeenBy(row, sightFor(mum)).triage[0]?.familyTold).toEqual({ ...familyTold, people: [mum.person] });
    expect(inputSeenBy(row, sightFor(rowan)).triage[0]?.familyTold).toBeNull();
    expect(inputSeenBy(row, sightFor(osei)).triage[0]?.familyTold).toEqual(familyTold);
  });
});

describe('a decision, as shown', () => {
  const decisions = (...before: Parameters<typeof storyOf>[0]) => shown(decisionView, storyOf([...circle, ...before]));
  it('given a decision on two inputs, when it is shown, then with a thread for each', () => {
    const [row] = decisions(
      mumSaid,
      rowanSaid,
      decided({ influences: [changed(mumsConcern), partly(rowansVoice, 'One table.')], forChild: card }),
    );
    expect(row).toMatchObject({ decisionId: nest, by: farrow.person, answers: [], followedBy: null, forChild: card });
    expect(threadsOf({ decided: row ? [row] : [] })).toEqual([
      { inputId: mumsConcern, decisionId: nest, effect: 'changed', because: null },
      { inputId: rowansVoice, decisionId: nest, effect: 'partly', because: 'One table.' },
    ]);
  });
  it('given a decision that was looked at again, when both are shown, then each names the other', () => {
    const rows = decisions(decided(), decided({ decisionId: nestAgain, follows: nest }));
    expect(rows.map((row) => [row.decisionId, row.follows, row.followedBy])).toEqual([
      [nest, null, nestAgain],
      [nestAgain, nest, null],
    ]);
  });
  it('given Mum agreed and then did not, when her answer is asked for, then the newest counts and silence stays silence', () => {
    const [row] = decisions(decided(), answered(mum, 'parent', 'agreed'), answered(mum, 'parent', 'disagreed', 'Home is calmer.'));
    if (!row) throw new Error('no row');
    expect(row.answers).toHaveLength(2);
    expect(standingAnswer(row, mum.person, itemId.parse(eatsInTheNest))).toMatchObject({ answer: 'disagreed', words: 'Home is calmer.' });
    expect(standingAnswer(row, dad.person, itemId.parse(eatsInTheNest))).toBeNull();
  });
});

describe('a late entry', () => {
  it.each([
    ['2026-09-07T08:10:00.000Z', 0],
    ['2026-09-04T21:41:00.000Z', 3],
    // Half past midnight in England, the day before in UTC.
    ['2026-09-06T23:30:00.000Z', 0],
    ['2026-09-06T22:30:00.000Z', 1],
    ['2026-09-09T08:10:00.000Z', 0],
  ])('given something said at %s and recorded on Monday, when it is shown, then it is %i days late', (at, days) => {
    expect(lateBy({ occurredAt: moment(at), recordedAt: now })).toBe(days);
  });
});

describe('an event of another file', () => {
  /** Another child's file in which the same ids are named, by somebody who learned them. */
  const other = childId.parse(anId(70));
  const forged = (event: { type: string; data: unknown }, at: number): Recorded<Happened> =>
    recorded({ who: neighbour, as: 'parent', event: { ...event, data: { ...(event.data as object), childId: other } } }, 100 + at);

  it('given the ids of Rowan’s file, when another file uses them too, then no row of Rowan’s changes and theirs stand beside', () => {
    const ours = storyOf(wholeStory);
    const ids = new Set([
      'ConcernRaised',
      'VoiceShared',
      'DecisionTaken',
      'ConcernAcknowledged',
      'ConcernTriaged',
      'InputRead',
      'InputTranslated',
    ]);
    [...'InputClosed InputReopened AnswerNoted DecisionAnswered'.split(' ')].forEach((type) => ids.add(type));
    const theirs = wholeStory.filter(({ event }) => ids.has(event.type)).map(({ event }, at) => forged(event, at));
    expect(theirs.length).toBeGreaterThan(ids.size);
    for (const view of [inputView, decisionView].map((one) => one as never)) {
      const rows = [...rowsAfter(view, [...ours, ...theirs])];
      expect(rows.filter(([, row]) => row.childId !== other)).toEqual([...rowsAfter(view, ours)]);
      expect(rows.some(([, row]) => row.childId === other)).toBe(true);
    }
  });
  it('given a decision of another file that follows ours, when it is shown, then ours is not followed', () => {
    const follower = forged(
      { type: 'DecisionTaken', data: { ...(decided().event.data as object), decisionId: nestAgain, follows: nest } },
      1,
    );
    const ours = storyOf([...circle, decided()]);
    expect(shown(decisionView, [...ours, follower]).find((row) => row.decisionId === nest)?.followedBy).toBeNull();
  });
});

const standings: Record<string, Standing['as']> = {
  [rowan.person]: 'child',
  [mum.person]: 'parent',
  [dad.person]: 'parent',
  [osei.person]: 'educator',
};
const sightFor = (who: Asker) => {
  const as = standings[who.person];
  const kin = as === 'parent' ? [rowansFile] : [];
  return sightOf(
    { ...who, safeguards: who === okafor },
    { standings: as ? [{ childId: rowansFile, as, beside: null }] : [], openTo: [], hidden: [], kin },
  );
};

/** Everything one person is shown of a file, as it would leave the house. */
const leaves = (who: Asker, events: readonly Recorded<Happened>[]): string => {
  const sight = sightFor(who);
  const seen = shown(inputView, events).filter((row) => maySee(sight, row));
  const readable = new Set(seen.map((row) => row.inputId));
  const decisions = shown(decisionView, events).filter((row) => maySee(sight, row));
  return JSON.stringify([
    seen.map((row) => inputSeenBy(row, sight)),
    decisions.map((row) => withThreads(decisionSeenBy(row, sight), readable)),
  ]);
};

type Facts = Readonly<Record<string, unknown>>;
const naming = ({ data }: Recorded<Happened>, id: string): boolean =>
  ['concernId', 'voiceId', 'observationId', 'inputId'].some((key) => (data as Facts)[key] === id);

/** With whom one thing that was said is shared after these events, and whether it is sealed. */
const sharedNow = (about: readonly Recorded<Happened>[], speaker: string) => {
  let audience: readonly string[] = [];
  let sealed = false;
  for (const { type, data: of } of about) {
    const data = of as Facts & { readonly audience: string[]; readonly to: string; readonly familyTold: { readonly told: boolean } };
    if (['ConcernRaised', 'VoiceShared', 'ObservationNoted', 'AudienceChosen'].includes(type)) audience = data.audience;
    if (type === 'AudienceWidened') audience = [...audience, data.to];
    if (type === 'ConcernTriaged' && data.familyTold.told && speaker === 'staff') audience = [...audience, 'parents'];
    if (type === 'InputSealed' || type === 'InputUnsealed') sealed = type === 'InputSealed';
  }
  return { audience, sealed };
};

/** Who may read one thing that was said, worked out from its events alone. */
const mayRead = (who: Asker, id: string, events: readonly Recorded<Happened>[]): boolean => {
  const about = events.filter((event) => naming(event, id));
  const [begun] = about;
  const { speaker } = begun?.data as { speaker: { personId: string; as: string } };
  const { audience, sealed } = sharedNow(about, speaker.as);
  const as = standings[who.person];
  if (sealed) return who === okafor || (speaker.personId === who.person && speaker.as !== 'child' && (as !== undefined || who === farrow));
  if (as === undefined) return who === farrow || who === okafor;
  if (speaker.personId === who.person || begun?.meta.actor === who.person) return true;
  return (as === 'educator' && audience.includes('educators')) || (as === 'parent' && audience.includes('parents'));
};

describe('what one person said never reaches another', () => {
  it('given any story, when anybody looks, then they see every word that is theirs to read and no other', () => {
    fc.assert(
      fc.property(randomStory, ({ events }) => {
        const ids = shown(inputView, events).map((row) => row.inputId);
        for (const who of Object.values(everybody)) {
          const json = leaves(who, events);
          for (const id of ids) expect([who.person, id, json.includes(markOf(id))]).toEqual([who.person, id, mayRead(who, id, events)]);
        }
      }),
    );
  });
  it('given any story, when a family member looks at a decision, then they see their own answers and nobody else’s', () => {
    fc.assert(
      fc.property(randomStory, ({ events }) => {
        for (const who of [rowan, mum, dad])
          for (const another of [rowan, mum, dad].filter((one) => one !== who))
            expect(leaves(who, events)).not.toContain(answerMarkOf(another));
        for (const who of [lark, neighbour]) expect(leaves(who, events)).toBe('[[],[]]');
      }),
    );
  });
  it('given Mum and Dad answered, when each looks, then each sees one answer and staff see two', () => {
    const events = storyOf([...circle, decided(), answered(mum, 'parent', 'agreed'), answered(dad, 'parent', 'disagreed', 'No.')]);
    const [row] = shown(decisionView, events);
    if (!row) throw new Error('no row');
    const seenBy = (who: Asker) => decisionSeenBy(row, sightFor(who)).answers.map((one) => one.by);
    expect([mum, dad, rowan, farrow, osei].map(seenBy)).toEqual([
      [mum.person],
      [dad.person],
      [],
      [mum.person, dad.person],
      [mum.person, dad.person],
    ]);
  });
});

describe('every view', () => {
  it('given any event of any kind, when every view folds it without a row, then none fails', () => {
    for (const view of views) for (const event of storyOf(wholeStory)) expect(() => rowsAfter(view, [event])).not.toThrow();
  });
  it('given the whole story, when rows are shown, then each says to which school it belongs', () => {
    for (const view of views) for (const row of rowsAfter(view, story).values()) expect(row.schoolId).toBe(alderbrook);
  });
});
