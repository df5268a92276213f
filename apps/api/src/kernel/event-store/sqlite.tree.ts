import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { emptyEdge, grown, hashOfLeaf, peaksOf, type Edge } from '@heard/domain/ledger';
import { sha256 } from '../sealing/canonical.ts';
import { leafData, type Leaved } from '../sealing/leaf.ts';

/** The tree of a log, in the table `nodes` beside its events: it grows in whatever transaction is open. */
export class StoredTree {
  readonly #insert: StatementSync;
  readonly #node: StatementSync;
  readonly #leaves: StatementSync;
  #edge: Edge = emptyEdge;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO nodes VALUES (?, ?, ?)');
    this.#node = database.prepare('SELECT hash FROM nodes WHERE level = ? AND place = ?');
    this.#leaves = database.prepare('SELECT max(place) AS place FROM nodes WHERE level = 0');
  }

  /** Takes up the edge as it is stored: at the start, and after a rollback. @throws Error when a node is not there */
  reload(): void {
    const size = Number(this.#leaves.get()?.['place'] ?? -1) + 1;
    if (size !== this.#edge.size) this.#edge = { size, peaks: peaksOf(size).map(({ level, place }) => this.node(level, place)) };
  }

  get size(): number {
    return this.#edge.size;
  }

  /** @throws Error when it is not there */
  node(level: number, place: number): Uint8Array {
    const hash = this.#node.get(level, place)?.['hash'];
    if (!(hash instanceof Uint8Array))
      throw new Error(`The tree of the log has no node at ${level}/${place}. Somebody has changed the file.`);
    return hash;
  }

  add(event: Leaved): void {
    const { edge, nodes } = grown(sha256, this.#edge, hashOfLeaf(sha256, Buffer.from(leafData(event))));
    for (const { level, place, hash } of nodes) this.#insert.run(level, place, hash);
    this.#edge = edge;
  }
}
