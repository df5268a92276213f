import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptUntil } from '@heard/domain/clock';
import { addDays, type Asker, type Happened, type Recorded } from '@heard/domain/kernel';
import { retention, type RetentionEvent, type RetentionState } from '@heard/domain/retention';
import { anId, calendar, dad, day, farrow, lark, mum, okafor, on, osei, rowan, rowansFile, vale } from '../support/people.ts';
import { asked, recorded, stateAfter, storyOf } from '../support/record.ts';
import { circle, enrolment, openSchool } from '../support/story.ts';

const grounds = ['retention-ended', 'right-to-erasure', 'recorded-in-error', 'record-moved', 'court-order'] as const;
const deputy: Asker = { ...lark, safeguards: true };
/** The last is a SENCO who is Rowan’s mother: she leads other files, and never his. */
const leads = [farrow, okafor];
const others = [deputy, osei, mum, dad, rowan, vale, calendar, { ...mum, roles: ['senco', 'head'] as const }];

const often = ['ProposeErasure', 'AgreeErasure', 'EraseChild'] as const;
const step = fc.record({
  who: fc.constantFrom(...leads, ...leads, ...leads, ...others),
  what: fc.constantFrom('PlaceHold', 'LiftHold', 'LiftHold', 'LiftHold', 'WithdrawErasure', ...often, ...often, ...often, ...often),
  ground: fc.constantFrom(...grounds, 'record-moved' as const, 'record-moved' as const, 'retention-ended' as const),
  hold: fc.integer({ min: 0, max: 1 }),
  /** Mostly the file is young; sometimes its time is over. */
  days: fc.integer({ min: 0, max: 9 }),
});

/** Whoever agrees mostly agrees to what was proposed. */
const dataOf = ({ what, ground, hold }: { what: string; ground: string; hold: number }, proposed: string | undefined): object => {
  const holdId = anId(0xa0 + hold);
  const of: Record<string, object> = {
    PlaceHold: { holdId, ground: 'claim' },
    LiftHold: { holdId },
    ProposeErasure: { ground },
    AgreeErasure: { ground: hold === 0 && proposed ? proposed : ground },
    WithdrawErasure: { reason: 'mistake' },
  };
  return { childId: rowansFile, ...of[what] };
};

type Told = Recorded<Happened> & RetentionEvent;

const play = (begins: string, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): readonly Told[] => {
  let now = day(begins);
  let state = stateAfter(retention, storyOf([...openSchool, ...circle]));
  const events: Told[] = [];
  for (const one of steps) {
    now = addDays(now, one.days);
    const who = on(one.what === 'EraseChild' && one.hold === 0 ? calendar : one.who, now);
    const outcome = asked(retention, state, who, {
      type: one.what,
      data: dataOf(one, (state as RetentionState).retained.proposal?.ground),
    });
    if (outcome.kind !== 'done') continue;
    const happened = outcome.events.map((event, at) => recorded({ who, as: outcome.as, event }, events.length + at) as Told);
    events.push(...happened);
    state = stateAfter(retention, happened, state);
  }
  return events;
};

const until = keptUntil(day(enrolment.dateOfBirth));
const stories = fc.tuple(fc.constantFrom('2026-09-07', addDays(until, -20)), fc.array(step, { maxLength: 60, size: 'max' }));

/** What stood in the file when an event came, as somebody would read it from the events before it alone. */
const before = (events: readonly Told[], at: number) => {
  const earlier = events.slice(0, at);
  const count = (type: string) => earlier.filter((one) => one.type === type).length;
  const begun = earlier.findLastIndex((one) => one.type === 'ErasureProposed');
  const since = earlier.slice(begun);
  return { begun: earlier[begun], since, held: count('HoldPlaced') > count('HoldLifted') };
};

describe('whatever anybody asks, in whatever order', () => {
  it('given any story, when a file is erased, then two people who lead agreed to it, neither of its family, and the day had come', () => {
    let erased = 0;
    fc.assert(
      fc.property(stories, ([begins, steps]) => {
        const events = play(begins, steps);
        events.forEach((event, at) => {
          if (event.type !== 'ChildErased') return;
          erased += 1;
          const { begun, since } = before(events, at);
          const agreed = since.find((one) => one.type === 'ErasureAgreed');
          expect(event.meta.capacity).toBe('calendar');
          expect([event.data.proposedBy, event.data.agreedBy].toSorted()).toEqual([farrow.person, okafor.person].toSorted());
          expect([begun?.meta.actor, agreed?.meta.actor]).toEqual([event.data.proposedBy, event.data.agreedBy]);
          expect(agreed?.type === 'ErasureAgreed' && agreed.data.on <= event.meta.recordedAt.slice(0, 10)).toBe(true);
          expect(event.data.early).toBe(begun!.meta.recordedAt.slice(0, 10) < until);
          expect(event.data.ground === 'retention-ended' && event.data.early).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
    expect(erased).toBeGreaterThan(10);
  });

  it('given any story, when a file is erased or its end proposed or agreed, then no hold stood, and nothing had stopped it since', () => {
    fc.assert(
      fc.property(stories, ([begins, steps]) => {
        const events = play(begins, steps);
        events.forEach((event, at) => {
          if (!['ChildErased', 'ErasureProposed', 'ErasureAgreed'].includes(event.type)) return;
          const { held, since } = before(events, at);
          expect(held).toBe(false);
          if (event.type !== 'ErasureProposed') expect(since.map((one) => one.type)).not.toContain('ErasureWithdrawn');
        });
      }),
      { numRuns: 400 },
    );
  });

  it('given any story, when its events are read, then only who leads, who safeguards and the calendar wrote them', () => {
    fc.assert(
      fc.property(stories, ([begins, steps]) => {
        for (const { type, meta } of play(begins, steps)) {
          expect(type === 'ChildErased' ? ['calendar'] : ['senco', 'head', 'safeguarding']).toContain(meta.capacity);
          expect([mum.person, dad.person, rowan.person, osei.person, vale.person]).not.toContain(meta.actor);
        }
      }),
      { numRuns: 200 },
    );
  });
});
