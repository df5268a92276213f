import { describe, expect, it } from '@jest/globals';
import { acts, wordings } from '@heard/domain/consent';

describe('the words in which something is asked', () => {
  const syllables = (word: string): number =>
    Math.max(
      1,
      (
        word
          .toLowerCase()
          .replace(/(?:[^laeiouy]|ed|es)e?$/, '')
          .match(/[aeiouy]{1,2}/g) ?? []
      ).length,
    );
  /** Flesch reading ease (1948): 80 and more is read with ease at eleven, 90 and more at nine. */
  const ease = (text: string): number => {
    const words = text.match(/[A-Za-z’]+/g) ?? [];
    const sentences = text.split(/[.?!:]\s|\n\n/).length;
    return 206.835 - (1.015 * words.length) / sentences - (84.6 * words.reduce((sum, one) => sum + syllables(one), 0)) / words.length;
  };

  it('given every act, when its words are looked for, then there is one text, under its name and version', () => {
    expect(wordings.map((one) => one.act).toSorted()).toEqual(Object.values(acts).flat().toSorted());
    for (const { act, version, language } of wordings) expect([version, language]).toEqual([`${act} 1`, 'en']);
  });

  it.each(wordings.map((one) => [one.act, one.text] as const))(
    'given the words for %s, when they are read, then they say all that is owed, in plain words',
    (_, text) => {
      for (const place of ['child', 'recipients', 'purpose', 'lastDay']) expect(text).toContain(`{${place}}`);
      expect(
        [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => ['child', 'recipients', 'purpose', 'shares', 'lastDay'].includes(name!)),
      ).toBe(true);
      expect(text).toMatch(/You can say no\. No is fine\./);
      expect(text).toMatch(/take it back at any time, with one tap/);
      const told = text
        .replaceAll(/\{(?:purpose|shares|recipients)\}/g, 'this')
        .replaceAll('{child}', 'Sam')
        .replaceAll('{lastDay}', 'May');
      expect(ease(told)).toBeGreaterThan(90);
      for (const one of told.split(/[.?!]\s|\n\n/)) expect(one.split(' ').length).toBeLessThanOrEqual(16);
    },
  );

  it('given a hard sentence, when its ease is measured, then it falls', () => {
    expect(ease('The multi-agency collaboration necessitates authorisation regarding confidential information.')).toBeLessThan(0);
  });
});
