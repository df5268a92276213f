import { describe, expect, it } from '@jest/globals';
import { drawing as drawingShape } from '@heard/domain/voice';
import fc from 'fast-check';
import { begun, changed, type History, redone, undone } from '../../../apps/portal/src/app/voice/history.ts';
import { inkOf, layersOf } from '../../../apps/portal/src/app/voice/ink.ts';
import {
  blank,
  fullOfStamps,
  fullOfStrokes,
  isBlank,
  MOST,
  onPaper,
  type Point,
  simplified,
  withStamp,
  withStroke,
} from '../../../apps/portal/src/app/voice/strokes.ts';

const stroke = (points: readonly Point[]): { colour: string; width: number; points: Point[] } => ({
  colour: '#c8321f',
  width: 8,
  points: [...points],
});
const stamp = { symbol: 'friend', label: 'a friend', x: 400, y: 300, size: 130 };
const point = fc.tuple(
  fc.double({ min: 0, max: 1024, noNaN: true }),
  fc.double({ min: 0, max: 768, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const line = fc.array(point, { minLength: 1, maxLength: 300 });
const near = ([x, y]: Point, [a, b]: Point): boolean => Math.hypot(x - a, y - b) <= 0.08;

/** How far a point is from a line through these points. */
function awayFrom(points: readonly Point[], [x, y]: Point): number {
  return Math.min(
    ...points.map(([ax, ay], index) => {
      const [bx, by] = points[index + 1] ?? [ax, ay];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
    }),
  );
}

describe('a line that is thinned', () => {
  it('given any line, when it is thinned, then its ends stay and no point that went is farther off than the eye sees', () => {
    fc.assert(
      fc.property(line, (points) => {
        const kept = simplified(points);
        expect(near(kept[0] ?? [-9, -9, 0], points[0] ?? [0, 0, 0])).toBe(true);
        expect(near(kept.at(-1) ?? [-9, -9, 0], points.at(-1) ?? [0, 0, 0])).toBe(true);
        for (const one of points) expect(awayFrom(kept, one)).toBeLessThan(0.8);
      }),
      { numRuns: 60 },
    );
  });

  it('given any line and any room, when it is thinned, then it fits and keeps its ends', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 40 }), (points, most) => {
        const kept = simplified(points, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(near(kept.at(-1) ?? [-9, -9, 0], points.at(-1) ?? [0, 0, 0])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('given a straight line of a thousand points, when it is thinned, then two are left; where it was pressed harder, that stays', () => {
    const straight = Array.from({ length: 1000 }, (_, x): Point => [x, 40, 0.5]);
    expect(simplified(straight)).toEqual([
      [0, 40, 0.5],
      [999, 40, 0.5],
    ]);
    const pressed = straight.map(([x, y], index): Point => [x, y, index === 500 ? 0.9 : 0.5]);
    expect(simplified(pressed).map(([, , pressure]) => pressure)).toContain(0.9);
  });
});

describe('a paper', () => {
  it('given any strokes and stamps, when they are put on it, then the record takes it', () => {
    const made = fc.array(fc.oneof(line.map(stroke), fc.constant(stamp)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(made, (parts) => {
        const drawn = parts.reduce((paper, part) => ('points' in part ? withStroke(paper, part) : withStamp(paper, part)), blank);
        expect(drawingShape.safeParse(drawn).success).toBe(true);
        expect(layersOf(drawn)).toHaveLength(parts.length);
      }),
      { numRuns: 40 },
    );
  });

  it('given as many strokes as there may be, when one more comes, then nothing is lost and it is full', () => {
    const many = { ...blank, strokes: Array.from({ length: MOST.strokes }, () => stroke([[1, 1, 0.5]])) };
    expect(fullOfStrokes(many)).toBe(true);
    expect(withStroke(many, stroke([[2, 2, 0.5]]))).toBe(many);
    expect(withStamp(many, stamp).stamps).toHaveLength(1);
  });

  it('given room for a few points only, when a long line comes, then it is thinned into that room', () => {
    const wild = (count: number): Point[] => Array.from({ length: count }, (_, n): Point => [(n * 397) % 1024, (n * 211) % 768, 0.5]);
    const nearly = { ...blank, strokes: Array.from({ length: 10 }, () => stroke(wild((MOST.points - 50) / 10))) };
    expect(fullOfStrokes(nearly)).toBe(false);
    const after = withStroke(nearly, stroke(wild(900)));
    expect(after.strokes.at(-1)?.points.length).toBeLessThanOrEqual(50);
    expect(after.strokes.at(-1)?.points[0]).toEqual([0, 0, 0.5]);
    expect(JSON.stringify({ ...after, strokes: Array.from({ length: 1 }, () => stroke(wild(MOST.points))) }).length).toBeLessThan(
      1_000_000,
    );
  });

  it('given as many stamps as there may be, when one more comes, then it is full of stamps', () => {
    const stamps = Array.from({ length: MOST.stamps }, () => ({ ...stamp, over: 0 }));
    const many = { ...blank, stamps };
    expect(fullOfStamps(many)).toBe(true);
    expect(withStamp(many, stamp)).toBe(many);
  });

  it('given a stamp between two lines, when it is laid out, then it lies between them', () => {
    const first = withStroke(blank, stroke([[1, 1, 0.5]]));
    const both = withStroke(withStamp(first, stamp), stroke([[9, 9, 0.5]]));
    expect(layersOf(both).map((layer) => ('ink' in layer ? 'line' : 'stamp'))).toEqual(['line', 'stamp', 'line']);
    expect(isBlank(both)).toBe(false);
    expect(isBlank(blank)).toBe(true);
  });

  it('given any line, when it is inked, then there are only numbers and the letters of a path', () => {
    fc.assert(
      fc.property(line, (points) => expect(inkOf(stroke(points))).toMatch(/^M[-\d. ]+Q[-\d. ]+Z$/)),
      { numRuns: 40 },
    );
  });

  it('given a screen of any size, when a finger is on it, then it is at the same place of the paper, and outside at its edge', () => {
    const seen = { left: 20, top: 50, width: 512, height: 384 } as DOMRect;
    expect(onPaper({ clientX: 20 + 256, clientY: 50 + 192 }, seen, blank)).toEqual([512, 384]);
    expect(onPaper({ clientX: 0, clientY: 9999 }, seen, blank)).toEqual([0, 768]);
    expect(onPaper({ clientX: 5, clientY: 5 }, { ...seen, width: 0, height: 0 }, blank)).toEqual([0, 0]);
  });
});

describe('undoing', () => {
  const act = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.integer({ min: 1, max: 1e6 }));
  const after = (acts: readonly ('undo' | 'redo' | number)[]): History<number> =>
    acts.reduce<History<number>>((now, one) => (one === 'undo' ? undone(now) : one === 'redo' ? redone(now) : changed(now, one)), begun(0));

  it('given any course, when a change is undone, then it is as before; redone, as after', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.integer({ min: 1e7 }), (acts, next) => {
        const before = after(acts);
        const now = changed(before, next);
        expect(undone(now).now).toBe(before.now);
        expect(redone(undone(now))).toEqual(now);
        expect(redone(now)).toBe(now);
      }),
    );
  });

  it('given any course, when everything is undone and redone, then it is where it was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let now = after(acts);
        const steps = now.past.length;
        for (let step = 0; step < steps; step++) now = undone(now);
        expect(now.now).toBe(0);
        for (let step = 0; step < steps; step++) now = redone(now);
        expect(now.now).toBe(after(acts).now);
      }),
    );
  });

  it('given nothing before, when it is undone, then it is the very same', () => {
    const now = begun('a');
    expect(undone(now)).toBe(now);
  });
});
