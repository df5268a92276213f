import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { checkpointText, noteOf } from '../../apps/api/src/kernel/ledger/notes.ts';
import { PublishedTable } from '../../apps/api/src/kernel/ledger/published.table.ts';
import { Rotation } from '../../apps/api/src/kernel/ledger/rotation.ts';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { Witnesses } from '../../apps/api/src/witness/witnesses.ts';
import { checkpointOf as checkpointRead, signedAs } from '../../apps/verifier/src/checkpoint.ts';
import { keyOf } from '../../apps/verifier/src/key.ts';
import { witnessedBy } from '../../apps/verifier/src/note.ts';
import type { OpenedHouse } from '../support/house.ts';
import { until } from './account/mailbox.ts';
import { InventedLog, offerOf } from '../support/invented-log.ts';
import { bodyOf, isSigned, linesOf } from '../support/reading-notes.ts';
import { concern } from '../support/sayings.ts';
import { checkpointOf, hours, keysOf, offer, school, withSettings, witnessAt, type Keys } from '../support/witness-pair.ts';

let one: OpenedHouse;
let other: OpenedHouse;
let keys: { readonly one: Keys; readonly other: Keys };
const states = (house: OpenedHouse) =>
  (['signed', 'unknown', 'disputed', 'away'] as const).map((state) => house.get(Witnesses).count(state));
const says = (house: OpenedHouse, words: string) => house.done('mum', 'concern/raise-concern', concern(words));
const gauge = async (house: OpenedHouse, name: string) => new RegExp(`^${name} (\\d+)$`, 'm').exec(await house.metrics())?.[1];

/** The one opens again, with these as its witnesses. */
const askedOf = async (witnesses: string) => {
  one = await withSettings(one, { WITNESS_FOR: keys.other.key, WITNESSES: witnesses });
};

beforeAll(async () => {
  [one, other] = [await school(), await school()];
  keys = { one: await keysOf(one), other: await keysOf(other) };
  other = await withSettings(other, { WITNESS_FOR: keys.one.key });
  await askedOf(witnessAt(other, keys.other.witness));
});
afterAll(async () => {
  await one.close();
  await other.close();
});

describe('two houses that vouch for each other', () => {
  it('given a checkpoint, when it is published, then the other house signs it, and its line stands below that of the log', async () => {
    await says(one, 'It was too loud.');
    await hours(one);
    const note = await checkpointOf(one);
    expect(linesOf(note)).toHaveLength(2);
    expect([isSigned(note, keys.one.key), isSigned(note, keys.other.witness)]).toEqual([true, true]);
    expect(bodyOf(note).size).toBe(one.get(Ledger).size);
    expect([states(one), await gauge(one, 'heard_witnesses_signed')]).toEqual([[1, 0, 0, 0], '1']);
  });

  it('given the verifier, which shares no code with the house, when it reads what is published, then it finds both signatures too', async () => {
    const published = checkpointRead(await checkpointOf(one))!;
    expect(signedAs(published, keyOf(keys.one.key)!)).toBe('yes');
    const moment = witnessedBy(published.note, keyOf(keys.other.witness)!);
    expect(moment).toBe(Math.floor(Date.parse(other.clock.now()) / 1000));
  });

  it('given a log that grew, when hours go by, then each of its checkpoints is signed, and the proof begins where the last one ended', async () => {
    for (const words of ['More of it.', 'And more.', 'And today.']) {
      await says(one, words);
      await hours(one);
      expect(isSigned(await checkpointOf(one), keys.other.witness)).toBe(true);
    }
  });

  it('given a house that has forgotten what its witness knows, when it publishes, then it learns it and is signed', async () => {
    one.get(Vault).database.exec('DELETE FROM witness');
    await says(one, 'Forgotten where we were.');
    await hours(one);
    expect(isSigned(await checkpointOf(one), keys.other.witness)).toBe(true);
  });

  it('given a restart, when anybody asks, then the signatures are still there', async () => {
    const before = await checkpointOf(one);
    await one.again();
    expect(await checkpointOf(one)).toBe(before);
  });

  it('given another key of the log, when it is published before the witness knows it, then that is said and nothing stops; and each may be the witness of the other', async () => {
    new Rotation(one.get(Vault)).wish();
    await says(one, 'With another key.');
    await hours(one);
    const note = await checkpointOf(one);
    expect([linesOf(note).length, states(one)]).toEqual([1, [0, 1, 0, 0]]);
    expect(bodyOf(note).size).toBe(one.get(Ledger).size);
    const next = (await keysOf(one)).key;
    other = await withSettings(other, { WITNESS_FOR: `${keys.one.key},${next}`, WITNESSES: witnessAt(one, keys.one.witness) });
    await hours(other);
    expect([states(other), isSigned(await checkpointOf(other), keys.one.witness)]).toEqual([[1, 0, 0, 0], true]);
    await askedOf(witnessAt(other, keys.other.witness));
    await hours(one);
    expect([states(one), isSigned(await checkpointOf(one), keys.other.witness)]).toEqual([[1, 0, 0, 0], true]);
  });
});

describe('a witness that does not sign', () => {
  it('given a witness that is away, when a checkpoint is published, then nobody waits, and it is asked again in an hour', async () => {
    const where = witnessAt(other, keys.other.witness);
    await askedOf(`http://127.0.0.1:9/api/witness ${keys.other.witness}`);
    await says(one, 'Nobody is there.');
    await hours(one);
    expect([linesOf(await checkpointOf(one)).length, states(one)]).toEqual([1, [0, 0, 0, 1]]);
    await askedOf(where);
    await hours(one);
    expect([linesOf(await checkpointOf(one)).length, states(one)]).toEqual([2, [1, 0, 0, 0]]);
  });

  it('given a witness that answers by another key, when it is asked, then its line is not taken', async () => {
    await askedOf(`${other.url}/api/witness ${keys.one.witness}`);
    await hours(one);
    expect(linesOf(await checkpointOf(one)).map(({ name }) => name)).not.toContain(keys.one.witness.split('+')[0]);
    expect(states(one)).toEqual([0, 0, 0, 1]);
  });

  it('given a witness that never answers, when the house is closed, then it waits no longer, and thinks of the witness as before', async () => {
    let asked = false;
    const silent = createServer(() => (asked = true));
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', () => ready()));
    await askedOf(`http://127.0.0.1:${(silent.address() as AddressInfo).port} ${keys.other.witness}`);
    await says(one, 'Before it closes.');
    const begun = hours(one);
    await until(() => asked);
    await one.again();
    await begun;
    expect(states(one)).toEqual([1, 0, 0, 0]);
    silent.closeAllConnections();
    silent.close();
  });

  it('given a witness that saw another history of this log, when it is asked, then it is an alarm that outlasts a restart, and the house stays open', async () => {
    await askedOf(witnessAt(other, keys.other.witness));
    await hours(one);
    const { size, key } = one.get(Ledger);
    expect((await offer(other, forgedBy(one))).status).toBe(200);
    await says(one, 'What truly was said next.');
    await hours(one);
    expect(states(one)).toEqual([0, 0, 1, 0]);
    for (const words of ['More.', 'More again.', 'And again.']) await says(one, words);
    await hours(one);
    await one.again();
    expect([states(one), await gauge(one, 'heard_witnesses_disputing')]).toEqual([[0, 0, 1, 0], '1']);
    expect((await one.query('mum', 'health/ready')).status).toBe(200);
    expect(linesOf(await checkpointOf(one))).toHaveLength(1);
    expect(one.get(PublishedTable).cosignatures(key.name, size + 4)).toEqual([]);
  });
});

/** What somebody who holds the key of a house can show: the true log up to now, and two events that never were. */
const forgedBy = (house: OpenedHouse): string => {
  const { size, key, node } = house.get(Ledger);
  const fork = new InventedLog(key.name);
  for (let index = 0; index < size; index += 1) fork.add(node(0, index));
  const text = checkpointText(key.name, size + 2, fork.to(size + 2).root());
  return offerOf(size, fork.proof(size), noteOf(text, [key.line(text)]));
};

describe('settings', () => {
  const witness = new InventedLog('w.example').vkey;
  it.each([
    ['WITNESSES', 'https://w.example', 'is not an address and a key of a witness'],
    ['WITNESSES', `ftp://w.example ${witness}`, 'is not an address and a key of a witness'],
    ['WITNESSES', 'https://w.example nonsense', 'is not a verifier key'],
    ['WITNESSES', `https://w.example ${witness}`, 'is the key of a log and not that of a witness'],
    ['WITNESS_FOR', 'nonsense', 'is not a verifier key'],
    ['TSA_URL', 'not an address', 'TSA_URL: '],
  ])('given %s=%s, when the house would open, then it says what is wrong', (name, value, sentence) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(sentence);
  });
  it('given several, with commas and lines between them, when they are read, then each is there', () => {
    expect(settingsFrom({ WITNESS_FOR: `${witness},\n ${new InventedLog('l.example').vkey}\n` }).WITNESS_FOR).toHaveLength(2);
    expect([settingsFrom({}).WITNESS_FOR, settingsFrom({}).WITNESSES]).toEqual([[], []]);
  });
});
