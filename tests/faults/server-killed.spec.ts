import { randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { views } from '@heard/domain';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { EventStore } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../apps/api/src/kernel/kernel.module.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import { leafHash } from '../../apps/api/src/kernel/sealing/leaf.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { newFolder, OpenedHouse } from '../support/house.ts';
import { foldedAnew, hashOf } from '../support/rows.ts';
import { concern } from '../support/sayings.ts';
import { startServer, type Server } from '../support/server.ts';

const dir = newFolder();
const receipts: Receipt[] = [];
/** Sent, and no answer came: it may be there or not, and the browser sends it again. */
const unanswered: { readonly commandId: string }[] = [];
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const raise = async (server: Server, body: object): Promise<Receipt> => {
  const headers = { cookie: server.cookies.mum, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/api/concern/raise-concern`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 200) throw new Error(`refused: ${await answer.text()}`);
  return (await answer.json()) as Receipt;
};

/** One caller: says one thing after the other until the server is gone. */
const calling = async (server: Server, told: () => void): Promise<void> => {
  for (;;) {
    const body = { commandId: randomUUID(), ...concern('Said while the server may fall.') };
    try {
      receipts.push(await raise(server, body));
      told();
    } catch (error) {
      if (String(error).includes('refused')) throw error;
      return void unanswered.push(body);
    }
  }
};

/** Sixteen callers, and `kill -9` when so many answers have come. */
const round = async (answers: number): Promise<void> => {
  const server = await startServer(dir);
  let left = answers;
  const told = () => void (--left === 0 && server.kill());
  await Promise.all(Array.from({ length: 16 }, () => calling(server, told)));
  await server.kill();
};

describe('a server that is killed', () => {
  it('given sixteen callers, when the server is killed five times in the middle of it, then every acknowledged receipt is in the log', async () => {
    for (let rounds = 0; rounds < 5; rounds += 1) await round(randomInt(1, 120));
    const house = await OpenedHouse.at(dir);
    try {
      const events = await house.log();
      const places = new Map(events.map((one) => [leafHash(one), one]));
      expect(receipts.length).toBeGreaterThan(5);
      expect(receipts.filter((one) => places.get(one.digest!)?.revision !== String(one.revision))).toEqual([]);
      const rowans = events.filter((one) => one.stream === receipts[0]!.stream);
      expect(rowans.map((one) => Number(one.revision))).toEqual([...rowans.keys()]);

      await house.get(Projection).reached(events.at(-1)!.position);
      const anew = await foldedAnew(house.get<EventStore>(EVENT_STORE), house.get(DataKeys), views, (models) => hashOf(models));
      expect(hashOf(house.get(ReadModels))).toBe(anew);
    } finally {
      await house.house.close();
    }
  }, 60_000);

  it('given what was never answered, when the browser sends it again after the restart, then each is there once', async () => {
    const server = await startServer(dir);
    try {
      const again = await Promise.all(unanswered.map((body) => raise(server, body)));
      const twice = await Promise.all(unanswered.map((body) => raise(server, body)));
      expect(unanswered.length).toBeGreaterThan(0);
      expect(twice).toEqual(again);
      expect(new Set([...again, ...receipts].map((one) => one.digest)).size).toBe(again.length + receipts.length);
    } finally {
      await server.kill();
    }
  }, 30_000);
});
