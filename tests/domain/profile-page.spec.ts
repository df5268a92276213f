import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heightOf, inPageOrder, overflowing, paper, profile, rowsOf } from '@heard/domain/profile';
import { given } from '../support/given.ts';
import { anId, everybody, farrow, gran, mum, neighbour, okafor, rowan } from '../support/people.ts';
import {
  chose,
  mumsLine,
  oseisLine,
  page,
  published,
  rowansLine,
  sealed,
  threeLines,
  toldLine,
  took,
  withdrawnLine,
  wrote,
} from '../support/profiling.ts';
import type { Before } from '../support/record.ts';
import { by, circle, rowanSaid, rowansVoice } from '../support/story.ts';

const after = (...before: readonly Before[]) => given(profile, ...circle, ...threeLines, ...before);
const publish = (over: object = {}) => ({ type: 'PublishProfile', data: page(over) });
const withTold = [mumsLine, rowansLine, toldLine];
const everyone = chose(['parents', 'educators']);

describe('making a page', () => {
  it.each([
    ['the SENCO', farrow],
    ['the head', okafor],
  ])('given lines of three people, when %s makes a page, then it is the first version', (_who, who) =>
    after().when(who, publish()).then(published().event),
  );
  it('given a page, when another is made, then it is the next version; the same lines looked at again are one too', () => {
    after(published())
      .when(farrow, publish({ lines: [rowansLine] }))
      .then(published({ version: 2, lines: [rowansLine] }).event);
    after(published())
      .when(farrow, publish())
      .then(published({ version: 2 }).event);
  });
  it('given lines in any order, when a page is made, then they stand under their headings, in the order given, once', () =>
    after(wrote(mum, 'parent', { lineId: anId(0xb2), words: 'She sings.' }))
      .when(farrow, publish({ lines: [oseisLine, anId(0xb2), rowansLine, mumsLine, oseisLine], asked: [mum.person, mum.person] }))
      .then(published({ lines: [anId(0xb2), mumsLine, rowansLine, oseisLine], asked: [mum.person] }).event));
  it.each(['rowan', 'mum', 'dad', 'osei', 'lark', 'dara', 'pereira', 'vale'] as const)(
    'given lines, when %s makes a page, then nobody hears it',
    (who) => after().when(everybody[who], publish()).thenUnseen(),
  );
  it('given a line that never was, when a page is made with it, then that is refused', () =>
    after()
      .when(farrow, publish({ lines: [anId(0x99)] }))
      .thenRefused('no-such-line', { lineId: anId(0x99) }));
  it.each([
    ['was taken back', [withdrawnLine(mum, 'parent', mumsLine)]],
    ['was said better', [wrote(mum, 'parent', { lineId: anId(0xb3), rewords: mumsLine })]],
  ])('given a line that %s, when a page is made with it, then that is refused', (_what, more) =>
    after(...more)
      .when(farrow, publish())
      .thenRefused('line-gone', { lineId: mumsLine }),
  );
  it('given today, when the page is looked at again no later, then that is refused', () =>
    after()
      .when(farrow, publish({ lookAgainOn: '2026-09-07' }))
      .thenRefused('review-date-past', { lookAgainOn: '2026-09-07' }));
  it.each([
    ['a stranger', neighbour],
    ['somebody whose line has ended', gran],
  ])('given %s, when they are said to have been asked, then that is refused', (_who, who) =>
    after()
      .when(farrow, publish({ asked: [rowan.person, who.person] }))
      .thenRefused('not-in-the-circle', { personId: who.person }),
  );
  it('given no line of Rowan’s, when a page is made, then it says honestly why there is none', () => {
    const without = { lines: [mumsLine, oseisLine] };
    const why = { ...without, withoutChild: 'He did not want to today.' };
    after().when(farrow, publish(without)).thenRefused('child-has-no-line');
    after().when(farrow, publish(why)).then(published(why).event);
  });
  it('given a line of Rowan’s, when a reason why there is none is sent too, then the reason is left out', () =>
    after()
      .when(farrow, publish({ withoutChild: 'Too young.' }))
      .then(published().event));
});

describe('what a child told, on a page', () => {
  it('given what Rowan let only his parents read, when a line of it goes on a page, then that is refused', () =>
    after(rowanSaid, took(farrow, 'senco'))
      .when(farrow, publish({ lines: withTold }))
      .thenRefused('kept-by-the-child', { lineId: toldLine }));
  it('given he lets everybody near read it, when a line of it goes on a page, then it does; when he takes that back, it does not again', () => {
    const lines = { lines: withTold };
    after(rowanSaid, took(farrow, 'senco'), everyone).when(farrow, publish(lines)).then(published(lines).event);
    after(rowanSaid, took(farrow, 'senco'), everyone, published(lines), chose([]))
      .when(farrow, publish(lines))
      .thenRefused('kept-by-the-child', { lineId: toldLine });
  });
  it('given school opened his words to his parents for his welfare, when a line of them goes on a page, then that is refused still', () => {
    const data = {
      childId: rowanFile(),
      inputId: rowansVoice,
      to: 'educators',
      reason: 'He does not eat.',
      forChild: { words: 'We told.', picture: 'family' },
    };
    after(rowanSaid, took(farrow, 'senco'), by(farrow, 'senco', { type: 'AudienceWidened', data }))
      .when(farrow, publish({ lines: withTold }))
      .thenRefused('kept-by-the-child', { lineId: toldLine });
  });
  it('given he has said it anew since, when the older line goes on a page, then that is refused', () => {
    const anew = { ...(rowanSaid.event.data as object), voiceId: anId(0x92), insteadOf: rowansVoice };
    after(rowanSaid, took(farrow, 'senco'), everyone, by(rowan, 'child', { ...rowanSaid.event, data: anew }))
      .when(farrow, publish({ lines: withTold }))
      .thenRefused('said-anew', { lineId: toldLine });
  });
  it('given his words are sealed since, when a line of them goes on a page, then it is as if there were none', () =>
    after(rowanSaid, took(farrow, 'senco'), everyone, sealed())
      .when(farrow, publish({ lines: withTold }))
      .thenRefused('no-such-line', { lineId: toldLine }));
  it('given he said it for the page himself, when it goes on a page, then whom he let read the rest does not matter', () => {
    const own = wrote(rowan, 'child', { lineId: toldLine, heading: 'support', inputId: rowansVoice });
    after(rowanSaid, own)
      .when(farrow, publish({ lines: withTold }))
      .then(published({ lines: withTold }).event);
  });
});

const rowanFile = () => page().childId;

describe('one A4 side', () => {
  const many = Array.from({ length: 13 }, (_, index) =>
    wrote(mum, 'parent', { lineId: anId(0x200 + index), heading: 'support', words: 'Tell me before it happens. '.repeat(7).trim() }),
  );
  const ids = many.map((_, index) => anId(0x200 + index));
  it('given more than fits, when a page is made, then it is refused with where it runs off, and which lines to leave out', () =>
    after(...many)
      .when(farrow, publish({ lines: [rowansLine, ...ids] }))
      .thenRefused('more-than-one-page', { leaveOut: ids.slice(7) }));
  it('given those are left out, when it is made, then it fits', () =>
    after(...many)
      .when(farrow, publish({ lines: [rowansLine, ...ids.slice(0, 7)] }))
      .then(published({ lines: [rowansLine, ...ids.slice(0, 7)] }).event));
  it.each([
    ['a word', 1],
    ['It helps when somebody sits next to me and says nothing.', 1],
    ['x'.repeat(67), 2],
    ['M'.repeat(200), 6],
    [`${'M'.repeat(30)} ${'M'.repeat(30)}`, 2],
    ['0'.repeat(60), 1],
    ['0'.repeat(61), 2],
    ['図'.repeat(60), 3],
    ['ш'.repeat(60), 2],
    ['م'.repeat(60), 3],
  ])('given “%s”, when its rows are counted, then they are %d', (words, rows) => expect(rowsOf(words)).toBe(rows));
  it('given any lines, when those that run off are left out, then the others fit, and one more would not', () => {
    const some = fc.array(
      fc.record({
        heading: fc.constantFrom('admire' as const, 'important' as const, 'support' as const),
        words: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (lines) => {
        const off = overflowing(lines);
        const left = inPageOrder(lines).filter((one) => !off.includes(one));
        const height = left.reduce((sum, one) => sum + heightOf(one), 0);
        expect(height).toBeLessThanOrEqual(paper.lines);
        if (off[0]) expect(height + heightOf(off[0])).toBeGreaterThan(paper.lines);
        expect(off.length + left.length).toBe(lines.length);
      }),
      { numRuns: 200 },
    );
  });
});
