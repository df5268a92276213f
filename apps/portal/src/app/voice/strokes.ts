import type { Drawing, Stamp, Stroke } from '@heard/domain/voice';

/** Across, down, and pressure from 0 to 1. */
export type Point = Stroke['points'][number];

/** The paper: its own units, so that a drawing is the same on a phone and on a wall. */
export const PAPER = { width: 1024, height: 768 } as const;
/** Of one drawing; below what the shape of the record takes (`drawing` of the domain, and its bytes). */
export const MOST = { strokes: 2_000, stamps: 200, points: 30_000, pointsOfOne: 4_000 } as const;
/** Pressure of what feels none. */
export const EVEN = 0.5;

/** Nothing drawn yet. Not to be sent: the record takes no empty paper. */
export const blank: Drawing = { v: 1, ...PAPER, strokes: [], stamps: [] };

const tidy = ([x, y, pressure]: Point): Point => [round(x, 10), round(y, 10), round(pressure, 100)];
const round = (value: number, parts: number): number => Math.round(value * parts) / parts;

/** How far a point lies from the line between two others, pressure counted as a third way (a whole press is 24 units). */
function farFrom([x, y, p]: Point, [ax, ay, ap]: Point, [bx, by, bp]: Point): number {
  const [dx, dy, dp] = [bx - ax, by - ay, (bp - ap) * 24];
  const [px, py, pp] = [x - ax, y - ay, (p - ap) * 24];
  const length = dx * dx + dy * dy + dp * dp;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy + pp * dp) / length));
  return Math.hypot(px - along * dx, py - along * dy, pp - along * dp);
}

/** Ramer and Douglas–Peucker: no point that goes lies further than `tolerance` from the line that stays. The ends stay. */
function thinned(points: readonly Point[], tolerance: number): Point[] {
  const stays = new Set([0, points.length - 1]);
  const parts: [number, number][] = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    const [a, b] = [points[from], points[to]];
    let [far, at] = [tolerance, -1];
    for (let index = from + 1; a && b && index < to; index++) {
      const distance = farFrom(points[index] ?? a, a, b);
      if (distance > far) [far, at] = [distance, index];
    }
    if (at < 0) continue;
    stays.add(at);
    parts.push([from, at], [at, to]);
  }
  return points.filter((_, index) => stays.has(index));
}

/** As few points as the eye needs, `most` at most, in tenths of a unit. First and last stay where they were. */
export function simplified(points: readonly Point[], most: number = MOST.pointsOfOne): Point[] {
  if (points.length < 3) return points.map(tidy);
  let tolerance = 0.6;
  let kept = thinned(points, tolerance);
  while (kept.length > Math.max(2, most)) kept = thinned(points, (tolerance *= 2));
  return kept.map(tidy);
}

const pointsIn = ({ strokes }: Drawing): number => strokes.reduce((sum, { points }) => sum + points.length, 0);

/** The paper takes no more lines. */
export const fullOfStrokes = (drawing: Drawing): boolean => drawing.strokes.length >= MOST.strokes || pointsIn(drawing) >= MOST.points - 1;
export const fullOfStamps = ({ stamps = [] }: Drawing): boolean => stamps.length >= MOST.stamps;

/** With one line more, thinned to what room there is; the drawing itself when there is none. */
export function withStroke(drawing: Drawing, stroke: Stroke): Drawing {
  if (fullOfStrokes(drawing)) return drawing;
  const room = Math.min(MOST.pointsOfOne, MOST.points - pointsIn(drawing));
  return { ...drawing, strokes: [...drawing.strokes, { ...stroke, points: simplified(stroke.points, room) }] };
}

/** With one stamp more, over all that is there. */
export function withStamp(drawing: Drawing, stamp: Omit<Stamp, 'over'>): Drawing {
  if (fullOfStamps(drawing)) return drawing;
  return { ...drawing, stamps: [...(drawing.stamps ?? []), { ...stamp, over: drawing.strokes.length }] };
}

export const isBlank = ({ strokes, stamps = [] }: Drawing): boolean => strokes.length + stamps.length === 0;

/** Where on the paper a point of the screen is; outside of it, the nearest edge. */
export function onPaper(
  at: { readonly clientX: number; readonly clientY: number },
  seen: DOMRect,
  paper: Pick<Drawing, 'width' | 'height'>,
): [number, number] {
  const within = (part: number, whole: number, most: number): number =>
    Math.min(most, Math.max(0, whole === 0 ? 0 : (part / whole) * most));
  return [within(at.clientX - seen.left, seen.width, paper.width), within(at.clientY - seen.top, seen.height, paper.height)];
}
