import type { Drawing } from '@heard/domain/voice';

type Points = readonly (readonly [x: number, y: number])[];

const line = (colour: string, width: number, points: Points): Drawing['strokes'][number] => ({
  colour,
  width,
  points: points.map(([x, y]) => [x, y, 0.5]),
});

/** A ring of so many corners, closed. */
const ring = (x: number, y: number, r: number, corners = 20): Points =>
  Array.from({ length: corners + 1 }, (_, at) => {
    const turn = (2 * Math.PI * at) / corners;
    return [Math.round(x + r * Math.cos(turn)), Math.round(y + r * Math.sin(turn))] as const;
  });

const ink = '#1e2430';
const red = '#cc3322';
const brown = '#8a5a33';

/** Rowan with his hands over his ears, and the loudspeaker of the hall. */
export const handsOverEars: Drawing = {
  v: 1,
  width: 800,
  height: 600,
  strokes: [
    line(ink, 8, ring(230, 220, 70)),
    line(ink, 6, ring(205, 205, 6, 8)),
    line(ink, 6, ring(255, 205, 6, 8)),
    line(ink, 6, [
      [205, 255],
      [230, 243],
      [255, 255],
    ]),
    line(ink, 8, [
      [230, 290],
      [230, 430],
      [185, 540],
    ]),
    line(ink, 8, [
      [230, 430],
      [275, 540],
    ]),
    line(brown, 12, [
      [230, 330],
      [130, 300],
      [158, 222],
    ]),
    line(brown, 12, [
      [230, 330],
      [330, 300],
      [302, 222],
    ]),
    line(ink, 8, [
      [560, 180],
      [700, 180],
      [700, 420],
      [560, 420],
      [560, 180],
    ]),
    line(ink, 8, ring(630, 250, 36)),
    line(ink, 8, ring(630, 352, 50)),
    ...[0, 1, 2].map((wave) =>
      line(red, 12, [
        [520 - wave * 50, 210 - wave * 25],
        [495 - wave * 50, 300],
        [520 - wave * 50, 390 + wave * 25],
      ]),
    ),
  ],
};
