import { describe, expect, it } from '@jest/globals';
import { plainOf, sentencesOf } from '../../apps/portal/src/app/kernel/plain-speech.ts';

describe('given words as they stand on a page', () => {
  it.each([
    ['What’s “it” – really…', 'What\'s "it", really.'],
    ['Zoë · the SENCO & a TA', 'Zoe, the senko and a T A'],
    ['✓ yes\n\n 好 no', 'yes no'],
  ])('when %j is made plain then a voice of English letters can say it', (words, plain) => expect(plainOf(words)).toBe(plain));

  it('when it is long then it comes in sentences, and none is endless', () => {
    expect(sentencesOf('One. Two! Three? ...')).toEqual(['One.', 'Two!', 'Three?']);
    const parts = sentencesOf(`${'word '.repeat(100)}${'x'.repeat(500)}`);
    expect(parts.every((one) => one.length <= 240)).toBe(true);
    expect(parts.join('').replace(/\s/g, '')).toBe('word'.repeat(100) + 'x'.repeat(500));
  });
});
