import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { views } from '@heard/domain';
import type { AnyView, Happened, Recorded, Row } from '@heard/domain/kernel';
import type { EventStore, Position } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../../apps/api/src/kernel/kernel.module.ts';
import { Projection } from '../../../apps/api/src/kernel/read-models/projection.ts';
import { lookups } from '../../../apps/api/src/kernel/read-models/lookups.ts';
import { ReadModels } from '../../../apps/api/src/kernel/read-models/read-models.ts';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { rowansFile } from '../../support/people.ts';
import { foldedAnew, hashOf } from '../../support/rows.ts';
import { concern, deciding, influence, voice } from '../../support/sayings.ts';

let house: OpenedHouse;
const first = concern('It is the noise.');
beforeAll(async () => {
  house = await openHouse();
  const rowans = voice();
  await house.done('mum', 'concern/raise-concern', first);
  await house.done('rowan', 'voice/share-voice', rowans);
  await house.done('farrow', 'decision/take-decision', deciding([influence(first.concernId), influence(rowans.voiceId)]));
  await house.done('mum', 'input/note-answer', { childId: rowansFile, inputId: first.concernId, decisionId: null }).catch(() => undefined);
});
afterAll(() => house.close());

const live = () => house.get(ReadModels);
const caughtUp = async () => {
  const head = await house.get<EventStore>(EVENT_STORE).head();
  await house.get(Projection).reached(head as Position);
};

const folded = <T>(which: readonly AnyView[], look: (models: ReadModels, rows: Projection) => T | Promise<T>): Promise<T> =>
  foldedAnew(house.get<EventStore>(EVENT_STORE), house.get(DataKeys), which, look);
const tables = (name: string) => name.startsWith('read-models.sqlite');
const inFolder = (fits: (name: string) => boolean) => readdirSync(house.dir).filter(fits);

describe('tables that are folded from the log', () => {
  it('given a school at work, when its tables are built from nothing, then every row is the same', async () => {
    await caughtUp();
    const before = hashOf(live());
    expect(Number(before.split(' ')[0])).toBeGreaterThan(10);
    expect(await folded(views, (models) => hashOf(models))).toBe(before);
    await house.again(() => inFolder(tables).forEach((name) => rmSync(join(house.dir, name))));
    expect(hashOf(live())).toBe(before);
  });

  it('given a view of another version, when the house opens, then that one is built anew and the others stay', async () => {
    await house.again();
    const before = hashOf(live());
    const models = new ReadModels(
      join(house.dir, 'read-models.sqlite'),
      views.map((view) => (view.name === 'input' ? { ...view, version: 99 } : view)),
      lookups,
    );
    expect(models.checkpoint('input')).toBeNull();
    expect(models.keys('input')).toEqual([]);
    expect(models.checkpoint('child')).not.toBeNull();
    models.close();
    await house.again();
    expect(hashOf(live())).toBe(before);
  });

  it('given tables that another Heard made, when the house opens, then they are made anew', async () => {
    await caughtUp();
    const before = hashOf(live());
    await house.again(() => {
      const other = new DatabaseSync(join(house.dir, 'read-models.sqlite'));
      other.exec('PRAGMA user_version = 99; DROP TABLE checkpoint; CREATE TABLE checkpoint (view TEXT, version INTEGER)');
      other.close();
    });
    expect(hashOf(live())).toBe(before);
  });

  it('given a fold that throws at one event, when it is met, then that event is set aside and all others are folded', async () => {
    const bad = concern('BAD');
    const { events } = await house.done('mum', 'concern/raise-concern', bad);
    await house.done('mum', 'concern/raise-concern', concern('After it.'));
    const sound = views.find((view) => view.name === 'input')! as unknown as {
      on: Record<string, { keys: unknown; fold: (row: Row | null, event: Recorded<Happened>, key: string) => Row }>;
    };
    const fold = (row: Row | null, event: Recorded<Happened>, key: string): Row => {
      if (key.endsWith(bad.concernId)) throw new Error('this fold cannot');
      return sound.on['ConcernRaised']!.fold(row, event, key);
    };
    const fragile = { ...sound, on: { ...sound.on, ConcernRaised: { ...sound.on['ConcernRaised'], fold } } } as unknown as AnyView;
    const others = views.filter((view) => view.name !== 'input');
    await caughtUp();
    const expected = live()
      .keys('input')
      .filter((key) => !key.endsWith(bad.concernId));
    await folded([...others, fragile], (models, rows) => {
      expect(models.keys('input')).toEqual(expected);
      expect(rows.status().parked).toEqual([{ view: 'input', event: events[0]!.id, type: 'ConcernRaised', reason: 'this fold cannot' }]);
      expect(hashOf(models, others)).toBe(hashOf(live(), others));
    });
  });

  it('given an event that was set aside, when health is asked, then it is counted, and nothing is said about whom', async () => {
    const metric = async () => /\nheard_parked_events (\d+)\n/.exec(await house.metrics())?.[1];
    const ready = async () => (await house.query('mum', 'health/ready')).body;
    expect([await metric(), (await ready()).tables.parked]).toEqual(['0', 0]);
    const id = randomUUID();
    live().park('input', id, 'ConcernRaised', 'SECRET reason');
    expect([await metric(), (await ready()).tables.parked]).toEqual(['1', 1]);
    expect(JSON.stringify([await ready(), await house.metrics()])).not.toMatch(new RegExp(`SECRET|${id}`));
    live().database.exec('DELETE FROM parked');
  });

  it('given the position of a receipt, when a query names it, then the answer holds what was just written, each time', async () => {
    for (let round = 0; round < 50; round += 1) {
      const said = concern(`Round ${round}.`);
      const { position } = await house.done('mum', 'concern/raise-concern', said);
      const { status } = await house.query('mum', `input/input?input=${said.concernId}&seen=${position}`);
      expect(status).toBe(200);
    }
  });

  it('given a place that the log has not reached, when a query names it, then it waits, and comes with the event', async () => {
    const head = Number(await house.get<EventStore>(EVENT_STORE).head());
    const asked = house.query('mum', `child/children?seen=${head + 1}`);
    const settled = await Promise.race([asked.then(() => 'answered'), house.query('mum', 'child/children').then(() => 'waits')]);
    expect(settled).toBe('waits');
    await house.done('mum', 'concern/raise-concern', concern('Now.'));
    expect((await asked).status).toBe(200);
  });

  it('given a place far ahead, when five seconds are over, then the query says that it is not there yet', async () => {
    const answer = await house.query('mum', 'child/children?seen=99999999999999999999');
    expect(answer).toMatchObject({ status: 503, body: { code: 'not-yet' } });
  }, 10_000);

  it.each([
    [
      'an older log under newer tables and an older vault',
      /^(log|vault)\.sqlite/,
      'the tables are ahead of the log: an older log was put in its place.',
    ],
    ['an older log under a vault that has signed a longer one', /^log\.sqlite/, 'were signed: its end was cut off. Nothing was opened.'],
  ])('given %s, when the house opens, then it refuses with a sentence', async (_, which, sentence) => {
    const [kept, newer] = [join(house.dir, 'kept'), join(house.dir, 'newer')];
    const copy = (from: string, to: string) => {
      for (const name of readdirSync(from).filter((one) => which.test(one))) cpSync(join(from, name), join(to, name));
    };
    await house.again(() => copy(house.dir, kept));
    await house.done('mum', 'concern/raise-concern', concern('Newer than the copy.'));
    await caughtUp();
    const opening = house.again(() => {
      copy(house.dir, newer);
      for (const name of inFolder((one) => which.test(one))) rmSync(join(house.dir, name));
      copy(kept, house.dir);
    });
    await expect(opening).rejects.toThrow(sentence);
    await house.again(() => {
      for (const name of inFolder((one) => which.test(one))) rmSync(join(house.dir, name));
      copy(newer, house.dir);
    });
  });
});
