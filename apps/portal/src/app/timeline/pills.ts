/** How large a pill is, in px; its width goes with its words. */
export const PILL = { height: 34, changed: 104, partly: 78, not: 132 } as const;
/** Where on its thread a pill may stand, the middle first. */
const alongs = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];

export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where pills stand already, found by their height on the page. */
export class Taken {
  readonly #rows = new Map<number, Pill[]>();

  add(pill: Pill): void {
    const row = Math.floor(pill.y / PILL.height);
    this.#rows.set(row, [...(this.#rows.get(row) ?? []), pill]);
  }

  free({ x, y, width }: Pill): boolean {
    const row = Math.floor(y / PILL.height);
    const near = [row - 1, row, row + 1].flatMap((one) => this.#rows.get(one) ?? []);
    return near.every((one) => Math.abs(one.y - y) >= PILL.height || Math.abs(one.x - x) >= (one.width + width) / 2);
  }
}

/** On its thread, in the middle or as near to it as other pills leave room. */
export function pillAt(
  line: { left: number; right: number; start: number; end: number; width: number },
  taken: Taken,
): { x: number; y: number } {
  const { left, right, start, end, width } = line;
  const places = alongs.map((t): Pill => {
    const u = 1 - t;
    const x = u * u * u * left + 3 * u * t * ((left + right) / 2) + t * t * t * right;
    const y = (u * u * u + 3 * u * u * t) * start + (3 * u * t * t + t * t * t) * end;
    return { x: Math.round(x), y: Math.round(y), width };
  });
  const inside = places.filter(({ x }) => x - width / 2 > left && x + width / 2 < right);
  const place = inside.find((one) => taken.free(one)) ?? places[0] ?? { x: left, y: start, width };
  taken.add(place);
  return { x: place.x, y: place.y };
}
