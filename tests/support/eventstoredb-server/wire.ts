import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent, Message } from './memory-log.ts';

const { Empty, StreamIdentifier, UUID } = shared;
const { AppendResp, ReadResp } = streams;
type AppendReq = InstanceType<typeof streams.AppendReq>;
type AppendResp = InstanceType<typeof AppendResp>;
type ReadResp = InstanceType<typeof ReadResp>;
type StreamIdentifier = InstanceType<typeof StreamIdentifier>;

export const nameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
const identifierOf = (name: string): StreamIdentifier => new StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));

export const messageOf = (request: AppendReq): Message => {
  const proposed = request.getProposedMessage();
  if (!proposed) throw new Error('An append after its options is made of messages');
  const metadata = new Map<string, string>();
  proposed.getMetadataMap().forEach((value: string, key: string) => metadata.set(key, value));
  return { id: proposed.getId()?.getString() ?? '', metadata, custom: proposed.getCustomMetadata_asU8(), data: proposed.getData_asU8() };
};

export const appended = (revision: bigint, position: bigint): AppendResp => {
  const place = new AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
  return new AppendResp().setSuccess(new AppendResp.Success().setCurrentRevision(String(revision)).setPosition(place));
};

export const wrongVersion = (options: InstanceType<typeof streams.AppendReq.Options>, current: bigint): AppendResp => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (options.hasNoStream()) wrong.setExpectedNoStream(new Empty());
  else wrong.setExpectedRevision(options.getRevision());
  if (current < 0n) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  return new AppendResp().setWrongExpectedVersion(wrong);
};

export const eventRead = (event: LoggedEvent): ReadResp => {
  const position = String(event.position);
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setCustomMetadata(event.custom)
    .setData(event.data);
  for (const [key, value] of event.metadata) recorded.getMetadataMap().set(key, value);
  recorded.getMetadataMap().set('created', '638000000000000000');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position));
};

export const streamNotFound = (name: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(name)));

export const confirmed = (): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('subscription'));
export const caughtUp = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
