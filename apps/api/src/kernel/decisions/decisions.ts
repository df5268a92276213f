import { refuse, type AnyCapability, type Asker, type Capacity, type Happened, type Recorded } from '@heard/domain/kernel';
import {
  WrongExpectedRevision,
  type EventStore,
  type ExpectedRevision,
  type Revision,
  type StreamName,
} from '../event-store/event-store.ts';
import { Unseen } from '../refusals/refusals.ts';
import { canonical, sha256 } from '../sealing/canonical.ts';
import { leafHash, type Leaved } from '../sealing/leaf.ts';
import { disclose, seal, type ClearEvent, type Keys } from '../sealing/sealing.ts';
import type { Prover, Proved } from '../ledger/prover.ts';
import type { Done } from './doings.ts';
import { Files, type File } from './files.ts';
import { InTurn } from './in-turn.ts';
import { parseCommand } from './parsing.ts';
import { receiptFor, type Kept, type Receipt } from './receipt.ts';
import { recordedAs, type Asked } from './recording.ts';
import { versionOf } from './upcasting.ts';

type Rule = (data: unknown, state: unknown, ask: unknown) => readonly Happened[];
type PolicyLine = (asker: Asker, state: unknown, data: unknown) => Capacity | null;

const mostTries = 20;

/** What is asked of whatever hangs on events, before they are appended. @throws Refused when something of it is missing */
export interface Hanging {
  hang(asker: Asker, events: readonly Happened[]): void;
}

/** The one way in: read, fold, policy, decide, append, receipt. */
export class Decisions {
  readonly #files: Files;
  /** One command at a time for each stream on this node; other nodes are met at the expected revision. */
  readonly #turns = new InTurn();
  readonly #store: EventStore;
  readonly #keys: Keys;
  readonly #catalogue: readonly AnyCapability[];
  readonly #attachments: Hanging;
  readonly #proofs: Pick<Prover, 'receipt' | 'reached'>;

  constructor(
    store: EventStore,
    keys: Keys,
    catalogue: readonly AnyCapability[],
    attachments: Hanging,
    proofs: Pick<Prover, 'receipt' | 'reached'>,
  ) {
    this.#proofs = proofs;
    this.#attachments = attachments;
    this.#store = store;
    this.#keys = keys;
    this.#catalogue = catalogue;
    this.#files = new Files(store, keys, catalogue);
  }

  /**
   * Carries one command. The same command id is one event and one receipt, however often it comes.
   * @throws Malformed, Unseen, Refused, StoreUnavailable; in each case nothing was stored
   */
  async ask(capability: AnyCapability, type: string, body: unknown, asker: Asker): Promise<Receipt> {
    const shape = capability.commands[type];
    if (!shape) throw new Unseen();
    const parsed = parseCommand(shape, body);
    if (parsed.occurredAt && parsed.occurredAt > asker.at)
      refuse('happened-in-the-future', 'The time you give is in the future. Please check it.');
    const stream = capability.stream({ type, data: parsed.data }) as StreamName;
    const digest = sha256(canonical({ type, data: parsed.data, occurredAt: parsed.occurredAt })).toString('hex');
    return this.#turns.take(stream, () => this.#carry({ ...parsed, capability, type, asker, stream, digest }));
  }

  /** Keeps nothing of a file in memory, once what was asked of it before has come to an end. */
  forget(stream: string): Promise<void> {
    return this.#turns.take(stream, () => Promise.resolve(this.#files.forget(stream)));
  }

  async #carry(asked: Asked): Promise<Receipt> {
    const file = await this.#files.get(asked.stream, asked.capability);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const receipt = await this.#try(asked, file);
      if (receipt) return receipt;
    }
    return refuse('too-busy', 'Too many people are writing in this file just now. Please send it again; nothing is lost.');
  }

  /** Null when somebody else wrote meanwhile: the fold is fresh now and the command is decided again. */
  async #try(asked: Asked, file: File): Promise<Receipt | null> {
    try {
      const done = this.#doneBefore(asked, file);
      if (done) return await this.#again(asked, done);
      const state = await this.#stateOf(asked, file);
      const capacity = this.#allowed(asked, state);
      this.#demandUnused(asked, file);
      const events = this.#decided(asked, file, state, capacity);
      if (events.length > 0) return await this.#append(asked, file, events);
      return (await this.#files.refresh(asked.stream, file)) ? null : this.#nothing(asked);
    } catch (error) {
      const stale = await this.#files.refresh(asked.stream, file);
      if (stale || error instanceof WrongExpectedRevision) return null;
      throw error;
    }
  }

  /** What the rules are told: the state of this file and, where they read another beside it, of that as it stands now. */
  async #stateOf({ capability, type, data, stream }: Asked, file: File): Promise<unknown> {
    const own = file.states.get(capability);
    const { beside } = capability;
    if (!beside) return own;
    const other = beside.stream({ type, data }) as StreamName;
    if (other === stream) throw new Error(`${capability.name} reads the file beside which it stands`);
    const read = await this.#files.get(other, beside.of);
    await this.#files.refresh(other, read);
    return { ...(own as object), ...(read.states.get(beside.of) as object) };
  }

  #allowed({ capability, type, asker, data }: Asked, state: unknown): Capacity {
    const policy = (capability.policy as unknown as Record<string, PolicyLine>)[type];
    const capacity = policy?.(asker, state, data) ?? null;
    if (!capacity) throw new Unseen();
    return capacity;
  }

  #decided(asked: Asked, file: File, state: unknown, capacity: Capacity): readonly Recorded<Happened>[] {
    const { capability, type, asker, data } = asked;
    const rule = (capability.decider.decide as unknown as Record<string, Rule>)[type];
    const happened = rule?.(data, state, { ...asker, capacity }) ?? [];
    return happened.map((event, index) => recordedAs(asked, capacity, event, file.revision + 1 + index));
  }

  async #append(asked: Asked, file: File, events: readonly Recorded<Happened>[]): Promise<Receipt> {
    this.#attachments.hang(asked.asker, events);
    const clear = events.map((event): ClearEvent => {
      const { id, type, stream, revision, data, meta } = event;
      return { id, type, version: versionOf(type, this.#catalogue), stream, revision, data, meta };
    });
    const sealed = clear.map((event) => seal(event, this.#keys));
    const expected = (file.revision < 0 ? 'no-stream' : String(file.revision)) as ExpectedRevision;
    const { position } = await this.#store.append(
      asked.stream,
      expected,
      sealed.map((one) => one.event),
    );
    sealed.forEach((one, index) => {
      const event = clear[index] as ClearEvent;
      this.#files.take(file, { ...event, leaf: leafHash({ ...one.event, stream: event.stream, revision: event.revision }) }, position);
    });
    const [first, done] = [sealed[0], file.doings.of(asked.commandId)];
    if (!first || !done) return this.#nothing(asked);
    const [event] = clear as [ClearEvent];
    return this.#receipt(asked, done, { ...first.event, stream: event.stream, revision: event.revision }, { event, salt: first.salt });
  }

  /** The same person asks the same once more. No rule is asked again: what they did may have closed it to themself. */
  #doneBefore({ commandId, digest, asker }: Asked, file: File): Done | null {
    const done = file.doings.of(commandId);
    return done?.digest === digest && done.actor === asker.person ? done : null;
  }

  /** The same id with other content, or from another person, is refused. */
  #demandUnused({ commandId }: Asked, file: File): void {
    if (file.doings.of(commandId))
      refuse('command-id-used', 'This was sent before with other content. Please send it again as something new.', { commandId });
  }

  /** The receipt of a command that was carried out before, to the byte: what it proves is read from the log once more. */
  async #again(asked: Asked, done: Done): Promise<Receipt> {
    const [{ revision }] = done.events as [Kept];
    for await (const stored of this.#store.read(asked.stream, String(revision) as Revision))
      return this.#receipt(asked, done, stored, disclose(stored, this.#keys));
    throw new Error(`${asked.stream} has no revision ${revision} any more`);
  }

  async #receipt({ commandId, stream }: Asked, done: Done, stored: Leaved, clear: Proved['clear']): Promise<Receipt> {
    await this.#proofs.reached(done.position);
    const events = done.events as [Kept, ...Kept[]];
    const proof = this.#proofs.receipt({ stored, leaf: events[0].leaf, clear, last: done.position, since: done.since });
    return receiptFor(commandId, stream, events, done.position, proof);
  }

  /** Nothing of the file is told, not even how long it is: that would say that others wrote in it. */
  #nothing({ commandId, stream }: Asked): Receipt {
    return { commandId, code: null, stream, revision: -1, position: null, recordedAt: null, digest: null, events: [], proof: null };
  }
}
