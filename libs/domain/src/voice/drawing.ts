import * as z from 'zod';
import { label } from '../kernel/index.ts';

/** The largest paper, in its own units: what a page shows it at is the page's affair. */
const edge = z.number().min(1).max(4_096);
/** A line may leave the paper and come back. */
const place = z.number().min(-4_096).max(8_192);

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'A colour is written like #1a2b3c.');

/** One movement of a finger, a pen or the keys: colour, thickness on the paper, and where it went with how much pressure (0 to 1; 0.5 where there is none). */
export const stroke = z.strictObject({
  colour,
  width: z.number().min(0.1).max(400),
  points: z
    .array(z.tuple([place, place, z.number().min(0).max(1)]))
    .min(1)
    .max(20_000),
});

/** A picture pressed on the paper, as a child does who does not draw lines: its middle, its edge, how many strokes lie under it, and the skin that the child chose for people. */
export const stamp = z.strictObject({
  symbol: z.string().regex(/^[a-z][a-z-]{0,40}$/),
  label,
  x: place,
  y: place,
  size: z.number().min(1).max(4_096),
  over: z.int().min(0).max(5_000),
  skin: colour.optional(),
});

/** A drawing as it was drawn, not as it looked: strokes in their order, and stamps among them. The content of an attachment of kind `drawing`, as JSON. */
export const drawing = z
  .strictObject({
    v: z.literal(1),
    width: edge,
    height: edge,
    strokes: z.array(stroke).max(5_000),
    stamps: z.array(stamp).max(500).optional(),
  })
  .refine(({ strokes, stamps = [] }) => strokes.length + stamps.length > 0, {
    path: ['strokes'],
    message: 'There is nothing drawn here yet.',
  });

export type Stroke = z.output<typeof stroke>;
export type Stamp = z.output<typeof stamp>;
export type Drawing = z.output<typeof drawing>;
