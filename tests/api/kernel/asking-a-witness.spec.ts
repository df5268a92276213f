import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkpointText, keyFrom } from '../../../apps/api/src/kernel/ledger/notes.ts';
import { WitnessKey } from '../../../apps/api/src/kernel/ledger/witness-key.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { askWitness } from '../../../apps/api/src/witness/asking-a-witness.ts';
import { until } from '../account/mailbox.ts';
import { newFolder } from '../../support/house.ts';
import { InventedLog, offerOf } from '../../support/invented-log.ts';

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const log = new InventedLog('log.example/asking').to(50);
const text = checkpointText(log.name, 50, log.root());
const checkpoint = { size: 50, root: log.root(), text, note: log.checkpoint() };
const dir = newFolder();
let vault: Vault;
let key: WitnessKey;
let answers: Answer[] = [];
let asked: string[] = [];

/** A witness that answers as it is told to. */
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    asked.push(body);
    if (request.url?.includes('never')) return;
    const { status, body: said = '', headers = {} } = answers.shift() ?? { status: 500 };
    response.writeHead(status, headers).end(said);
  });
});
const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/w`;
const ending = new AbortController().signal;
const ask = (old: number) =>
  askWitness(
    { witness: { url: urlOf(), key: keyFrom(key.vkey), vkey: key.vkey }, checkpoint, proofFrom: (size) => log.proof(size), ending },
    old,
  );

beforeAll(async () => {
  vault = new Vault({ dir });
  key = new WitnessKey(vault, 'https://witness.example', 'x');
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  vault.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => {
  [answers, asked] = [[], []];
});

const right = () => key.line(text, new Date());
const other = new InventedLog('witness.example/other');

describe('asking a witness', () => {
  it('given a witness that signs, when it is asked, then its line is kept, and it was given the proof from the size that it knows', async () => {
    const line = right();
    answers = [{ status: 200, body: line }];
    expect(await ask(20)).toEqual({ state: 'signed', line });
    expect(asked).toEqual([offerOf(20, log.proof(20), checkpoint.note)]);
  });

  it('given lines of other keys around its own, when it answers, then its own is kept alone', async () => {
    const line = right();
    answers = [{ status: 200, body: other.line(text) + line + other.line(text) }];
    expect(await ask(0)).toEqual({ state: 'signed', line });
    expect(asked).toEqual([offerOf(0, [], checkpoint.note)]);
  });

  it('given a witness that knows another size, when it names it, then it is asked once more from there, and not a third time', async () => {
    answers = [
      { status: 409, body: '33\n' },
      { status: 200, body: right() },
    ];
    expect(await ask(20)).toMatchObject({ state: 'signed' });
    expect(asked[1]).toBe(offerOf(33, log.proof(33), checkpoint.note));
    [answers, asked] = [[409, 409, 409].map((status, at) => ({ status, body: `${at + 30}\n` })), []];
    expect([await ask(20), asked.length]).toEqual([{ state: 'away', said: 'it wants a proof from 31, and was given one from 30' }, 2]);
  });

  it.each<readonly [string, Answer, string]>([
    ['another tree of this size', { status: 409, body: '50\n' }, 'it has signed for another tree of 50 events'],
    ['more than there is', { status: 409, body: '51\n' }, 'it has signed for 51 events of this log, and there are 50 published'],
    ['no way from what it knows', { status: 422 }, 'it does not find the 50 events that it has signed for in this log'],
  ])('given a witness that holds %s, when it is asked, then it is a dispute', async (_, answer, said) => {
    answers = [answer];
    expect(await ask(50)).toEqual({ state: 'disputed', said });
  });

  it.each([
    [404, 'it does not know this log'],
    [403, 'it does not know the key of this log'],
  ])('given a witness that answers %s, when it is asked, then its keeper must be told of the key', async (status, said) => {
    answers = [{ status }];
    const outcome = await ask(0);
    expect(outcome).toMatchObject({ state: 'unknown' });
    expect('said' in outcome && outcome.said).toContain(said);
  });

  it.each<readonly [string, () => Answer]>([
    ['something of our fault', () => ({ status: 500 })],
    ['nothing', () => ({ status: 200 })],
    ['words', () => ({ status: 200, body: 'Signed!\n' })],
    ['the line of another', () => ({ status: 200, body: other.line(text) })],
    ['its own line for another text', () => ({ status: 200, body: key.line(text.replace('50', '51'), new Date()) })],
    ['its own line, right, and one that it did not make', () => ({ status: 200, body: right() + key.line('other\n', new Date()) })],
    ['a size that is none', () => ({ status: 409, body: 'many\n' })],
    ['a way to somebody else', () => ({ status: 307, headers: { location: urlOf() } })],
    ['without an end', () => ({ status: 200, body: right().repeat(1_000) })],
  ])('given a witness that answers %s, when it is asked, then that is as if it were away', async (_, answer) => {
    answers = [answer()];
    expect(await ask(0)).toMatchObject({ state: 'away' });
    expect(asked).toHaveLength(1);
  });

  it('given an answer without an end, when it is read, then it is not read to its end', async () => {
    answers = [{ status: 200, body: right().repeat(1_000) }];
    expect(await ask(0)).toEqual({ state: 'away', said: 'it answered with more than 65536 bytes' });
  });

  it('given a house that is closed while it waits, when the witness does not answer, then it waits no longer', async () => {
    const closing = new AbortController();
    const witness = { url: `${urlOf()}/never`, key: keyFrom(key.vkey), vkey: key.vkey };
    const outcome = askWitness({ witness, checkpoint, proofFrom: () => [], ending: closing.signal }, 0);
    await until(() => asked.length > 0);
    closing.abort(new Error('the house was closed'));
    expect(await outcome).toEqual({ state: 'away', said: 'the house was closed' });
  });

  it('given an address at which nobody is, when it is asked, then it is said why', async () => {
    const witness = { url: 'http://127.0.0.1:9', key: keyFrom(key.vkey), vkey: key.vkey };
    const outcome = await askWitness({ witness, checkpoint, proofFrom: () => [], ending }, 0);
    expect(outcome).toMatchObject({ state: 'away' });
    expect('said' in outcome && outcome.said.length).toBeGreaterThan(10);
  });
});
