/** All lengths in px, from the upper left corner of the picture. */
export interface Placed {
  readonly top: number;
  readonly height: number;
}

export interface Wanted {
  readonly id: string;
  readonly height: number;
  readonly centre: number;
}

/** Each card brings 6 px of air on every side, for its shadow. */
export const GAP = 16;

/**
 * Cards in their order, each as near to where it wants to be as the others allow: least squares under "no overlap"
 * (pool adjacent violators).
 */
export function stacked(wanted: readonly Wanted[], gap = GAP): ReadonlyMap<string, Placed> {
  const pools: { sum: number; count: number }[] = [];
  let offset = 0;
  const offsets = wanted.map(({ height }) => {
    const mine = offset;
    offset += height + gap;
    return mine;
  });
  wanted.forEach(({ centre, height }, index) => {
    pools.push({ sum: centre - height / 2 - (offsets[index] ?? 0), count: 1 });
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.sum / before.count > last.sum / last.count;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      pools.splice(-2, 2, { sum: last.sum + before.sum, count: last.count + before.count });
    }
  });
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(0, sum / count)));
  return new Map(wanted.map(({ id, height }, index) => [id, { top: Math.round((starts[index] ?? 0) + (offsets[index] ?? 0)), height }]));
}
