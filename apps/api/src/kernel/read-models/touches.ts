import type { AnyView, Row } from '@heard/domain/kernel';
import type { OpenedEvent } from '../sealing/sealing.ts';

export type AnyTouch = { keys(event: OpenedEvent): readonly string[]; fold(row: Row | null, event: OpenedEvent, key: string): Row | null };

export type Touches = ReadonlyMap<string, readonly (readonly [string, AnyTouch])[]>;

/** Which views an event type touches. */
export const touchesOf = (views: readonly AnyView[]): Touches => {
  const touches = new Map<string, (readonly [string, AnyTouch])[]>();
  for (const { name, on } of views) {
    for (const [type, touch] of Object.entries<AnyTouch>(on)) touches.set(type, [...(touches.get(type) ?? []), [name, touch]]);
  }
  return touches;
};
