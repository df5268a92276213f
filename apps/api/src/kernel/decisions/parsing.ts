import * as z from 'zod';
import { commandId, instant, type CommandId, type Instant } from '@heard/domain/kernel';
import { Malformed, type FieldFault } from '../refusals/refusals.ts';

/** What every command carries beside its own fields. */
export const envelope = z.object({
  commandId,
  occurredAt: instant.optional().meta({ description: 'when it happened, as claimed; now when absent' }),
});

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';

const faultsOf = (error: z.ZodError): readonly FieldFault[] =>
  error.issues
    .slice(0, 20)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'This field is not known here.' }))
        : [{ pointer: pointer(issue.path), detail: issue.message }],
    );

/** @throws Malformed naming each field */
export const parse = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new Malformed(faultsOf(parsed.error));
  return parsed.data;
};

export interface Parsed {
  readonly commandId: CommandId;
  readonly occurredAt: Instant | null;
  readonly data: Record<string, unknown>;
}

/** Whole shapes are made once: zod compiles a shape when it is first used. */
const wholes = new WeakMap<z.ZodObject, z.ZodObject>();

export const wholeOf = (shape: z.ZodObject): z.ZodObject => {
  const known = wholes.get(shape) ?? shape.extend(envelope.shape);
  wholes.set(shape, known);
  return known;
};

/** The HTTP body is the command: envelope and fields in one flat object, nothing unknown in it. */
export const parseCommand = (shape: z.ZodObject, body: unknown): Parsed => {
  const { commandId: id, occurredAt, ...data } = parse(wholeOf(shape), body) as Record<string, unknown> & z.output<typeof envelope>;
  return { commandId: id, occurredAt: occurredAt ?? null, data };
};
