import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent, MemoryLog } from './memory-log.ts';
import { nameOf } from './wire.ts';

type Options = InstanceType<typeof streams.ReadReq.Options>;

const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;

const isWanted = (options: Options): ((event: LoggedEvent) => boolean) => {
  const expression = options.getFilter()?.getStreamIdentifier();
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : /^/;
  return (event) => regex.test(event.stream);
};

const bounds = (options: Options): ((event: LoggedEvent) => boolean) => {
  const position = options.getAll()?.getPosition();
  if (options.hasStream()) {
    const name = nameOf(options.getStream()?.getStreamIdentifier());
    const revision = BigInt(options.getStream()?.getRevision() || 0);
    return (event) => event.stream === name && event.revision >= revision;
  }
  if (!position) return () => true;
  const commit = BigInt(position.getCommitPosition());
  // Inclusive for a read, exclusive for a subscription: the server does so.
  return options.hasSubscription() ? (event) => event.position > commit : (event) => event.position >= commit;
};

/** The events a request asks for, as far as they are in the log now. */
export const eventsFor = (log: MemoryLog, options: Options): readonly LoggedEvent[] => {
  const wanted = isWanted(options);
  const bounded = bounds(options);
  const found = log.events.filter((event) => bounded(event) && wanted(event));
  if (options.getReadDirection() === BACKWARDS) found.reverse();
  return options.hasSubscription() ? found : found.slice(0, Number(options.getCount()));
};

/** What came after the event number `seen` of the list, for a subscription that has caught up so far. */
export const eventsSince = (log: MemoryLog, options: Options, seen: number): readonly LoggedEvent[] => {
  const wanted = isWanted(options);
  const bounded = bounds(options);
  return log.events.slice(seen).filter((event) => bounded(event) && wanted(event));
};
