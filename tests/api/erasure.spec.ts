import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../apps/verifier/src/verify.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import type { StoredEvent } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { KeptDrafts } from '../../apps/api/src/tablet/kept-drafts.ts';
import { agreed, dayComes, entering, foundIn, foundInLog, rowsBeside, rowsNaming } from '../support/erasing.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { concern, deciding } from '../support/sayings.ts';
import { adasFile, cast, emailOf } from '../support/small-school.ts';
import { draft, filesOf, listed, lives, wilma, words } from '../support/wilma.ts';

let house: OpenedHouse;
let childId: string;
let mum: string;
let blob: string;
let receipt: string;
let bystander: Receipt;
let before: { readonly log: readonly StoredEvent[]; readonly rows: object };
const bystanders = {
  ...concern('Rowan says it is loud.', { concernId: '018f4e6a-0000-4000-8000-00000000f002' }),
  commandId: '018f4e6a-0000-4000-8000-00000000f001',
};

beforeAll(async () => {
  house = await openHouse();
  bystander = await house.done('mum', 'concern/raise-concern', bystanders);
  await house.done('adasMum', 'concern/raise-concern', concern('Ada cannot see the board.', { childId: adasFile }));
  ({ childId, mum, blob, receipt } = await lives(house));
});
afterAll(() => house.close());

const keysLeft = () =>
  house
    .get(DataKeys)
    .destroyed()
    .map((one) => one.owner);
const lettersTo = (address: string): number =>
  readdirSync(join(house.dir, 'outbox')).filter((name) => readFileSync(join(house.dir, 'outbox', name), 'utf8').includes(address)).length;
const nothingLeft = async () => {
  expect(foundIn(house.dir, [...words, draft])).toEqual([]);
  expect(await foundInLog(house, words)).toEqual([]);
  expect(rowsNaming(house, childId)).toEqual(['retention']);
};

describe('a child’s file, before and after two people agreed to its end', () => {
  it('given a year of a child, when the whole data folder is searched, then every word of it is found, or is proved to be there sealed', async () => {
    const found = foundIn(house.dir, words);
    for (const word of words) expect([word, found.some((one) => one.endsWith(word))]).toEqual([word, true]);
    expect(found.filter((one) => one.startsWith('log.sqlite'))).toEqual([]);
    const inLog = await foundInLog(house, words);
    for (const word of words) expect(inLog.some((one) => one.endsWith(word))).toBe(true);
    expect(inLog.filter((one) => !one.startsWith(`child-${childId}`) && !one.startsWith(`sealed-${childId}`))).toEqual([]);
    expect(house.get(KeptDrafts).find(childId as never, 'tell')?.value).toEqual({ words: draft });
    expect(readdirSync(join(house.dir, 'uploads'))).toHaveLength(1);
    for (const file of ['vault.sqlite', 'read-models.sqlite'])
      expect(found.some((one) => one.startsWith(file) && one.endsWith(wilma.name))).toBe(true);
    expect(lettersTo(wilma.mail)).toBe(1);
    expect(existsSync(join(house.dir, 'blobs', blob.slice(0, 2), blob))).toBe(true);
    expect(rowsNaming(house, childId)).toEqual(
      expect.arrayContaining(['child', 'who', 'input', 'decision', 'disclosure', 'contact', 'look', 'diary']),
    );
  });

  it('given a hold, when two people would agree, then they cannot; given one person twice, then neither', async () => {
    const hold = { childId, holdId: randomUUID() };
    const ground = { ground: 'record-moved' };
    await house.done('farrow', 'retention/place-hold', { ...hold, ground: 'complaint' });
    expect((await house.ask('farrow', 'retention/propose-erasure', { childId, ...ground })).body).toMatchObject({ code: 'erasure-held' });
    await house.done('okafor', 'retention/lift-hold', hold);
    await house.done('farrow', 'retention/propose-erasure', { childId, ...ground });
    expect((await house.ask('farrow', 'retention/agree-erasure', { childId, ...ground })).body).toMatchObject({
      code: 'second-person-needed',
    });
    await dayComes(house, '2026-09-25T09:00:00.000Z');
    expect(await filesOf(house, wilma.name)).toEqual([childId]);
    await house.done('farrow', 'retention/withdraw-erasure', { childId, reason: 'mistake' });
  });

  it('given two people who agreed, when a hold is placed before the day, then the day takes nothing', async () => {
    await agreed(house, childId);
    const hold = { childId, holdId: randomUUID() };
    await house.done('okafor', 'retention/place-hold', { ...hold, ground: 'claim' });
    await dayComes(house, '2026-10-05T09:00:00.000Z');
    expect(await filesOf(house, wilma.name)).toEqual([childId]);
    await house.done('okafor', 'retention/lift-hold', hold);
  });

  it('given two people who agreed, when her mother looks, then she is told the day and the reason; the day before, all is there', async () => {
    await agreed(house, childId);
    const { body } = await (await entering(house, mum)).get(`/api/retention/retention?child=${childId}`);
    expect(body).toMatchObject({
      keptUntil: '2048-05-23',
      retention: { erasure: { ground: 'record-moved', agreed: { from: '2026-10-12' } }, holds: [] },
    });
    await dayComes(house, '2026-10-11T22:59:00.000Z');
    expect(await filesOf(house, wilma.name)).toEqual([childId]);
    before = { log: await house.log(), rows: rowsBeside(house, childId) };
  });

  it('given the day, when it comes, then nothing of her is anywhere, and pages that were open are told', async () => {
    const page = await house.live('okafor');
    await page.watch('child', childId);
    const hers = await entering(house, mum);
    await dayComes(house, '2026-10-12T09:00:00.000Z');
    await page.hinted({ view: 'child', key: childId });
    page.leave();
    await nothingLeft();
    expect(readdirSync(join(house.dir, 'uploads'))).toEqual([]);
    expect(existsSync(join(house.dir, 'blobs', blob.slice(0, 2), blob))).toBe(false);
    expect(lettersTo(wilma.mail)).toBe(0);
    expect(lettersTo(emailOf('mum'))).toBe(1);
    expect(keysLeft()).toEqual([`child-${childId}`, `sealed-${childId}`]);
    expect((await hers.get(`/api/child/child?child=${childId}`)).status).toBe(401);
    expect(house.get(Accounts).find(mum)).toBeNull();
    expect(house.get(Accounts).find(childId)).toBeNull();
  });

  it('given those who stay, when their rows, their part of the log and their receipts are looked at, then each is as it was', async () => {
    expect(rowsBeside(house, childId)).toEqual(before.rows);
    expect((await house.log()).slice(0, before.log.length)).toEqual(before.log);
    expect(house.get(Accounts).find(cast.adasMum.person)).not.toBeNull();
    expect(await house.done('mum', 'concern/raise-concern', bystanders)).toEqual(bystander);
  });

  it('given those who lead, when they ask for files that are no more, then one is there, by whom, when and why, without a name', async () => {
    const { body } = await house.query('okafor', 'retention/files');
    expect(body).toMatchObject({
      erased: [{ file: childId, ground: 'record-moved', on: '2026-10-12', proposedBy: cast.farrow.person, agreedBy: cast.okafor.person }],
      people: { [cast.farrow.person]: { called: 'Ms Farrow' }, [cast.okafor.person]: { called: 'Mrs Okafor' } },
    });
    for (const name of ['osei', 'mum', 'rowan', 'vale', 'pereira'] as const)
      expect(JSON.stringify((await house.query(name, 'retention/files')).body)).not.toContain(childId);
  });

  it('given her file, when anybody asks anything of it, then it is as for one that never was; a command sent again gets no word', async () => {
    for (const path of ['child/child', 'child/who', 'timeline/timeline', 'input/inputs', 'retention/retention', 'look/looks'])
      expect([path, (await house.query('farrow', `${path}?child=${childId}`)).body]).toEqual([
        path,
        (await house.query('farrow', `${path}?child=${randomUUID()}`)).body,
      ]);
    const gone = { status: 404, code: 'not-found' };
    expect((await house.ask('farrow', 'concern/raise-concern', { ...concern('More.'), childId })).body).toMatchObject(gone);
    expect((await house.ask('farrow', 'retention/propose-erasure', { childId, ground: 'court-order' })).body).toMatchObject(gone);
    expect(
      (
        await house.ask('farrow', 'child/enrol-child', {
          childId,
          schoolId: cast.farrow.school,
          name: 'A',
          called: 'A',
          dateOfBirth: '2018-01-01',
          upn: null,
          place: { yearGroup: '3', className: 'Kestrels' },
          sen: { provision: 'N', needs: [] },
        })
      ).body,
    ).toMatchObject(gone);
    expect((await house.ask('farrow', 'decision/take-decision', deciding([], { childId }))).body).toMatchObject(gone);
  });

  it.each([
    ['it starts again', (): void => undefined],
    ['its tables are folded anew', (): void => rmSync(join(house.dir, 'read-models.sqlite'))],
  ] as const)('given the house, when %s, then nothing of her comes back and the others are as they were', async (_how, meanwhile) => {
    await house.again(meanwhile);
    await nothingLeft();
    const { look: looks, ...rows } = rowsBeside(house, childId);
    const { look: known, ...rest } = before.rows as typeof rows;
    expect(rows).toEqual(rest);
    expect(looks).toEqual(expect.arrayContaining([...(known ?? [])]));
    expect((await house.query('okafor', 'retention/files')).body).toMatchObject({ erased: [{ file: childId }] });
  });

  it('given the school’s own list, when she is on it still and it is brought in again, then she gets a new file, empty, and the list may come twice', async () => {
    await listed(house);
    const [anew = '', ...more] = await filesOf(house, wilma.name);
    expect([anew === childId, anew, more]).toEqual([false, expect.stringMatching(/^[0-9a-f-]{36}$/), []]);
    await listed(house);
    expect(await filesOf(house, wilma.name)).toEqual([anew]);
    expect((await house.query('farrow', `timeline/timeline?child=${anew}`)).body).toMatchObject({ heard: [], decided: [] });
    await house.done('farrow', 'concern/raise-concern', { ...concern('She is back.'), childId: anew });
  });

  it('given receipts from before and after, also her mother’s that is kept at home, when they are checked apart from the house, then all are sound and of one log', async () => {
    const { proof } = await house.done('mum', 'concern/raise-concern', concern('Rowan likes it better.'));
    const files = [receipt, bystander.proof, proof].map((text, at) => ({ name: `${at}.tlog-proof`, text: text ?? '' }));
    expect(receipt).not.toBe('');
    const verdict = verify(files, { keys: [house.get(Ledger).key.vkey] });
    expect([verdict.outcome, verdict.findings.filter((one) => one.level === 'fault' || one.level === 'warning')]).toEqual(['sound', []]);
    const forged = files.map(({ name, text }) => ({ name, text: text.replace(/^index \d+$/m, 'index 3') }));
    expect(verify(forged, { keys: [house.get(Ledger).key.vkey] }).outcome).not.toBe('sound');
  });
});
