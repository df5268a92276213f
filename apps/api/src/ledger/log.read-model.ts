import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildId, PersonId } from '@heard/domain/kernel';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import type { Position } from '../kernel/event-store/event-store.ts';
import { Ledger } from '../kernel/ledger/ledger.ts';
import { base64, noteOf } from '../kernel/ledger/notes.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { sha256 } from '../kernel/sealing/canonical.ts';
import { leafData } from '../kernel/sealing/leaf.ts';
import { SignedFiles, type Signed, type SignedFile } from './signed-file.ts';

export interface ChildsLog {
  /** JSON Lines, as `docs/log-format.md` §9 writes them. */
  readonly text: string;
}

/**
 * The log of one child, to keep and to check without the house. It ends with the last event that the asker may read or did
 * themself, and so does its tree: that something was written since which is not theirs does not show until something is.
 */
export class GetLog extends Query<ChildsLog> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
  ) {
    super();
  }
}

@QueryHandler(GetLog)
export class GetLogHandler implements IQueryHandler<GetLog> {
  constructor(
    private readonly models: ReadModels,
    private readonly files: SignedFiles,
    private readonly ledger: Ledger,
  ) {}

  async execute({ who, child }: GetLog): Promise<ChildsLog> {
    getChild(this.models, who, child);
    const whole = await this.files.read(who, child);
    const events = whole.events.slice(0, whole.events.findLastIndex((one) => one.clear || one.own) + 1);
    const [file, last] = [{ ...whole, events }, events.at(-1)?.stored.position];
    if (last) await this.ledger.reached(last);
    const [size, taken] = [last ? this.#indexOf(last) + 1 : 0, who.asker.at];
    const lines = [this.#head(file, size, taken, who.asker.person), ...file.events.map((one) => this.#line(one, size))];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return { text: `${text}${JSON.stringify({ seal: this.#seal(file, text, taken) })}\n` };
  }

  #head({ stream, doings }: SignedFile, size: number, taken: string, asker: PersonId) {
    const sizes = doings.by(asker).map(({ position }) => this.#indexOf(position) + 1);
    return {
      heard: 'log',
      v: 1,
      stream,
      for: asker,
      taken,
      key: this.ledger.key.vkey,
      handovers: this.ledger.handovers(),
      checkpoint: this.ledger.checkpoint(size),
      since: sizes
        .filter((old) => old <= size)
        .map((old) => ({ size: old, root: base64(this.ledger.root(old)), proof: this.ledger.consistency(old, size).map(base64) })),
    };
  }

  #line({ stored, leaf, clear }: Signed, size: number) {
    const index = this.#indexOf(stored.position);
    const proof = this.ledger.inclusion(index, size).map(base64);
    const place = { revision: Number(stored.revision), index };
    return clear
      ? { ...place, leaf: leafData(stored), event: clear.event, salt: base64(clear.salt), proof }
      : { ...place, hash: leaf, proof };
  }

  #indexOf(position: Position): number {
    const index = this.ledger.indexOf(position);
    if (index === null) throw new Error(`the event at ${position} is not in the tree`);
    return index;
  }

  #seal({ stream, events }: SignedFile, lines: string, taken: string): string {
    const text = `heard-child-log-v1\n${stream}\n${events.length}\n${sha256(lines).toString('hex')}\n${taken}\n`;
    return noteOf(text, [this.ledger.key.line(text)]);
  }
}
