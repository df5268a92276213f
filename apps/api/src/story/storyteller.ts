import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DEMO_PEOPLE, type DemoPerson } from '../account/demo-people.ts';
import { Accounts } from '../account/accounts.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Clock } from '../kernel/clock.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { EventStore } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { accountBook, rollBook } from '../roll/books.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { play, readStory, type Playing } from './story.ts';

/** `apps/api/story`, seen from the sources as well as from what was built of them. */
const folder = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../../story' : '../../../../story');

/** Tells the story to an empty house, and knows its people. */
@Injectable()
export class Storyteller {
  readonly #story = readStory(folder);

  constructor(
    private readonly decisions: Decisions,
    private readonly accounts: Accounts,
    private readonly models: ReadModels,
    private readonly projection: Projection,
    private readonly clock: Clock,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(DEMO_PEOPLE) private readonly ways: DemoPerson[],
  ) {}

  /** Opens the ways in; plays the story first where there is none. */
  async tell(progress: NonNullable<Playing['progress']> = () => undefined): Promise<void> {
    if ((await this.store.head()) === null) await this.#play(progress);
    this.ways.push(...this.#story.demoPeople);
  }

  async #play(progress: NonNullable<Playing['progress']>): Promise<void> {
    try {
      await play(this.#story, {
        carry: new Carrier(this.decisions),
        accounts: accountBook(this.accounts),
        roll: rollBook(this.models, this.projection, this.store),
        setClock: (at) => this.clock.stand(at),
        progress,
      });
    } finally {
      this.clock.stand(null);
    }
    const head = await this.store.head();
    if (head) await this.projection.reached(head);
  }
}
