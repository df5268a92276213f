import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { consistencyProof, emptyEdge, grown, inclusionProof, type NodeAt } from '@heard/domain/ledger';
import { built } from './built.ts';
import { rounded } from './figures.ts';

const { StoredTree } =
  await built<typeof import('../../apps/api/src/kernel/event-store/sqlite.tree.ts')>('kernel/event-store/sqlite.tree.js');

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Leaves a second into the table, in transactions of `many`. */
export const leaves = (folder: string, many: number, seconds: number): number => {
  const database = new DatabaseSync(join(folder, 'tree.sqlite'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS nodes (level, place, hash, PRIMARY KEY (level, place)) WITHOUT ROWID',
  );
  const tree = new StoredTree(database);
  tree.reload();
  const event = {
    id: randomUUID(),
    type: 'ConcernRaised',
    stream: `child-${randomUUID()}`,
    recordedAt: '2026-09-01T08:30:00.000Z',
    nonce: new Uint8Array(12),
    ciphertext: new Uint8Array(600),
    commitment: new Uint8Array(32),
  };
  const [began, before] = [performance.now(), tree.size];
  while (performance.now() - began < seconds * 1_000) {
    database.exec('BEGIN');
    for (let one = 0; one < many; one += 1) tree.add({ ...event, revision: tree.size });
    database.exec('COMMIT');
  }
  const perSecond = ((tree.size - before) * 1_000) / (performance.now() - began);
  database.close();
  return perSecond;
};

/** Hashes of the longest inclusion and consistency proof in a tree of so many leaves. */
export const longest = (size: number) => {
  const levels: Uint8Array[][] = [];
  let edge = emptyEdge;
  for (let leaf = 0; leaf < size; leaf += 1) {
    const step = grown(sha256, edge, sha256(Buffer.from(String(leaf))));
    for (const { level, hash } of step.nodes) (levels[level] ??= []).push(hash);
    edge = step.edge;
  }
  const at: NodeAt = (level, place) => levels[level]?.[place] as Uint8Array;
  const places = Array.from({ length: 2_000 }, (_, one) => Math.floor((one * size) / 2_000));
  const began = performance.now();
  const hashes = Math.max(...places.map((place) => inclusionProof(sha256, at, place, size).length));
  const each = (performance.now() - began) / places.length;
  return {
    inclusion: hashes,
    consistency: Math.max(...places.map((place) => consistencyProof(sha256, at, place + 1, size).length)),
    milliseconds: rounded(each, 3),
  };
};
