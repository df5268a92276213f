import { emptyEdge, grown, hashOfLeaf, rootOf, type Edge } from '@heard/domain/ledger';
import { attachmentsIn, type BlobId } from '@heard/domain/kernel';
import { ownerOf } from '../kernel/blobs/laying.ts';
import type { StoredEvent } from '../kernel/event-store/event-store.ts';
import type { InspectedRow } from '../kernel/event-store/log-inspection.ts';
import { sha256 } from '../kernel/sealing/canonical.ts';
import { leafData } from '../kernel/sealing/leaf.ts';
import { disclose, type Keys } from '../kernel/sealing/sealing.ts';
import { named, span, type Finding } from './finding.ts';
import { displaced } from './displaced.ts';

/** A log as it lies there: rows that are believed in nothing, and the tree that was stored beside them. */
export interface LogSight {
  readonly hasTree: boolean;
  readonly kept: { readonly leaves: number; readonly nodes: number };
  rows(): Iterable<InspectedRow> | AsyncIterable<InspectedRow>;
  node(level: number, place: number): Uint8Array | null;
  placeOf(leaf: Uint8Array): number | null;
}

/** What is to be remembered on the way: roots at these sizes, leaf data at these places. */
export interface Wanted {
  readonly sizes: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
}

export interface Walked {
  readonly events: number;
  readonly root: Uint8Array;
  /** When the last event was recorded. */
  readonly upTo: string | null;
  /** Events whose key was destroyed. */
  readonly erased: number;
  readonly findings: readonly Finding[];
  /** Whether every row is the leaf that the stored tree has in its place, as far as there is one. */
  readonly inOrder: boolean;
  readonly roots: ReadonlyMap<number, Uint8Array>;
  readonly leaves: ReadonlyMap<number, { readonly data: string; readonly event: StoredEvent }>;
  /** Blobs that events name, each with the first that does. */
  readonly blobs: ReadonlyMap<BlobId, Hanging>;
}

/** A drawing, a sound or a photo, and the event that names it. */
export interface Hanging {
  readonly event: StoredEvent;
  /** Whose key it is sealed with. */
  readonly owner: string;
}

/** More than these are counted, not kept: the first is what matters. */
const mostFindings = 1_000;

/** One way through a whole log: each row against itself, its key, its stream, and the tree. */
export class Walk {
  readonly #log: LogSight;
  readonly #keys: Pick<Keys, 'open'>;
  readonly #wanted: Wanted;
  readonly #findings: Finding[] = [];
  readonly #revisions = new Map<string, number>();
  readonly #roots = new Map<number, Uint8Array>([[0, rootOf(sha256, emptyEdge)]]);
  readonly #leaves = new Map<number, { data: string; event: StoredEvent }>();
  readonly #blobs = new Map<BlobId, Hanging>();
  #edge: Edge = emptyEdge;
  #nodes = 0;
  #last: StoredEvent | null = null;
  #erased = 0;
  #inOrder = true;

  constructor(log: LogSight, keys: Pick<Keys, 'open'>, wanted: Wanted) {
    this.#log = log;
    this.#keys = keys;
    this.#wanted = wanted;
  }

  async walked(progress: (done: number) => void): Promise<Walked> {
    try {
      for await (const row of this.#log.rows()) {
        this.#take(row);
        progress(this.#edge.size);
      }
      if (this.#inOrder) this.#compareEnd();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#find(this.#edge.size, `The file of the log cannot be read beyond position ${this.#edge.size - 1}: ${reason}.`, true);
    }
    return {
      events: this.#edge.size,
      root: rootOf(sha256, this.#edge),
      upTo: this.#last?.recordedAt ?? null,
      erased: this.#erased,
      findings: this.#findings,
      inOrder: this.#inOrder,
      roots: this.#roots,
      leaves: this.#leaves,
      blobs: this.#blobs,
    };
  }

  #take({ event, checksumHolds }: InspectedRow): void {
    const place = this.#edge.size;
    const data = leafData(event);
    const { edge, nodes } = grown(sha256, this.#edge, hashOfLeaf(sha256, Buffer.from(data)));
    this.#comparePlace(event, place);
    if (this.#log.hasTree) for (const node of nodes) this.#compareNode(event, place, node);
    this.#compareRevision(event, place);
    if (!checksumHolds)
      this.#find(place, `The row of an event does not say what was written into it (its checksum is another): ${named(event)}.`);
    this.#open(event, place);
    this.#edge = edge;
    this.#nodes += nodes.length;
    this.#last = event;
    if (this.#wanted.sizes.has(edge.size)) this.#roots.set(edge.size, rootOf(sha256, edge));
    if (this.#wanted.places.has(place)) this.#leaves.set(place, { data, event });
  }

  #comparePlace(event: StoredEvent, place: number): void {
    const before = this.#last === null ? -1 : Number(this.#last.position);
    const here = Number(event.position);
    if (here === before + 1 || !this.#inOrder) return;
    this.#find(place, `There is nothing where ${span(before + 1, here - 1)} should be: removed. The next is ${named(event)}.`, true);
  }

  #compareRevision(event: StoredEvent, place: number): void {
    const expected = this.#revisions.get(event.stream) ?? 0;
    if (Number(event.revision) !== expected)
      this.#find(place, `In its stream, revision ${expected} should come here and another does: ${named(event)}.`);
    this.#revisions.set(event.stream, Number(event.revision) + 1);
  }

  #open(event: StoredEvent, place: number): void {
    try {
      const opened = disclose(event, this.#keys);
      if (!opened) this.#erased += 1;
      else this.#hang(event, opened.event.data);
    } catch (error) {
      const why = error instanceof Error && error.name === 'KeyLost' ? 'the vault does not have its key' : 'it was altered or moved';
      this.#find(place, `An event does not open with its key (${why}): ${named(event)}.`);
    }
  }

  #hang(event: StoredEvent, data: unknown): void {
    const { childId } = data as { readonly childId: string };
    for (const { blobId } of attachmentsIn(data)) if (!this.#blobs.has(blobId)) this.#blobs.set(blobId, { event, owner: ownerOf(childId) });
  }

  /** The first difference is told as what was done; what follows from it is not told again. */
  #compareNode(event: StoredEvent, place: number, { level, place: at, hash }: { level: number; place: number; hash: Uint8Array }): void {
    const kept = this.#log.node(level, at);
    if (!this.#inOrder || (kept && Buffer.from(kept).equals(hash))) return;
    const sound = `${span(at * 2 ** level, place)} ${at * 2 ** level === place ? 'is' : 'are'} what was stored, but the tree beside the log was changed`;
    this.#find(
      place,
      level === 0 ? displaced(this.#log, event, place, hash) : `${sound[0]?.toUpperCase()}${sound.slice(1)} (node ${level}/${at}).`,
      true,
    );
  }

  #compareEnd(): void {
    const { leaves, nodes } = this.#log.kept;
    const { size } = this.#edge;
    if (!this.#log.hasTree) return;
    if (leaves > size)
      this.#find(size, `The end of the log was cut off: ${span(size, leaves - 1)} ${leaves - size === 1 ? 'is' : 'are'} gone.`, true);
    else if (nodes !== this.#nodes) this.#find(size, 'The tree beside the log has nodes that stand over nothing: it was changed.', true);
  }

  #find(position: number, sentence: string, breaks = false): void {
    if (this.#findings.length < mostFindings) this.#findings.push({ position, sentence });
    if (breaks) this.#inOrder = false;
  }
}
