import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Asker, Attachment, ChildId } from '@heard/domain/kernel';
import { schoolView } from '@heard/domain/school';
import type { Drawing } from '@heard/domain/voice';
import { DEMO_PEOPLE, type DemoPerson } from '../account/demo-people.ts';
import { Accounts } from '../account/accounts.ts';
import { Uploads } from '../kernel/blobs/uploads.ts';
import { Calendar } from '../kernel/calendar/calendar.ts';
import { Carrier } from '../kernel/carrying/carrier.ts';
import { Clock } from '../kernel/clock.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { EventStore, StreamName } from '../kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../kernel/kernel.module.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { accountBook, rollBook } from '../roll/books.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { open } from '../kernel/sealing/sealing.ts';
import { DataKeys } from '../kernel/vault/data-keys.ts';
import { alderbrook } from './cast.ts';
import { play, readStory, type Act, type Playing } from './story.ts';

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
    private readonly calendar: Calendar,
    private readonly keys: DataKeys,
    private readonly uploads: Uploads,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(DEMO_PEOPLE) private readonly ways: DemoPerson[],
  ) {}

  /**
   * Opens the ways in; plays the story first where there is none.
   * @throws Error with a sentence for the operator when the data are of another school, or of a story that was cut short
   */
  async tell(progress: NonNullable<Playing['progress']> = () => undefined): Promise<void> {
    if ((await this.store.head()) === null) await this.calendar.hold(() => this.#play(progress));
    await this.#check();
    this.ways.push(...this.#story.demoPeople);
  }

  /** The demo opens a way in for everybody: never into a school that is not the story's own. */
  async #check(): Promise<void> {
    const schools = this.models.keys(schoolView.name);
    if (schools.length !== 1 || schools[0] !== alderbrook.schoolId) {
      throw new Error(
        'HEARD_DEMO=1 opens a way in for everybody, and these data hold another school. Unset it, or choose another DATA_DIR.',
      );
    }
    const last = this.#story.acts.at(-1);
    const told = last && (await this.#knows(last));
    if (!told)
      throw new Error('The story was cut short when it was first told. Remove the folder DATA_DIR of the demonstration and start again.');
  }

  async #knows({ command, commandId }: Act): Promise<boolean> {
    const { childId } = command.data as { readonly childId: string };
    for await (const stored of this.store.read(`child-${childId}` as StreamName)) {
      const event = open(stored, this.keys);
      // What does not open was erased since: it was told all the same.
      if (!event || event.meta.commandId === commandId) return true;
    }
    return false;
  }

  async #play(progress: NonNullable<Playing['progress']>): Promise<void> {
    try {
      await play(this.#story, {
        carry: new Carrier(this.decisions),
        accounts: accountBook(this.accounts),
        roll: rollBook(this.models, this.projection, this.store),
        keep: (asker, childId, drawing) => this.#keep(asker, childId, drawing),
        setClock: (at) => this.clock.stand(at),
        progress,
      });
    } finally {
      this.clock.stand(null);
    }
    await this.#shown();
  }

  /** Who may send something for a child is asked of the tables: they must have come so far. */
  async #keep(asker: Asker, childId: ChildId, drawing: Drawing): Promise<Attachment> {
    await this.#shown();
    return this.uploads.whole(asker, { childId, kind: 'drawing' }, Buffer.from(JSON.stringify(drawing)));
  }

  async #shown(): Promise<void> {
    const head = await this.store.head();
    if (head) await this.projection.reached(head);
  }
}
