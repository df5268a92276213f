import { describe, expect, it } from '@jest/globals';
import { pictureOf, type Picture } from '../../../apps/portal/src/app/timeline/layout.ts';
import { stacked } from '../../../apps/portal/src/app/timeline/stacked.ts';
import { storyOf } from '../../../apps/portal/src/app/timeline/story.ts';
import { answered, decided, people, said } from '../support/rowan.ts';

const id = (last: number): never => `018f4e6a-0000-7000-8000-0000000009${last}` as never;
const room = { left: 500, right: 800, heightOf: () => 120 };
const drawn = (heard: Parameters<typeof said>[0][], decisions: Parameters<typeof decided>[0][]): Picture =>
  pictureOf(storyOf({ heard: heard.map(said), decided: decisions.map(decided), people }, '2026-11-20', new Set()), room);
const on = (day: string): { occurredAt: never; recordedAt: never } => ({
  occurredAt: `${day}T10:00:00.000Z` as never,
  recordedAt: `${day}T10:00:00.000Z` as never,
});
const thread = (inputId: never, effect: 'changed' | 'partly' | 'not' = 'changed'): never =>
  ({ inputId, effect, because: null, staysOpen: false }) as never;

describe('given cards that all want the same place', () => {
  it('when they are stacked then none lies on another and their order stays', () => {
    const placed = [...stacked(['a', 'b', 'c'].map((one) => ({ id: one, height: 100, centre: 400 }))).values()];
    expect(placed.map(({ top }) => top)).toEqual([234, 350, 466]);
  });

  it('when they want to be above the page then the first stands at its edge', () => {
    expect(stacked([{ id: 'a', height: 100, centre: 10 }]).get('a')?.top).toBe(0);
  });
});

describe('given two things said in September and one in October', () => {
  const heard = [
    { inputId: id(10), ...on('2026-09-04'), answers: [answered({ decisionId: id(50) })] },
    { inputId: id(11), ...on('2026-09-09'), answers: [answered({ decisionId: id(50), effect: 'not', because: 'No.' })] },
    { inputId: id(12), ...on('2026-10-02') },
  ];
  const picture = drawn(heard, [{ decisionId: id(50), ...on('2026-09-16'), threads: [thread(id(10)), thread(id(11), 'not')] as never }]);

  it('when they are laid out then they stand in time and each month is named once', () => {
    const tops = [10, 11, 12].map((one) => picture.heard.get(id(one))?.top ?? 0);
    expect([...tops].sort((one, other) => one - other)).toEqual(tops);
    expect(picture.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
  });

  it('when a decision answers two of them then it stands beside these, nearer to the later', () => {
    const [first, second] = [10, 11].map((one) => (picture.heard.get(id(one))?.top ?? 0) + 60);
    const middle = (picture.decided.get(id(50))?.top ?? 0) + 60;
    expect(middle).toBeGreaterThan(((first ?? 0) + (second ?? 0)) / 2);
    expect(middle).toBeLessThanOrEqual(second ?? 0);
  });

  it('when threads are drawn then each runs from edge to edge and no pill lies on another', () => {
    expect(picture.lines.map(({ effect }) => effect)).toEqual(['changed', 'not']);
    expect(picture.lines.every(({ path }) => path.startsWith('M500 ') && path.includes(' 800 '))).toBe(true);
    const [one, other] = picture.lines;
    expect(Math.abs((one?.at.y ?? 0) - (other?.at.y ?? 0))).toBeGreaterThanOrEqual(34);
  });
});

describe('given eight things said that one decision answered', () => {
  const inputs = Array.from({ length: 8 }, (_, at) => id(20 + at));
  const picture = drawn(
    inputs.map((inputId, at) => ({ inputId, ...on(`2026-09-0${at + 1}`), answers: [answered({ decisionId: id(50) })] })),
    [{ decisionId: id(50), ...on('2026-09-16'), threads: inputs.map((one) => thread(one)) }],
  );

  it('when threads arrive at the card then they do not cross there', () => {
    const ends = picture.lines.map(({ path }) => Number(path.split(' ').at(-1)));
    expect([...ends].sort((one, other) => one - other)).toEqual(ends);
  });
});
