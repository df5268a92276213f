import type { Told } from './became.ts';
import type { Decided, Heard, Story } from './story.ts';

const LONG = 90;
const short = (words: string): string => (words.length > LONG ? `${words.slice(0, words.lastIndexOf(' ', LONG))} …` : words);

const saidIn = ({ row }: Heard): string =>
  row.words ??
  row.answersGiven
    .map(({ question, pictures, words }) => [question.words, ...pictures.map(({ label }) => label), words].filter(Boolean).join(' '))
    .join(' ');
const nameOfSaid = (card: Heard, day: string): string => `${card.called}, ${day}: “${short(saidIn(card))}”`;
const nameOfDecision = ({ row }: Decided, day: string): string =>
  `${row.about}, ${day}: ${short(row.items.map((item) => item.words).join(' '))}`;

/** For each card, its threads in words with the name of what is at their other end. */
export function toldOf(story: Story, day: (when: string) => string): ReadonlyMap<string, readonly Told[]> {
  const names = new Map([
    ...story.heard.map((card) => [card.id, nameOfSaid(card, day(card.day))] as const),
    ...story.decided.map((card) => [card.id, nameOfDecision(card, day(card.day))] as const),
  ]);
  const told = (card: Heard | Decided): readonly Told[] =>
    card.threads.map(({ key, effect, because, missed, inputId, decisionId }) => {
      const to = card.id === inputId ? decisionId : inputId;
      return { key, effect, because, missed, to, name: names.get(to) ?? '' };
    });
  return new Map([...story.heard, ...story.decided].map((card) => [card.id, told(card)]));
}
