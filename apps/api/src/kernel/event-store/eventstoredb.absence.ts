import { StoreUnavailable } from './event-store.ts';

/** A mark that an error of gRPC (`code`) or of the client (`type`) may carry. */
export const sign = (error: unknown, name: 'code' | 'type'): unknown =>
  error instanceof Error && name in error ? Reflect.get(error, name) : undefined;

/** gRPC codes: cancelled, unknown, deadline exceeded, resource exhausted, aborted, internal, unavailable. */
const codesOfAbsence: ReadonlySet<unknown> = new Set([1, 2, 4, 8, 10, 13, 14]);
/** The client's `ErrorType`, of which only these mean that the store is away. */
const typesOfAbsence: ReadonlySet<unknown> = new Set(['unavailable', 'timeout', 'deadline-exceeded', 'cancelled', 'not-leader', 'unknown']);

/**
 * By type first, for the client says `unknown` in the code of much that it has a type for; by code as well,
 * for while the server is down an append fails with a bare gRPC error.
 */
const isAbsence = (error: unknown): boolean => {
  const type = sign(error, 'type');
  if (type !== undefined) return typesOfAbsence.has(type);
  return codesOfAbsence.has(sign(error, 'code')) || (error instanceof Error && error.message.startsWith('Failed to discover'));
};

/** StoreUnavailable for what passes by itself; every other error as it is. */
export const translated = (error: unknown): unknown => {
  if (error instanceof StoreUnavailable || !isAbsence(error)) return error;
  return new StoreUnavailable(`EventStoreDB does not answer: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
};
