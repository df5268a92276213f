import type { Drawing, Stamp, Stroke } from '@heard/domain/voice';
import { getStroke } from 'perfect-freehand';
import { EVEN, type Point } from './strokes.ts';

/** What lies on the paper, from the bottom up. */
export type Layer = { readonly ink: string; readonly colour: string } | { readonly stamp: Stamp };

const drawn = new WeakMap<Stroke, string>();
const two = (value: number): string => value.toFixed(1);

/** Outline of a stroke as SVG path data: numbers and letters only. Thicker where it was pressed harder. */
export function inkOf(stroke: Stroke): string {
  const before = drawn.get(stroke);
  if (before !== undefined) return before;
  const pressed = stroke.points.some(([, , pressure]) => pressure !== EVEN);
  const outline = getStroke(filled(stroke.points), {
    size: stroke.width,
    thinning: pressed ? 0.6 : 0,
    smoothing: 0.6,
    streamline: 0,
    simulatePressure: false,
    last: true,
  });
  const ink = round(outline);
  drawn.set(stroke, ink);
  return ink;
}

/** With points between those that are far apart: a straight line stays straight, and a corner a corner. */
const filled = (points: readonly Point[]): Point[] =>
  points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    if (!before) return [point];
    const parts = Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / 6));
    const between = (axis: 0 | 1 | 2, part: number): number => before[axis] + ((point[axis] - before[axis]) * part) / parts;
    return Array.from({ length: parts }, (_, part) => [between(0, part + 1), between(1, part + 1), between(2, part + 1)]);
  });

/** Through the middle of each pair of points, so that no corner shows. */
function round(outline: readonly (readonly number[])[]): string {
  const [first] = outline;
  if (!first) return '';
  const curves = outline.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? [];
    return `${two(x)} ${two(y)} ${two((x + nextX) / 2)} ${two((y + nextY) / 2)}`;
  });
  return `M${two(first[0] ?? 0)} ${two(first[1] ?? 0)}Q${curves.join(' ')}Z`;
}

/** Each stamp over as many strokes as lay there when it came. */
export function layersOf({ strokes, stamps = [] }: Drawing): readonly Layer[] {
  const overs = (from: number, to = from): Layer[] => stamps.filter(({ over }) => over >= from && over <= to).map((stamp) => ({ stamp }));
  return [
    ...strokes.flatMap((stroke, index) => [...overs(index), { ink: inkOf(stroke), colour: stroke.colour }]),
    ...overs(strokes.length, Infinity),
  ];
}
