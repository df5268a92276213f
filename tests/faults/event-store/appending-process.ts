/**
 * A process of its own that appends as fast as it is answered, and says so on its standard output: one line an
 * acknowledgement, `ack <stream> <revision> <position> <id>`, and `unavailable <reason>` for each refusal.
 * Arguments: the log, the number of writers.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExpectedRevision, SealedEvent } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { StoreUnavailable } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { openSqliteEventStore } from '../../../apps/api/src/kernel/event-store/sqlite.event-store.ts';
import { anyStream, sealedEvents } from '../../support/sealed-event.ts';

const [, , path = '', writers = '1'] = process.argv;
const store = await openSqliteEventStore(path);

const untilAnswered = async (stream: ReturnType<typeof anyStream>, expected: ExpectedRevision, events: readonly SealedEvent[]) => {
  for (;;) {
    try {
      return await store.append(stream, expected, events);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      process.stdout.write(`unavailable ${error.message}\n`);
      await nextTurn();
    }
  }
};

const write = async (): Promise<never> => {
  const stream = anyStream();
  let expected: ExpectedRevision = 'no-stream';
  for (;;) {
    const events = sealedEvents(1 + Math.floor(Math.random() * 3));
    const { revision, position } = await untilAnswered(stream, expected, events);
    process.stdout.write(`ack ${stream} ${revision} ${position} ${events.at(-1)?.id}\n`);
    expected = revision;
  }
};

await Promise.all(Array.from({ length: Number(writers) }, write));
