import { describe, expect, it } from '@jest/globals';
import { bands, purposes, questionSets, ratherNot } from '@heard/domain/voice';
import { symbolNames } from '../../../apps/portal/src/app/ui/symbols.ts';
import words from '../../../apps/portal/public/words/voice/en.json' with { type: 'json' };

const questions = questionSets.flatMap((set) => set.questions);
const choices = [...questions.flatMap((one) => one.choices), ratherNot];
const topics = questionSets.flatMap((set) => set.topics);
const keys = {
  questions: questions.map(({ id }) => id),
  pictures: choices.map(({ word }) => word),
  topics: topics.map(({ id }) => id),
  faces: questionSets.flatMap((set) => set.faces),
  purpose: purposes,
} as const;
const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z’]+/g) ?? [];
const syllables = (word: string): number =>
  (
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g) ?? ['']
  ).length;
/** Longer than a six-year-old reads, and known to every one of them. */
const known = ['different', 'something', 'somebody', 'computer', 'grown', 'playtime'];
const hardIn = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => !known.includes(word.toLowerCase()) && (syllables(word) > 3 || word.length > 9));

describe('the words of the question sets', () => {
  it.each(Object.entries(keys))('given every key of %s, when the catalogue is read, then it has words', (part, all) => {
    const here = words[part as keyof typeof keys] as Readonly<Record<string, string>>;
    expect(all.filter((key) => !here[key])).toEqual([]);
  });

  it.each(['questions', 'pictures', 'topics', 'faces'] as const)(
    'given every text of %s, when it is read, then somebody asks for it, and a six-year-old understands it',
    (part) => {
      const here = Object.entries(words[part]);
      expect(here.map(([key]) => key).filter((key) => !(keys[part] as readonly string[]).includes(key))).toEqual([]);
      for (const [key, text] of here) {
        expect([key, wordsOf(text).length <= 10]).toEqual([key, true]);
        expect([key, hardIn(text)]).toEqual([key, []]);
      }
    },
  );

  it('given a hard question, when it is read, then its hard words are named', () =>
    expect(hardIn('How would you characterise your participation in dinner time?')).toEqual(['characterise', 'participation']));

  it('given every question, when it is read, then it asks one thing and says nothing of the answer', () => {
    for (const text of Object.values(words.questions)) {
      expect(text).toMatch(/^(What|Who|How|Do) [^.?!]+\?$/);
      expect(text).not.toMatch(/n’t you|isn’t|do you not like it|why/i);
    }
  });

  it('given every picture and topic, when it is looked for, then it is drawn', () => {
    const drawn: readonly string[] = symbolNames;
    expect([...choices, ...topics].map(({ symbol }) => symbol).filter((symbol) => !drawn.includes(symbol))).toEqual([]);
  });

  it('given every age, when it is named to the grown-up, then there are words', () =>
    expect(Object.keys(words.beside.bands)).toEqual([...bands]));
});
