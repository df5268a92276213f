import type { ConsentRow } from '@heard/domain/consent';
import { answerOf, repliedTo, soonOver, waitsFor } from '../consent/asked.ts';
import type { MyConsents } from '../consent/consent.api.ts';

export interface AskCard {
  readonly as: 'waits' | 'replied' | 'soon';
  readonly row: ConsentRow;
  /** School has answered a question of theirs, and they have said nothing since. */
  readonly replied: boolean;
}

const order = ['waits', 'replied', 'soon'] as const;

/** What a first page shows of what school asks this person: what waits for them first. Whatever else there is stands in the list. */
export function cardsOf({ consents, today }: MyConsents, person: string): readonly AskCard[] {
  const cards = consents.flatMap((row): readonly AskCard[] => {
    const replied = repliedTo(row, person, today);
    if (waitsFor(row, person, today)) return [{ as: 'waits', row, replied }];
    if (replied) return [{ as: 'replied', row, replied }];
    return answerOf(row, person) === 'agreed' && soonOver(row, today) ? [{ as: 'soon', row, replied }] : [];
  });
  return cards.toSorted((one, other) => order.indexOf(one.as) - order.indexOf(other.as));
}
