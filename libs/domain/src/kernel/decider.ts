import type { Ask, Asker } from './ask.ts';
import type { Capacity, Happened, Recorded } from './recorded.ts';
import type { Named } from './shapes.ts';

/** What an event does to a state: one line an event type, complete by type. */
export type Fold<State, Event extends Happened> = {
  readonly [Type in Event['type']]: (state: State, event: Recorded<Named<Event, Type>>) => State;
};

/**
 * Who may ask: one line a command, complete by type. Answers the capacity in which the asker may,
 * or null; null is told to the asker exactly as if the thing did not exist.
 */
export type Policy<State, Command extends Happened> = {
  readonly [Type in Command['type']]: (asker: Asker, state: State, data: Named<Command, Type>['data']) => Capacity | null;
};

/** What follows: one line a command, complete by type. An empty answer means that there is nothing to do. */
export type Decide<State, Command extends Happened, Event extends Happened> = {
  readonly [Type in Command['type']]: (data: Named<Command, Type>['data'], state: State, ask: Ask) => readonly Event[];
};

/** The rules of a capability. Pure: the same state and command give the same events, always. */
export interface Decider<State, Command extends Happened, Event extends Happened, Folded extends Happened> {
  readonly initialState: State;
  readonly fold: Fold<State, Folded>;
  /** @throws Refused with the fact that stands against it */
  readonly decide: Decide<State, Command, Event>;
}

/** Applies one event; an event type that the fold does not declare leaves the state as it is. */
export const evolve = <State>(fold: Fold<State, never>, state: State, event: Recorded<Happened>): State => {
  const step = (fold as Record<string, ((state: State, event: Recorded<Happened>) => State) | undefined>)[event.type];
  return step ? step(state, event) : state;
};

/** A fold of a part, as a fold of the whole that holds it under `key`. */
export const within = <Key extends string, Part, Event extends Happened>(key: Key, fold: Fold<Part, Event>) =>
  Object.fromEntries(
    Object.keys(fold).map((type) => [
      type,
      (whole: Record<Key, Part>, event: Recorded<Happened>) => ({ ...whole, [key]: evolve(fold as Fold<Part, never>, whole[key], event) }),
    ]),
  ) as unknown as Fold<Record<Key, Part>, Event>;

/** Two folds of the same whole, each seeing every event it declares. */
export const both = <A, B, EventA extends Happened, EventB extends Happened>(
  a: Fold<A, EventA>,
  b: Fold<B, EventB>,
): Fold<A & B, EventA | EventB> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((type) => [
      type,
      (state: A & B, event: Recorded<Happened>) => {
        const first = { ...state, ...evolve(a as unknown as Fold<A & B, never>, state, event) };
        return evolve(b as unknown as Fold<A & B, never>, first, event);
      },
    ]),
  ) as unknown as Fold<A & B, EventA | EventB>;
