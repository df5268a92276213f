import { v7 as uuid } from 'uuid';
import { catalogue } from '@heard/domain';
import type { Asker } from '@heard/domain/kernel';
import type { Decisions } from '../decisions/decisions.ts';
import type { Receipt } from '../decisions/receipt.ts';
import { Unseen } from '../refusals/refusals.ts';

export interface Carried {
  readonly type: string;
  readonly data: object;
}

/** For those inside the house who ask for many things at once (an import, the story): each by its type, as an ordinary command. */
export class Carrier {
  readonly #decisions: Decisions;

  constructor(decisions: Decisions) {
    this.#decisions = decisions;
  }

  /** @throws Malformed, Unseen, Refused, StoreUnavailable */
  carry({ type, data }: Carried, asker: Asker, more: { readonly commandId?: string; readonly occurredAt?: string } = {}): Promise<Receipt> {
    const capability = catalogue.find((one) => type in one.commands);
    if (!capability) throw new Unseen();
    return this.#decisions.ask(capability, type, { ...data, commandId: uuid(), ...more }, asker);
  }
}
