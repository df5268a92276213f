import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ChildId } from '@heard/domain/kernel';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Ledger } from '../kernel/ledger/ledger.ts';
import { signOf } from '../kernel/ledger/notes.ts';
import { Prover } from '../kernel/ledger/prover.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { SignedFiles } from './signed-file.ts';

export interface KeptReceipt {
  readonly childId: ChildId;
  readonly code: string;
  readonly type: string;
  readonly recordedAt: string;
  /** A `tlog-proof` with the words (`docs/log-format.md` §8); null while the tree of this node has not reached it. */
  readonly proof: string | null;
  /** The same without words and salt: for paper and for mail. */
  readonly paper: string | null;
  /** Of the key that signs, for people to compare. */
  readonly sign: string;
}

/** The receipt of something that the asker gave, once more. */
export class GetReceipt extends Query<KeptReceipt> {
  constructor(
    readonly who: Someone,
    readonly child: ChildId,
    readonly code: string,
  ) {
    super();
  }
}

@QueryHandler(GetReceipt)
export class GetReceiptHandler implements IQueryHandler<GetReceipt> {
  constructor(
    private readonly models: ReadModels,
    private readonly files: SignedFiles,
    private readonly prover: Prover,
    private readonly ledger: Ledger,
  ) {}

  async execute({ who, child, code }: GetReceipt): Promise<KeptReceipt> {
    getChild(this.models, who, child);
    const found = await this.files.find(who, child, code);
    if (!found) throw new Unseen();
    const { stored, leaf, clear, done } = found;
    const proved = { stored, leaf, last: done.position, since: done.since };
    const [proof, paper] = [this.prover.receipt({ ...proved, clear }), this.prover.receipt({ ...proved, clear: null })];
    return { childId: child, code, type: stored.type, recordedAt: stored.recordedAt, proof, paper, sign: signOf(this.ledger.key.vkey) };
  }
}
