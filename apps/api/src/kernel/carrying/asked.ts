import type * as z from 'zod';
import { parse } from '../decisions/parsing.ts';

/** What a query asks for, apart from the place in the log it must have seen. @throws Malformed naming each field */
export const asked = <Shape extends z.ZodObject>(shape: Shape, params: unknown): z.output<Shape> => {
  const { seen: _, ...rest } = params as Record<string, unknown>;
  return parse(shape, rest);
};
