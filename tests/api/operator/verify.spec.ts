import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../apps/api/src/kernel/ledger/ledger.ts';
import { WrongUse } from '../../../apps/api/src/operator/telling.ts';
import { newFolder, openHouse, type OpenedHouse } from '../../support/house.ts';
import { backupIn, emptyFolder, filesOf, operate } from '../../support/operating.ts';
import { concern } from '../../support/sayings.ts';
import { copyOf } from '../../support/tampered-house.ts';
import { Tampering } from '../../support/tampering.ts';
import { drawingOf, saying, sends } from '../../support/uploading.ts';

let house: OpenedHouse;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  house = await openHouse();
  folder = emptyFolder();
  await house.done('rowan', 'voice/share-voice', saying([await sends(house, 'rowan', drawingOf())]));
  const { proof } = await house.done('mum', 'concern/raise-concern', concern('The hall is too loud for him.'));
  writeFileSync(at('receipt.tlog-proof'), proof ?? '');
  const ledger = house.get(Ledger);
  writeFileSync(at('checkpoint'), ledger.checkpoint(ledger.size - 1));
  writeFileSync(at('child.jsonl'), childLog());
  await operate(house.dir, ['backup', folder]);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** As `docs/log-format.md` §9 writes it, as far as the house itself looks at it. */
const childLog = (): string => {
  const ledger = house.get(Ledger);
  const hash = (index: number): string => Buffer.from(ledger.node(0, index)).toString('hex');
  const head = { heard: 'log', v: 1, stream: 'child-x', checkpoint: ledger.checkpoint(ledger.size) };
  return [head, { revision: 0, index: 4, hash: hash(4), proof: [] }, { revision: 1, index: 9, hash: hash(9), proof: [] }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
};

const verify = (dir: string, ...args: readonly string[]): Promise<string> => operate(dir, ['verify', ...args]);

describe('a house that is looked at', () => {
  it('given a house that runs, when it is verified, then it is sound, and its root is that of its tree', async () => {
    const { size } = house.get(Ledger);
    const said = await verify(house.dir);
    expect(said).toContain(`Read ${size} events up to 7 September 2026 at 08:10:00 UTC, and 1 attachment`);
    expect(said).toContain(`Root: ${Buffer.from(house.get(Ledger).root(size)).toString('base64')}\nSound.\n`);
  });
  it('given a receipt, a child’s log, a checkpoint and a manifest from outside, when they are held against the log, then it holds what they prove', async () => {
    const files = ['receipt.tlog-proof', 'child.jsonl', 'checkpoint'].map(at);
    expect(await verify(house.dir, '--deep', ...files, join(backupIn(folder), 'manifest.json'))).toContain(
      'holds what 4 files from outside prove',
    );
  });
  it.each(['receipt.tlog-proof', 'checkpoint'])(
    'given a %s with another word in it, when it is held against the log, then it is not of this log',
    async (name) => {
      const text = readFileSync(at(name), 'utf8');
      writeFileSync(
        at('changed'),
        text.replace(/\n(\d+)\n([A-Za-z0-9+/=]{44})\n\n/, (_, size: string, root: string) => `\n${Number(size) - 1}\n${root}\n\n`),
      );
      await expect(verify(house.dir, at('changed'))).rejects.toThrow('was not signed by a key of this log');
    },
  );
  it('given a receipt of another house, when it is held against this one, then it is of another log', async () => {
    const other = await openHouse();
    const { proof } = await other.done('mum', 'concern/raise-concern', concern('Elsewhere.'));
    await other.close();
    writeFileSync(at('other.tlog-proof'), proof ?? '');
    await expect(verify(house.dir, at('other.tlog-proof'))).rejects.toThrow('other.tlog-proof was not signed by a key of this log');
  });
  it.each(['nothing', 'nonsense'])(
    'given a file with %s in it, when it is held against the log, then it says that it cannot be read',
    async (name) => {
      if (name === 'nonsense') writeFileSync(at(name), 'c2sp.org/tlog-proof@v1\nextra e30=\n');
      await expect(verify(house.dir, at(name))).rejects.toThrow(/cannot be read|can be read/);
    },
  );
  it('given a folder without a house, when it is verified, then nothing is made there', async () => {
    const nowhere = newFolder();
    await expect(verify(nowhere)).rejects.toBeInstanceOf(WrongUse);
    expect(Object.keys(filesOf(nowhere))).toEqual([]);
  });
});

describe('what is told', () => {
  it('given a vault whose log is gone, when it is verified, then that is not taken for wrong use', async () => {
    const copy = copyOf(house.dir);
    for (const end of ['', '-wal']) rmSync(join(copy, `log.sqlite${end}`), { force: true });
    const told: unknown = await verify(copy).catch((error: unknown) => error);
    expect([(told as Error).message, told instanceof WrongUse]).toEqual([expect.stringContaining('There is no log at'), false]);
  });
  it('given an event that was altered, when it is verified, then it says where, what, of whose file, when and which id, and how much more', async () => {
    const copy = copyOf(house.dir);
    const log = new Tampering(join(copy, 'log.sqlite'));
    const { id, stream } = log.row(6);
    log.change(6, { recordedAt: '2026-09-01T00:00:00.000Z' }, 'right');
    log.done();
    const told = await verify(copy).catch((error: Error) => error.message);
    expect(told).toContain(
      'Not sound. The first thing that is not as it was:\nAn event was altered after it was stored: position 6: RelationshipRecorded',
    );
    expect(told).toContain(`of ${stream}, recorded 1 September 2026 at 00:00:00 UTC, id ${id}.`);
    expect(told).toMatch(/Beside it: 1 more finding, the next is: An event does not open/);
  });
  it('given a log without its triggers, when it is verified, then that is told', async () => {
    const copy = copyOf(house.dir);
    const log = new DatabaseSync(join(copy, 'log.sqlite'));
    log.exec('DROP TRIGGER events_are_never_deleted');
    log.close();
    await expect(verify(copy)).rejects.toThrow('The tables or the triggers of the log are not those');
  });
  it('given a log from before the tree, when it is verified, then the events are read and what was signed is compared', async () => {
    const copy = copyOf(house.dir);
    const log = new DatabaseSync(join(copy, 'log.sqlite'));
    log.exec('DROP TABLE nodes');
    log.close();
    expect(await verify(copy, at('receipt.tlog-proof'))).toContain('Sound.');
  });
  it('given tables that are ahead of the log, when it is verified, then that is told', async () => {
    const copy = copyOf(house.dir);
    const tables = new DatabaseSync(join(copy, 'read-models.sqlite'));
    tables.exec("CREATE TABLE checkpoint (view, made, position); INSERT INTO checkpoint VALUES ('input', '1', '100000')");
    tables.close();
    await expect(verify(copy)).rejects.toThrow('The tables have folded 100000, and the log ends before that');
  });
  it('given a drawing under another child’s key, when it is verified deeply, then it does not open', async () => {
    const copy = copyOf(house.dir);
    const vault = new DatabaseSync(join(copy, 'vault.sqlite'));
    vault.exec("UPDATE data_key SET owner = owner || '-' WHERE owner LIKE 'child-%10'");
    vault.close();
    await expect(verify(copy, '--deep')).rejects.toThrow('An event does not open with its key (the vault does not have its key)');
  });
});
