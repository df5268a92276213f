import type { DecisionRow } from '@heard/domain/decision';
import type { Answer, InputRow } from '@heard/domain/input';
import { answerKey, isMine, isNew } from '../input/called.ts';
import type { Story } from './parent.api.ts';

export interface Heard {
  readonly key: string;
  readonly row: InputRow;
  readonly answer: Answer;
}

/** What a parent's first page shows of one child: answers first, then what asks for an answer, then what waits. */
export interface News {
  readonly story: Story;
  /** Newest first. */
  readonly heard: readonly Heard[];
  /** Decisions with at least one item that this person has neither agreed nor disagreed to. Newest first. */
  readonly toAnswer: readonly DecisionRow[];
  /** Own words that have no answer yet, the earliest promise first. */
  readonly waiting: readonly InputRow[];
}

const answeredBy = (decision: DecisionRow, person: string, itemId: string): boolean =>
  decision.answers.some((one) => one.by === person && one.itemId === itemId);

export function newsOf(story: Story, person: string): News {
  const mine = story.heard.filter((row) => isMine(row, person));
  const heard = mine.flatMap((row) => row.answers.filter(isNew).map((answer) => ({ key: answerKey(row.inputId, answer), row, answer })));
  return {
    story,
    heard: heard.toSorted((one, other) => other.answer.at.localeCompare(one.answer.at)),
    toAnswer: story.decided
      .filter((one) => one.followedBy === null && one.items.some((item) => !answeredBy(one, person, item.itemId)))
      .toReversed(),
    waiting: mine.filter((row) => row.open).toSorted((one, other) => one.answerBy.localeCompare(other.answerBy)),
  };
}
