import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogue, views } from '@heard/domain';
import { childView, sightOf, whoView } from '@heard/domain/child';
import { consentView } from '@heard/domain/consent';
import { decisionView } from '@heard/domain/decision';
import { inputView } from '@heard/domain/input';
import { dayOf, type AnyView, type Happened, type Instant, type LocalDate, type Recorded, type Row } from '@heard/domain/kernel';
import type { Someone } from '../../apps/api/src/kernel/asking/asking.ts';
import { decisionsOf } from '../../apps/api/src/decision/decision.read-model.ts';
import { inputsOf } from '../../apps/api/src/input/input.read-model.ts';
import { RecordThen } from '../../apps/api/src/then/record-then.ts';
import type { EventStore, StoredEvent } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { keyed, type ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import { seal } from '../../apps/api/src/kernel/sealing/sealing.ts';
import { longStory, midnightAfter, someDay } from '../support/long-story.ts';
import { dad, farrow, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { foldedAnew } from '../support/rows.ts';

type Events = readonly Recorded<Happened>[];
const key = randomBytes(32);
const keys = { keyFor: () => ({ keyId: 'one', key }), open: () => key };

/** Sealed as every log is, once: a second time would have other salts, and so other codes. */
const sealed = (events: Events): readonly StoredEvent[] =>
  events.map((one, index): StoredEvent => {
    const { id, type, stream, revision, data, meta } = one;
    const version = 1 + (catalogue.find((each) => type in each.events)?.upcasters?.[type]?.length ?? 0);
    const { event } = seal({ id, type, version, stream, revision, data, meta }, keys);
    return { ...event, stream: stream as never, revision: String(revision) as never, position: String(index) as never };
  });

/** A log in memory. */
const logOf = (stored: readonly StoredEvent[]): EventStore =>
  ({
    read: async function* (stream: string) {
      yield* stored.filter((one) => one.stream === stream);
    },
    head: () => Promise.resolve(stored.at(-1)?.position ?? null),
    subscribeAll: (_after: unknown, handle: (batch: readonly StoredEvent[]) => Promise<void>) => {
      void handle(stored);
      return { status: () => ({}), stop: () => Promise.resolve() };
    },
  }) as unknown as EventStore;

const standsAs = (as: 'parent' | 'educator' | 'child') => [{ childId: rowansFile, as, beside: null }];
const none = { standings: [], openTo: [], hidden: [], kin: [] };
const people: Readonly<Record<string, Someone>> = {
  farrow: { asker: farrow, sight: sightOf(farrow, none) },
  mum: { asker: mum, sight: sightOf(mum, { ...none, standings: standsAs('parent'), kin: [rowansFile] }) },
  dad: { asker: dad, sight: sightOf(dad, { ...none, standings: standsAs('parent'), kin: [rowansFile] }) },
  rowan: { asker: rowan, sight: sightOf(rowan, { ...none, standings: standsAs('child') }) },
  osei: { asker: osei, sight: sightOf(osei, { ...none, standings: standsAs('educator') }) },
};
const shownThen: readonly AnyView[] = [childView, whoView, inputView, decisionView, consentView].map((view) => view as never);

const recordThen = (log: readonly StoredEvent[], today: ReadModels) => new RecordThen(logOf(log), keys as never, today);
const whole = (models: ReadModels, { name }: AnyView) =>
  Object.fromEntries(models.keys(name).map((one) => [one, models.row(name, one)] as const));

/** Rows of a log that ends at that midnight, folded by the tables' own projection: those that are seen today, with whom they are shared today. */
const replayed = (log: readonly StoredEvent[], on: LocalDate, today: ReadModels, { sight }: Someone) =>
  foldedAnew(logOf(log.filter((one) => Date.parse(one.recordedAt) < midnightAfter(on))), keys, views, (then) =>
    shownThen.map((view) =>
      Object.fromEntries(
        Object.entries(whole(then, view)).flatMap(([one, row]) => {
          if (today.seen(view.name, sight, keyed(one)).length === 0) return [];
          const { audience, own, openTo, sealed } = today.row(view.name, one) as Row & Record<string, unknown>;
          return [[one, JSON.parse(JSON.stringify({ ...row, audience, own, openTo, sealed })) as unknown]];
        }),
      ),
    ),
  );

describe('a child’s rows of then', () => {
  it('given any story, day and reader, when they are made, then they are what the tables would hold had the log ended that midnight, of what is seen today', async () => {
    await fc.assert(
      fc.asyncProperty(longStory, someDay, fc.constantFrom(...Object.keys(people)), async (events, on, name) => {
        const who = people[name] as Someone;
        const log = sealed(events);
        await foldedAnew(logOf(log), keys, views, async (today) => {
          const stood = await recordThen(log, today).ofChild(who, rowansFile, on, (then) => shownThen.map((view) => whole(then, view)));
          expect(stood).toEqual(await replayed(log, on, today, who));
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('given any story, day and reader, when both are read, then no word stands in the past that is not in the record of today for them', async () => {
    const words = (models: ReadModels, who: Someone): ReadonlySet<string> => {
      const heard = inputsOf(models, who, rowansFile);
      const read = [heard, decisionsOf(models, who, rowansFile, heard), models.seen('consent', who.sight)];
      return new Set(JSON.stringify(read).match(/(mark|answer)-[0-9a-f]{6}|[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []);
    };
    let met = 0;
    await fc.assert(
      fc.asyncProperty(longStory, fc.nat(), fc.constantFrom(...Object.keys(people)), async (events, at, name) => {
        const who = people[name] as Someone;
        const log = sealed(events);
        const on = dayOf(events[at % events.length]?.meta.recordedAt as Instant);
        await foldedAnew(logOf(log), keys, views, async (today) => {
          const then = await recordThen(log, today).ofChild(who, rowansFile, on, (models) => words(models, who));
          met += then.size;
          expect([...then.difference(words(today, who))]).toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
    expect(met).toBeGreaterThan(100);
  }, 60_000);

  it('given a row that the tables of today no longer have, when they are made, then it is not made again', async () => {
    const story = fc
      .sample(longStory, { numRuns: 50, seed: 3 })
      .find((events) => events.filter((one) => one.type === 'ConcernRaised').length > 3);
    const log = sealed(story ?? []);
    await foldedAnew(logOf(log), keys, views, async (today) => {
      const rows = () =>
        recordThen(log, today).ofChild(people['farrow'] as Someone, rowansFile, '2030-01-01' as never, (then) => then.keys('input'));
      const [gone = ''] = await rows();
      expect(gone).not.toBe('');
      today.put('input', gone, null);
      expect(await rows()).not.toContain(gone);
    });
  });
});
