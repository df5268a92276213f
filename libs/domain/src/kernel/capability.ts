import type { z } from 'zod';
import type { Decider, Policy } from './decider.ts';
import type { Happened } from './recorded.ts';
import type { OneOf, Shapes } from './shapes.ts';
import type { Row, View } from './view.ts';

/** Turns the data of an older schema version into the next one. Version of a type = 1 + number of its upcasters. */
export type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/**
 * Another file that the rules read and never write: the fields of its state, as that capability folds it, stand in the state of this
 * one. For matter that has a stream, and so a key, of its own and whose rules still ask who is who.
 */
export interface FileBeside {
  readonly of: AnyCapability;
  readonly stream: (command: Happened) => string;
}

/** Everything the kernel needs to carry a capability; `catalogue.ts` lists them all. */
export interface Capability<Commands extends Shapes, Events extends Shapes, State, Folded extends Happened> {
  /** A word of the school, the folder's name, and the first part of its address. */
  readonly name: string;
  readonly commands: Commands;
  readonly events: Events;
  readonly upcasters?: Readonly<Partial<Record<keyof Events & string, readonly Upcast[]>>>;
  /** Whose file a command is about: the stream's name. */
  readonly stream: (command: OneOf<Commands>) => string;
  readonly policy: Policy<State, OneOf<Commands>>;
  readonly decider: Decider<State, OneOf<Commands>, OneOf<Events>, Folded>;
  readonly beside?: FileBeside;
}

/** A capability whose own types the kernel need not know. */
export interface AnyCapability {
  readonly name: string;
  readonly commands: Readonly<Record<string, z.ZodObject>>;
  readonly events: Readonly<Record<string, z.ZodObject>>;
  readonly upcasters?: Readonly<Record<string, readonly Upcast[] | undefined>>;
  readonly stream: (command: Happened) => string;
  readonly policy: Policy<unknown, never>;
  readonly decider: Decider<unknown, never, Happened, never>;
  readonly beside?: FileBeside;
}

export type AnyView = View<Row, never>;

export const erased = <C extends Shapes, E extends Shapes, S, F extends Happened>(capability: Capability<C, E, S, F>): AnyCapability =>
  capability as unknown as AnyCapability;
