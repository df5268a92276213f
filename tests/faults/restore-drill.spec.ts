import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import { leafHash } from '../../apps/api/src/kernel/sealing/leaf.ts';
import type { Manifest } from '../../apps/api/src/operator/manifest.ts';
import { newFolder, OpenedHouse } from '../support/house.ts';
import { backupIn, emptyFolder, operate, typed } from '../support/operating.ts';
import { concern } from '../support/sayings.ts';
import { startServer, type Server } from '../support/server.ts';
import { enrolment } from '../support/story.ts';

const [dir, backups, to] = [newFolder(), emptyFolder(), emptyFolder()];
/** The master key, where whoever runs it keeps it. */
const key = join(emptyFolder(), 'master.key');
afterAll(() => [dir, backups, to].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const raise = async (server: Server): Promise<Receipt> => {
  const headers = { cookie: server.cookies.mum, 'content-type': 'application/json' };
  const body = JSON.stringify({ commandId: randomUUID(), ...concern('Said while a backup is made.') });
  const answer = await fetch(`${server.url}/api/concern/raise-concern`, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Receipt;
};

/** A child who comes to school: a file of its own, and so a key of its own. */
const enrol = async (server: Server): Promise<void> => {
  const headers = { cookie: server.cookies.farrow, 'content-type': 'application/json' };
  const body = JSON.stringify({ commandId: randomUUID(), ...enrolment, childId: randomUUID(), upn: null });
  const answer = await fetch(`${server.url}/api/child/enrol-child`, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
};

/** Says one thing after the other until it is told to stop. */
class Callers {
  readonly receipts: Receipt[] = [];
  #stopped = false;
  readonly #all: Promise<unknown>;

  constructor(server: Server, count: number) {
    this.#all = Promise.all([this.#enrol(server), ...Array.from({ length: count }, () => this.#call(server))]);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#all;
  }

  async #enrol(server: Server): Promise<void> {
    while (!this.#stopped) await enrol(server);
  }

  async #call(server: Server): Promise<void> {
    while (!this.#stopped) this.receipts.push(await raise(server));
  }
}

const outside = (receipts: readonly Receipt[]): readonly string[] =>
  receipts.map(({ code, proof }) => {
    const path = join(backups, `${code}.tlog-proof`);
    writeFileSync(path, proof ?? '');
    return path;
  });

describe('a drill: a house that is lost while it is written into', () => {
  let told: readonly Receipt[];
  let later: readonly Receipt[];
  let manifest: Manifest;

  it('given eight callers and children who come to school, when a backup is made meanwhile, then it is made, and the log was verified and holds more than when it began', async () => {
    const server = await startServer(dir);
    cpSync(join(dir, 'master.key'), key);
    const callers = new Callers(server, 8);
    try {
      while (callers.receipts.length < 60) await new Promise(setImmediate);
      told = [...callers.receipts];
      const { code, text } = await typed(dir, ['backup', backups]);
      const before = callers.receipts.length;
      const looked = await typed(dir, ['verify']);
      later = callers.receipts.slice(before);
      await callers.stop();
      expect([code, looked.code]).toEqual([0, 0]);
      expect([text, looked.text]).toEqual([expect.stringContaining('Done.'), expect.stringContaining('Sound.')]);
      manifest = JSON.parse(readFileSync(join(backupIn(backups), 'manifest.json'), 'utf8')) as Manifest;
      expect(manifest.size).toBeGreaterThan(told.length);
      expect(later.length).toBeGreaterThan(0);
    } finally {
      await server.kill();
    }
  }, 120_000);

  it('given the machine is gone, when the backup is put back elsewhere, then every word acknowledged before it began is there, proved by its receipt; the others are told to be lost', async () => {
    const put = await typed(to, ['restore', backupIn(backups), '--master-key-file', key]);
    expect(put).toEqual({ code: 0, text: expect.stringContaining(`Put back: ${manifest.size.toLocaleString('en-GB')} events`) });
    cpSync(key, join(to, 'master.key'));
    expect(await operate(to, ['verify', '--deep', ...outside(told)])).toContain('Sound.');
    const beyond = later.filter((one) => Number(one.position) >= manifest.size).slice(0, 1);
    expect(beyond).toHaveLength(1);
    expect(await typed(to, ['verify', ...outside(beyond)])).toEqual({ code: 1, text: expect.stringContaining('is lost.') });
  }, 60_000);

  it('given the house that goes on, when it is started, then it takes new words, and a backup of it', async () => {
    const server = await startServer(to);
    try {
      const receipt = await raise(server);
      expect(Number(receipt.position)).toBeGreaterThanOrEqual(manifest.size);
      const again = await typed(to, ['backup', backups]);
      expect(again.code).toBe(0);
      await operate(to, ['restore', backupIn(backups), '--test', '--master-key-file', key]);
    } finally {
      await server.kill();
    }
    const house = await OpenedHouse.at(to);
    try {
      const leaves = new Set((await house.log()).map((one) => leafHash(one)));
      expect(told.filter((one) => !leaves.has(one.digest ?? ''))).toEqual([]);
    } finally {
      await house.house.close();
    }
  }, 60_000);

  it('given the tables of the lost house beside an older log, when it is verified and started, then both say that they are ahead', async () => {
    const older = emptyFolder();
    const [first = ''] = readdirSync(backups)
      .filter((name) => name.startsWith('heard-'))
      .sort();
    await operate(older, ['restore', join(backups, first), '--master-key-file', key]);
    cpSync(key, join(older, 'master.key'));
    for (const end of ['', '-wal']) cpSync(join(dir, `read-models.sqlite${end}`), join(older, `read-models.sqlite${end}`));
    await expect(operate(older, ['verify'])).rejects.toThrow('an older log was put in its place');
    await expect(OpenedHouse.at(older)).rejects.toThrow('the tables are ahead of the log');
    await operate(older, ['rebuild']);
    expect(await operate(older, ['verify'])).toContain('Sound.');
    rmSync(older, { recursive: true });
  }, 60_000);
});
