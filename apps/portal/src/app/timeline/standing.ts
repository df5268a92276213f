import type { DecisionRow, ItemAnswer } from '@heard/domain/decision';

/** What one person says of a decision now: the newest answer to each of its items. */
export interface Standing {
  readonly by: string;
  readonly agrees: boolean;
  readonly disagreements: readonly { readonly item: string | null; readonly words: string | null }[];
}

/** Silence is neither: somebody who answered nothing is not here. */
export function standingsOn(row: DecisionRow): readonly Standing[] {
  const newest = new Map<string, ItemAnswer>();
  for (const one of row.answers) newest.set(`${one.by}\n${one.itemId}`, one);
  const people = [...new Set(row.answers.map((one): string => one.by))];
  return people.map((by) => {
    const theirs = [...newest.values()].filter((one) => one.by === by);
    const disagreed = theirs.filter((one) => one.answer === 'disagreed');
    return {
      by,
      agrees: disagreed.length === 0,
      disagreements: disagreed.map(({ itemId, words }) => ({ words, item: row.items.length > 1 ? itemOf(row, itemId) : null })),
    };
  });
}

const itemOf = (row: DecisionRow, itemId: string): string | null => row.items.find((item) => item.itemId === itemId)?.words ?? null;
