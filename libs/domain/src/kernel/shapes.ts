import * as z from 'zod';

/** The longest thing that can be said at once, in UTF-16 code units: about twenty printed pages. */
export const longestWords = 10_000;

/** Words are kept to the letter: never trimmed, never normalised; only emptiness and broken Unicode are refused. */
const text = (most: number) =>
  z
    .string()
    .max(most, `Please keep this under ${most} characters.`)
    .refine((value) => value.trim().length > 0, 'Please write something here.')
    .refine((value) => value.isWellFormed(), 'These words contain a broken character. Please type them again.');

export const words = text(longestWords).meta({ description: "somebody's words, kept to the letter" });
export const sentence = text(500).meta({ description: 'a short text of one or two sentences' });
export const label = text(120).meta({ description: 'a few words' });

/** BCP 47 (RFC 5646), the part that says which language and which writing: `en`, `pl`, `ur`, `zh-Hant`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'A language code such as en, pl or ur.')
  .meta({ description: 'BCP 47 language tag' });

/** Whether two plain values say the same, whatever the order of their fields. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => alike(one[key], other[key]));
};

/** A set of named shapes: the names are the type names of events or commands. */
export type Shapes = Readonly<Record<string, z.ZodObject>>;

/** The union that a set of shapes describes: `{ type, data }` for each name. */
export type OneOf<S extends Shapes> = { [Type in keyof S & string]: { readonly type: Type; readonly data: z.output<S[Type]> } }[keyof S &
  string];

/** One member of such a union. */
export type Named<Union extends { type: string }, Type extends Union['type']> = Extract<Union, { type: Type }>;
