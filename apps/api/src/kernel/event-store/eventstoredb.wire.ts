import type { Position, Revision, SealedEvent, StoredEvent, StreamName } from './event-store.ts';

/** What one event is on the wire. Bytes are base64url. Shapes in the log are for ever: see docs/log-format.md. */
export interface WireEvent {
  readonly type: string;
  readonly data: { readonly v: 1; readonly key: string; readonly nonce: string; readonly ct: string; readonly c: string };
  readonly metadata: { readonly recordedAt: string };
}

/** As much of what the client gives back as is used here. */
export interface Recorded {
  readonly streamId: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position?: { readonly commit: bigint };
}

/** What a server before 22.6 gives as the position of an event that is read from its stream. */
export const noPosition = 2n ** 64n - 1n;

const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

export const wireEventOf = (event: SealedEvent): WireEvent & { readonly id: string } => ({
  id: event.id,
  type: event.type,
  data: { v: 1, key: event.keyId, nonce: written(event.nonce), ct: written(event.ciphertext), c: written(event.commitment) },
  metadata: { recordedAt: event.recordedAt },
});

/** The server keeps its own affairs in streams that begin with a dollar sign. */
export const isSystem = ({ streamId }: { readonly streamId: string }): boolean => streamId.startsWith('$');

export const positionOf = (event: Recorded): Position => {
  const commit = event.position?.commit;
  if (commit === undefined || commit === noPosition)
    throw new Error('The server gives no positions: EventStoreDB 22.6 or later is needed.');
  return String(commit) as Position;
};

export const storedEventOf = (event: Recorded): StoredEvent => {
  const { data, metadata } = event as { data: Partial<WireEvent['data']> | null; metadata: Partial<WireEvent['metadata']> | undefined };
  if (data?.v !== 1 || metadata?.recordedAt === undefined) throw new Error(`${event.streamId} ${event.revision} was not written by Heard.`);
  return {
    stream: event.streamId as StreamName,
    revision: String(event.revision) as Revision,
    position: positionOf(event),
    id: event.id,
    type: event.type,
    recordedAt: metadata.recordedAt,
    keyId: data.key ?? '',
    nonce: bytesOf(data.nonce ?? ''),
    ciphertext: bytesOf(data.ct ?? ''),
    commitment: bytesOf(data.c ?? ''),
  };
};
