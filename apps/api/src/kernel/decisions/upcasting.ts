import type { AnyCapability, Upcast } from '@heard/domain/kernel';
import type { OpenedEvent } from '../sealing/sealing.ts';

const upcastersOf = (type: string, catalogue: readonly AnyCapability[]): readonly Upcast[] =>
  catalogue.find((capability) => type in capability.events)?.upcasters?.[type] ?? [];

/** The version in which an event of this type is written today. */
export const versionOf = (type: string, catalogue: readonly AnyCapability[]): number => 1 + upcastersOf(type, catalogue).length;

/** An event of any version ever written, in today's shape. */
export const upcast = (event: OpenedEvent, catalogue: readonly AnyCapability[]): OpenedEvent => {
  const steps = upcastersOf(event.type, catalogue).slice(event.version - 1);
  if (steps.length === 0) return event;
  const data = steps.reduce((shape, step) => step(shape), event.data as Record<string, unknown>);
  return { ...event, data, version: event.version + steps.length };
};
