/**
 * What proof costs. `node tests/performance/proof.ts` measures it alone (wants the built API); `npm run bench` with everything else.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@heard/domain';
import type { AnyCapability, Asker } from '@heard/domain/kernel';
import type { Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import type { Prover, Proved } from '../../apps/api/src/kernel/ledger/prover.ts';
import { farrow, mum, operator } from '../support/people.ts';
import { concern } from '../support/sayings.ts';
import { appointed, enrolment, relationship, schoolOpened } from '../support/story.ts';
import { built } from './built.ts';
import { rawAppends } from './disk.ts';
import { loaded, rounded } from './figures.ts';
import { leaves, longest } from './tree.ts';

const { openSqliteEventStore } = await built<typeof import('../../apps/api/src/kernel/event-store/sqlite.event-store.ts')>(
  'kernel/event-store/sqlite.event-store.js',
);
const { Decisions } = await built<typeof import('../../apps/api/src/kernel/decisions/decisions.ts')>('kernel/decisions/decisions.js');
const { Ledger } = await built<typeof import('../../apps/api/src/kernel/ledger/ledger.ts')>('kernel/ledger/ledger.js');
const { LogKeys } = await built<typeof import('../../apps/api/src/kernel/ledger/log-keys.ts')>('kernel/ledger/log-keys.js');
const { Prover: TheProver } = await built<typeof import('../../apps/api/src/kernel/ledger/prover.ts')>('kernel/ledger/prover.js');
const { SignedMark } = await built<typeof import('../../apps/api/src/kernel/ledger/signed-mark.ts')>('kernel/ledger/signed-mark.js');
const { DataKeys } = await built<typeof import('../../apps/api/src/kernel/vault/data-keys.ts')>('kernel/vault/data-keys.js');
const { Vault } = await built<typeof import('../../apps/api/src/kernel/vault/vault.ts')>('kernel/vault/vault.js');
const { settingsFrom } = await built<typeof import('../../apps/api/src/kernel/settings.ts')>('kernel/settings.js');
const { verifiedHouse } = await built<typeof import('../../apps/api/src/operator/verifying.ts')>('operator/verifying.js');
const { Telling } = await built<typeof import('../../apps/api/src/operator/telling.ts')>('operator/telling.js');

/** Milliseconds of a processor that this thread has had: the same whatever else the machine does meanwhile. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** A prover that remembers what it was asked for. */
class Remembering implements Pick<Prover, 'receipt' | 'reached'> {
  readonly asked: Proved[] = [];
  readonly #prover: Prover;

  constructor(prover: Prover) {
    this.#prover = prover;
  }

  reached(position: Position): Promise<void> {
    return this.#prover.reached(position);
  }

  receipt(proved: Proved): string | null {
    this.asked.push(proved);
    return this.#prover.receipt(proved);
  }
}

const capability = (name: string): AnyCapability => catalogue.find((one) => one.name === name) as AnyCapability;

/** A house without doors: what a command costs from its words to its receipt. */
const opened = async (dir: string) => {
  const store = await openSqliteEventStore(join(dir, 'log.sqlite'));
  const vault = new Vault({ dir });
  const { tree } = store;
  if (!tree) throw new Error('no tree');
  const opening = () => new Ledger(tree, new LogKeys(vault, 'http://localhost'), new SignedMark(vault), () => store.head());
  const ledger = opening();
  const prover = new Remembering(new TheProver(ledger));
  const decisions = new Decisions(store, new DataKeys(vault), catalogue, { hang: () => undefined }, prover);
  const tell = (by: Asker, name: string, type: string, data: object) =>
    decisions.ask(capability(name), type, { commandId: randomUUID(), ...data }, by);
  const close = async (): Promise<void> => {
    await ledger.close();
    await store.close();
    vault.close();
  };
  /** Milliseconds of this thread for one of the receipts that were given, each made once more by a prover that knows none of them. */
  const receipts = async (): Promise<number> => {
    const [anew, before] = [new TheProver(opening()), spent()];
    for (let from = 0; from < prover.asked.length; from += 64)
      await Promise.all(prover.asked.slice(from, from + 64).map((one) => anew.reached(one.last).then(() => anew.receipt(one))));
    return (spent() - before) / prover.asked.splice(0).length;
  };
  return { receipts, tell, close };
};

type House = Awaited<ReturnType<typeof opened>>;

const children = Array.from({ length: 64 }, () => randomUUID());

const settled = async ({ tell }: House): Promise<void> => {
  await tell(operator, 'school', 'OpenSchool', schoolOpened.data);
  await tell(operator, 'school', 'AppointStaff', appointed(farrow, 'senco', 'Ms Farrow').data);
  for (const childId of children) {
    await tell(farrow, 'child', 'EnrolChild', { ...enrolment, childId, upn: null });
    await tell(farrow, 'child', 'RecordRelationship', { ...relationship(mum, 'Mum', 'mother'), childId });
  }
};

/** Milliseconds that a command takes of this thread, those of its receipt, and its part: first of a caller's waiting, then of the work. */
const commands = async ({ receipts, tell }: House, callers: number, seconds: number) => {
  const words = 'He comes home in tears on hall days, and on Sunday evenings he already asks about Monday. '.repeat(3);
  const raise = (caller: number) => tell(mum, 'concern', 'RaiseConcern', concern(words, { childId: children[caller] }));
  await loaded(callers, 0.5, raise);
  await receipts();
  const before = spent();
  const { perSecond, p50, count } = await loaded(callers, seconds, raise);
  const work = (spent() - before) / count;
  const receipt = await receipts();
  return {
    perSecond: rounded(perSecond, 0),
    p50: rounded(p50),
    work: rounded(work, 3),
    receipt: rounded(receipt, 3),
    partOfWaiting: rounded(receipt / p50, 3),
    partOfWork: rounded(receipt / work, 3),
  };
};

const verifying = async (dir: string) => {
  const settings = settingsFrom({ DATA_DIR: dir });
  const began = performance.now();
  const { walked } = await verifiedHouse(settings, { deep: false, evidence: [], telling: new Telling({ write: () => true }) });
  return { events: walked.events, perSecond: rounded((walked.events * 1_000) / (performance.now() - began), 0) };
};

export const proofFigures = async (folder: string) => {
  const dir = join(folder, 'proof');
  const house = await opened(dir);
  await settled(house);
  const [one, many] = [await commands(house, 1, 3), await commands(house, 64, 4)];
  await house.close();
  const raw = rawAppends(folder, 1);
  const grownBy = { 1: leaves(folder, 1, 1), 64: leaves(folder, 64, 1) };
  return {
    commandMilliseconds: { 1: one, 64: many },
    leavesPerSecond: { 1: rounded(grownBy[1], 0), 64: rounded(grownBy[64], 0), toRaw: rounded(grownBy[64] / raw) },
    atAMillionLeaves: longest(1_000_000),
    verify: await verifying(dir),
  };
};

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), 'heard-proof-'));
  try {
    console.log(JSON.stringify(await proofFigures(folder), null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
