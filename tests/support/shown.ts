import type { AnyView, Happened, Recorded, Row, View } from '@heard/domain/kernel';

type LooseTouch = {
  readonly keys: (event: Recorded<Happened>) => readonly string[];
  readonly fold: (row: Row | null, event: Recorded<Happened>, key: string) => Row | null;
};

/** The rows of a view after a story, by key: what a table would hold. */
export const rowsAfter = (view: AnyView, story: readonly Recorded<Happened>[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const event of story) {
    const touch = (view.on as unknown as Record<string, LooseTouch | undefined>)[event.type];
    for (const key of touch?.keys(event) ?? []) {
      const row = touch?.fold(rows.get(key) ?? null, event, key) ?? null;
      if (row === null) rows.delete(key);
      else rows.set(key, row);
    }
  }
  return rows;
};

/** The same, for a view whose types are known. */
export const shown = <R extends Row>(view: View<R, never>, story: readonly Recorded<Happened>[]): readonly R[] => [
  ...(rowsAfter(view, story).values() as Iterable<R>),
];
