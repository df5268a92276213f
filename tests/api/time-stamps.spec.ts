import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Published } from '../../apps/api/src/kernel/ledger/published.ts';
import { OpenedHouse, newFolder } from '../support/house.ts';
import { bodyOf, textOf } from '../support/reading-notes.ts';
import { concern } from '../support/sayings.ts';
import { settle } from '../support/small-school.ts';
import { Authority, type Manner } from '../support/time-stamping-authority.ts';
import { checkpointOf, hours } from '../support/witness-pair.ts';

let authority: Authority;
let house: OpenedHouse;
beforeAll(async () => {
  authority = await Authority.open();
  house = await OpenedHouse.at(newFolder(), { TSA_URL: authority.url });
  await house.get(Published).settled();
}, 300_000);
afterAll(async () => {
  await house.close();
  await authority.close();
});
beforeEach(() => {
  authority.manner = 'right';
  authority.asked = 0;
});

const says = (words: string) => house.done('mum', 'concern/raise-concern', concern(words));
const stamps = async () => (await request(house.url).get('/api/log/timestamps')).body as { size: number; at: string; text: string }[];
const tokenAt = async (size: number) => request(house.url).get(`/api/log/timestamp/${size}`).responseType('blob');

describe('a time stamp of the published checkpoint', () => {
  it('given a log in which there is nothing yet, when anybody asks, then nothing is published, and nobody is asked to stamp it', async () => {
    await hours(house, 24);
    const answer = await request(house.url).get('/api/log/checkpoint');
    expect([answer.status, await stamps(), authority.asked, house.get(Published).latest()]).toEqual([404, [], 0, null]);
  });

  it('given a day on which the log grew, when the day has an hour, then its checkpoint is stamped, and openssl finds the stamp right', async () => {
    await settle(house.house);
    await hours(house, 24);
    const note = await checkpointOf(house);
    const { size } = bodyOf(note);
    const answer = await tokenAt(size);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/vnd.etsi.timestamp-token']);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(authority.verify(answer.body as Buffer, textOf(note))).toMatchObject({ ok: true });
    expect(authority.verify(answer.body as Buffer, textOf(note).replace(/^\d+$/m, String(size + 1)))).toMatchObject({ ok: false });
    expect((await stamps()).at(-1)).toEqual({ size, at: house.clock.now(), text: textOf(note) });
    expect(house.get(Published).latest()?.timestamps).toContain(size);
  });

  it('given a stamp of today, when the log grows, then there is no other before tomorrow', async () => {
    await says('It was too loud.');
    await hours(house);
    expect(authority.asked).toBe(0);
    await hours(house, 24);
    expect([authority.asked, (await stamps()).at(-1)?.size]).toEqual([1, bodyOf(await checkpointOf(house)).size]);
  });

  it('given a day on which nothing was written, when hours go by, then nobody is asked', async () => {
    await hours(house, 24);
    await hours(house, 24);
    expect(authority.asked).toBe(0);
  });

  it.each<Manner>(['refuses', 'refuses-with-a-token', 'away', 'answers-another-question', 'stamps-something-else', 'nonsense', 'endless'])(
    'given an authority that does this: %s, when it is asked, then nothing is kept, nobody notices, and it is asked again in an hour',
    async (manner) => {
      await says(`With an authority that does this: ${manner}.`);
      const before = await stamps();
      authority.manner = manner;
      await hours(house, 24);
      expect([authority.asked, await stamps()]).toEqual([1, before]);
      const { size } = bodyOf(await checkpointOf(house));
      expect((await tokenAt(size)).status).toBe(404);
      authority.manner = 'right';
      await hours(house);
      expect((await stamps()).at(-1)?.size).toBe(size);
    },
  );

  it('given older stamps, when they are asked for after a restart, then they are still there', async () => {
    const before = await stamps();
    expect(before.length).toBeGreaterThan(5);
    await house.again();
    expect(await stamps()).toEqual(before);
    expect((await tokenAt(before[0]!.size)).status).toBe(200);
  });
});
