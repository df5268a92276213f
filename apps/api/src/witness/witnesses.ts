import { Logger } from '@nestjs/common';
import type { Ledger } from '../kernel/ledger/ledger.ts';
import { base64 } from '../kernel/ledger/notes.ts';
import type { Checkpoint, Published } from '../kernel/ledger/published.ts';
import type { PublishedTable } from '../kernel/ledger/published.table.ts';
import type { WitnessAt } from '../kernel/ledger/witness-lists.ts';
import { askWitness, type Outcome } from './asking-a-witness.ts';
import type { WitnessTable } from './witness.table.ts';

/** Those who are asked to sign that this log only grew. */
export class Witnesses {
  readonly #logger = new Logger('Witnesses');

  constructor(
    private readonly parts: {
      readonly witnesses: readonly WitnessAt[];
      readonly ledger: Ledger;
      readonly table: WitnessTable;
      readonly published: PublishedTable;
    },
  ) {}

  /** @param published whose hours they follow */
  begin(published: Published): void {
    published.onHour(async (checkpoint, ending) => {
      await Promise.all(this.parts.witnesses.map((witness) => this.#ask(witness, checkpoint, ending)));
    });
  }

  /** How many of them stand so, by what they last said. */
  count(state: Outcome['state']): number {
    const { witnesses, ledger, table } = this.parts;
    return witnesses.filter(({ vkey }) => table.standing(ledger.key.name, vkey)?.state === state).length;
  }

  async #ask(witness: WitnessAt, checkpoint: Checkpoint, ending: AbortSignal): Promise<void> {
    const { ledger, table, published } = this.parts;
    const origin = ledger.key.name;
    const known = table.standing(origin, witness.vkey);
    const before = known?.size ?? 0;
    if (published.cosignatures(origin, checkpoint.size).some(({ vkey }) => vkey === witness.vkey)) return;
    const proofFrom = (size: number) => ledger.consistency(size, checkpoint.size).map(base64);
    const outcome = await askWitness({ witness, checkpoint, proofFrom, ending }, Math.min(before, checkpoint.size));
    if (ending.aborted) return;
    if (outcome.state === 'signed') {
      published.cosign(origin, checkpoint.size, witness.vkey, outcome.line);
      table.keep(origin, witness.vkey, { size: checkpoint.size, state: 'signed' });
      return;
    }
    this.#tell(witness, outcome);
    // Who says that there is another history does not take it back by being away.
    const state = known?.state === 'disputed' && outcome.state === 'away' ? 'disputed' : outcome.state;
    table.keep(origin, witness.vkey, { size: before, state });
  }

  #tell({ key }: WitnessAt, { state, said }: Exclude<Outcome, { readonly state: 'signed' }>): void {
    if (state === 'disputed')
      this.#logger.error(
        `The witness ${key.name} does not sign: ${said}. Either this log was rewritten or put back without “npm run heard -- restore”, or a second log runs under its key. Please find out which.`,
      );
    else this.#logger.warn(`The witness ${key.name} does not sign: ${said}. It is asked again in an hour.`);
  }
}
