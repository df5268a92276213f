import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { CosignedTable } from '../../apps/api/src/witness/cosigned.table.ts';
import type { OpenedHouse } from '../support/house.ts';
import { offerOf, InventedLog } from '../support/invented-log.ts';
import { isSigned, linesOf } from '../support/reading-notes.ts';
import { keysOf, offer, witnessFor } from '../support/witness-pair.ts';

const log = new InventedLog('log.example/one');
const logs = ['two', 'three', 'four', 'five', 'six', 'seven'].map((name) => new InventedLog(`log.example/${name}`));
const [two, three, four, five, six, seven] = logs as [InventedLog, InventedLog, InventedLog, InventedLog, InventedLog, InventedLog];
const newer = new InventedLog(seven.name);
const stranger = new InventedLog('log.example/stranger');
let witness: OpenedHouse;
let vkey: string;

beforeAll(async () => {
  witness = await witnessFor(...[log, ...logs, newer].map((one) => one.vkey));
  vkey = (await keysOf(witness)).witness;
});
afterAll(() => witness.close());

const sizeTold = { type: 'text/x.tlog.size' };
const told = async (body: string) => {
  const answer = await offer(witness, body);
  return { status: answer.status, body: answer.body as string, type: answer.headers['content-type'] };
};

describe('POST /api/witness/add-checkpoint, as c2sp.org/tlog-witness says', () => {
  it('given a log that is seen for the first time, when it offers a checkpoint, then one line comes back that signs it at this moment', async () => {
    const answer = await told(log.to(20).offer(0));
    expect([answer.status, answer.type]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(isSigned(log.checkpoint() + answer.body, vkey)).toBe(true);
    const [line, ...more] = linesOf(answer.body);
    expect(more).toEqual([]);
    expect(Number(line!.signature.readBigUInt64BE())).toBe(Math.floor(Date.parse(witness.clock.now()) / 1000));
    expect(vkey).toMatch(/^localhost:?\d*\/witness\/[0-9a-f]{8}\+[0-9a-f]{8}\+B/);
  });

  it('given a log that grew, when it shows so from the size that was signed, then it is signed again; also at the same size', async () => {
    expect((await told(log.to(33).offer(20))).status).toBe(200);
    expect((await told(log.offer(33))).status).toBe(200);
    expect((await told(log.to(34).offer(33))).status).toBe(200);
  });

  it('given another old size than the one that was signed, when it is offered, then the right one is named, and nothing is signed', async () => {
    expect(await told(log.to(40).offer(33))).toMatchObject({ status: 409, body: '34\n', ...sizeTold });
    expect(await told(log.offer(0))).toMatchObject({ status: 409, body: '34\n', ...sizeTold });
    expect(await told(two.to(5).offer(3))).toMatchObject({ status: 409, body: '0\n', ...sizeTold });
    expect(await told(log.offer(20, 20))).toMatchObject({ status: 409, body: '34\n', ...sizeTold });
  });

  it('given an old size beyond the checkpoint, when it is offered, then it is no question', async () => {
    expect((await told(offerOf(50, [], log.checkpoint(34)))).status).toBe(400);
  });

  it('given two histories of one log, when the second is offered, at the same size or later, then it is not signed', async () => {
    three.to(12);
    expect((await told(three.offer(0))).status).toBe(200);
    const other = new InventedLog(three.name, 'another', three).to(12, 7);
    expect(await told(offerOf(12, [], other.checkpoint()))).toMatchObject({ status: 409, body: '12\n', ...sizeTold });
    other.to(19);
    expect((await told(other.offer(12))).status).toBe(422);
    expect((await told(three.to(19).offer(12))).status).toBe(200);
    const third = new InventedLog(three.name, 'a third', three).to(19, 7);
    expect((await told(offerOf(19, [], third.checkpoint()))).status).toBe(409);
    const [fork, ...more] = new CosignedTable(witness.get(Vault)).forks();
    expect([fork, more]).toEqual([{ origin: three.name, one: three.checkpoint(12), other: other.checkpoint(12) }, []]);
    expect(await witness.metrics()).toContain('\nheard_forks_seen 1\n');
  });

  it('given a log that nobody named here, when it asks, then it is not known; and a key that nobody named is refused', async () => {
    expect((await told(stranger.to(3).offer(0))).status).toBe(404);
    const impostor = new InventedLog(four.name);
    expect((await told(impostor.to(3).offer(0))).status).toBe(403);
    const both = impostor.checkpoint() + four.line(`${four.name}\n3\n${Buffer.from(impostor.root()).toString('base64')}\n`);
    expect((await told(offerOf(0, [], both))).status).toBe(200);
  });

  it('given two keys of one log, when either signs, then it is signed for', async () => {
    expect((await told(seven.to(3).offer(0))).status).toBe(200);
    expect((await told(newer.to(5).offer(3))).status).toBe(200);
  });

  it('given a signature that was made for other words, when it is offered under the name of a known key, then it is refused', async () => {
    const forged = five.to(4).checkpoint().replace('\n4\n', '\n3\n');
    expect((await told(offerOf(0, [], forged))).status).toBe(403);
  });

  it('given a proof where none is wanted, or a tree of nothing with the root of something, when it is offered, then it is refused', async () => {
    const [hash = ''] = six.to(3).proof(2);
    expect((await told(offerOf(0, [hash], six.checkpoint()))).status).toBe(422);
    expect((await told(offerOf(0, [], six.checkpoint(0, six.root(3))))).status).toBe(422);
    expect((await told(offerOf(0, [], six.checkpoint(0)))).status).toBe(200);
    expect((await told(six.offer(0, 3))).status).toBe(200);
  });

  it('given a restart, when a log goes on, then what was signed is remembered, and by the same key', async () => {
    await witness.again();
    expect((await keysOf(witness)).witness).toBe(vkey);
    expect((await told(log.offer(34))).status).toBe(200);
  });
});

describe('what is no question', () => {
  const right = () => log.offer(40);
  const rootOf40 = () => Buffer.from(log.root(40)).toString('base64');
  const broken: readonly (readonly [string, () => string | Buffer])[] = [
    ['nothing', () => ''],
    ['no old size', () => right().replace(/^old \d+\n/, '')],
    ['a leading zero', () => right().replace('old ', 'old 0')],
    ['a size with a sign', () => right().replace('old ', 'old +')],
    ['two spaces', () => right().replace('old ', 'old  ')],
    ['lines that end as on another system', () => right().replaceAll('\n', '\r\n')],
    ['a hash that is no base64', () => offerOf(34, ['not base64'], log.checkpoint())],
    ['a hash without padding', () => offerOf(34, ['A'.repeat(43)], log.checkpoint())],
    ['a hash of 31 bytes', () => offerOf(34, [Buffer.alloc(31).toString('base64')], log.checkpoint())],
    ['more hashes than any proof has', () => offerOf(34, Array<string>(64).fill(Buffer.alloc(32).toString('base64')), log.checkpoint())],
    ['no signature', () => right().slice(0, right().lastIndexOf('—'))],
    ['a note without its last line end', () => right().slice(0, -1)],
    ['no UTF-8', () => Buffer.concat([Buffer.from(right()), Buffer.of(0xff, 0x0a)])],
    ['a control character in a line that the log signed', () => offerOf(40, [], log.signed(`${log.name}\n40\n${rootOf40()}\na\tb\n`))],
    ['an empty line that the log signed', () => offerOf(40, [], log.signed(`${log.name}\n40\n${rootOf40()}\n\nmore\n`))],
    [
      'bytes that would pass for a sign that the log signed',
      () => {
        const note = Buffer.from(offerOf(40, [], log.signed(`${log.name}\n40\n${rootOf40()}\n\uFFFD\n`)));
        const at = note.indexOf('\uFFFD');
        return Buffer.concat([note.subarray(0, at), Buffer.of(0xff), note.subarray(at + 3)]);
      },
    ],
    ['a size that cannot be counted', () => right().replace(/\n40\n/, '\n99999999999999999999\n')],
  ];
  it.each(broken)('given %s, when it is offered, then it is refused as no question', async (_, body) => {
    expect((await offer(witness, body())).status).toBe(400);
  });
  it('given a line more that the log signed, when it is offered, then it is signed with it', async () => {
    const note = log.signed(`${log.name}\n40\n${rootOf40()}\nmore of it\n`);
    const answer = await offer(witness, offerOf(40, [], note));
    expect([answer.status, isSigned(note + String(answer.body), vkey)]).toEqual([200, true]);
  });
  it('given more than any checkpoint, when it is offered, then it is too large', async () => {
    expect((await offer(witness, 'x'.repeat(200_000))).status).toBe(413);
  });
  it.each(['application/json', 'application/octet-stream', 'application/x-www-form-urlencoded'])(
    'given a log that calls it %s, when it is offered, then that does not matter',
    async (type) => expect((await offer(witness, right(), type)).status).toBe(200),
  );
});
