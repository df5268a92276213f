import { describe, expect, it } from '@jest/globals';
import { symbolNames, SYMBOLS, strokesOf } from '../../../apps/portal/src/app/ui/symbols.ts';
import { TOPICS } from '../../../apps/portal/src/app/voice/questions.ts';
import {
  facing,
  nothingYet,
  past,
  saysSomething,
  shareOf,
  stepsOf,
  telling,
  type Telling,
} from '../../../apps/portal/src/app/voice/telling.ts';
import words from '../../../apps/portal/public/words/voice/en.json' with { type: 'json' };

const empty = nothingYet('v1');
const dinner: Telling = { ...empty, topics: ['dinner'] };
const kinds = (now: Telling): string[] => stepsOf(now).map(({ kind }) => kind);
const share = (now: Telling): ReturnType<typeof shareOf> => shareOf(now, 'c1', 'en', (key) => key);

describe('given a child who tells something', () => {
  it('when nothing was chosen then every subject is asked, one question a screen', () => {
    expect(kinds(empty)).toEqual(['choose', 'face', 'face', 'face', 'face', 'words', 'who', 'send']);
  });

  it('when a face is chosen then it decides what is asked next', () => {
    expect(kinds(facing(dinner, 'dinner', 'good'))).toEqual(['choose', 'face', 'liked', 'who', 'send']);
    expect(kinds(facing(dinner, 'dinner', 'not-good'))).toEqual(['choose', 'face', 'hard', 'helps', 'who', 'send']);
  });

  it('when the same face is tapped again then it is undone', () => {
    expect(kinds(facing(facing(dinner, 'dinner', 'good'), 'dinner', 'good'))).toEqual(['choose', 'face', 'who', 'send']);
  });

  it('when the face turns from good to not good then the pictures of the other side go', () => {
    const before = telling(facing(dinner, 'dinner', 'good'), 'dinner', { pictures: ['calm'] });
    expect(facing(before, 'dinner', 'not-good').told['dinner']?.pictures).toEqual([]);
    expect(facing(facing(dinner, 'dinner', 'so-so'), 'dinner', 'not-good').told['dinner']?.face).toBe('not-good');
  });

  it('when a subject is skipped then the next one is asked', () => {
    expect(past(stepsOf(facing(dinner, 'dinner', 'not-good')), 1)).toBe(4);
  });
});

describe('given what was told', () => {
  const told = telling(facing(dinner, 'dinner', 'not-good'), 'dinner', { pictures: ['too-loud'], helps: ['quiet-place'] });

  it('when it is sent then questions stand as they were asked and pictures with the words that were read', () => {
    expect(share(told)).toMatchObject({
      about: 'topics.dinner.name',
      words: null,
      how: 'own-words',
      audience: [],
      answers: [
        {
          question: { id: 'dinner', words: 'topics.dinner.face' },
          face: 'not-good',
          pictures: [{ symbol: 'loud', label: 'pictures.too-loud' }],
        },
        { question: { id: 'dinner-helps' }, face: null, pictures: [{ symbol: 'quiet', label: 'pictures.quiet-place' }] },
      ],
    });
  });

  it('when a grown-up wrote the words then it is never sent as the child’s own writing', () => {
    const scribed = telling({ ...empty, topics: ['else'], scribed: true }, 'else', { words: ' It is too loud. ' });
    expect(share(scribed)).toMatchObject({ how: 'scribed', words: 'It is too loud.', answers: [], about: null });
    expect(share({ ...told, scribed: true }).how).toBe('own-words');
  });

  it('when nothing was told then there is nothing to send', () => {
    expect(saysSomething(telling(empty, 'else', { words: '   ' }))).toBe(false);
    expect(saysSomething(told)).toBe(true);
  });
});

describe('given the pictures', () => {
  it('when they are counted then there are twenty-two, each drawn in three colours at most beside its line', () => {
    expect(symbolNames.length).toBe(22);
    for (const name of symbolNames) {
      const colours = new Set(SYMBOLS[name].flatMap(({ fill, line }) => [fill, line ?? undefined]).filter((one) => one && one !== 'ink'));
      expect([name, colours.size <= 3]).toEqual([name, true]);
    }
  });

  it('when a name is not drawn then nothing is', () => {
    expect(strokesOf('unicorn')).toEqual([]);
    expect(strokesOf('toString')).toEqual([]);
  });

  it('when questions point at pictures then each has its words', () => {
    const pointed = TOPICS.flatMap((topic) => [...topic.liked, ...topic.hard, ...topic.helps].map(({ word }) => word));
    expect(pointed.filter((word) => !(word in words.pictures))).toEqual([]);
  });
});
