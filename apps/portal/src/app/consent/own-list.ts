import type { ConsentRow } from '@heard/domain/consent';
import { answerOf, isOver, waitsFor } from './asked.ts';

export const PARTS = ['waits', 'holds', 'not', 'open', 'over'] as const;

export interface Part {
  readonly part: (typeof PARTS)[number];
  readonly rows: readonly ConsentRow[];
}

/** A family’s list: what waits for this person first. `open` is asked of others, or shown to staff without its answers. */
export function partsOf(rows: readonly ConsentRow[], person: string, today: string): readonly Part[] {
  const partOf = (row: ConsentRow): Part['part'] => {
    if (isOver(row, today)) return 'over';
    if (waitsFor(row, person, today)) return 'waits';
    const answer = answerOf(row, person);
    if (answer === undefined) return 'open';
    return answer === 'agreed' ? 'holds' : 'not';
  };
  return PARTS.map((part) => ({ part, rows: rows.filter((row) => partOf(row) === part) })).filter((one) => one.rows.length > 0);
}
