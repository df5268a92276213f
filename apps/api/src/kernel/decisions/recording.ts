import { v7 as uuid } from 'uuid';
import type { AnyCapability, Asker, Capacity, Happened, Recorded } from '@heard/domain/kernel';
import type { StreamName } from '../event-store/event-store.ts';
import type { Parsed } from './parsing.ts';

/** A command on its way: what is asked, by whom, of which file. */
export interface Asked extends Parsed {
  readonly capability: AnyCapability;
  readonly type: string;
  readonly asker: Asker;
  readonly stream: StreamName;
  readonly digest: string;
}

/** What was decided, as it will stand in the log: nobody but the server says when it was recorded. */
export const recordedAs = (
  { asker, commandId, digest, occurredAt, stream }: Asked,
  capacity: Capacity,
  event: Happened,
  revision: number,
): Recorded<Happened> => {
  const meta = {
    school: asker.school,
    actor: asker.person,
    capacity,
    commandId,
    commandDigest: digest,
    correlation: commandId,
    causation: null,
    occurredAt: occurredAt ?? asker.at,
    recordedAt: asker.at,
  };
  return { ...event, id: uuid(), stream, revision, leaf: '', meta };
};
