import { describe, expect, it } from '@jest/globals';
import { Reach } from '../../../apps/portal/src/app/timeline/reach.ts';
import { addressOf, type Sieve, sieveOf, sifted, wideOpen } from '../../../apps/portal/src/app/timeline/sieve.ts';
import { standingsOn } from '../../../apps/portal/src/app/timeline/standing.ts';
import { closedDays, type Story, storyOf } from '../../../apps/portal/src/app/timeline/story.ts';
import { answered, dad, decided, dinner, early, mum, nest, people, rowan, said, worry } from '../support/rowan.ts';

const view = '018f4e6a-0000-7000-8000-000000000110' as never;
const at = (when: string): never => when as never;
const thread = (inputId: never): never => ({ inputId, effect: 'changed', because: null, staysOpen: false }) as never;
const fromRowan = said({
  inputId: view,
  kind: 'voice',
  speaker: { personId: rowan, as: 'child' },
  occurredAt: at('2026-10-03T09:00:00.000Z'),
  recordedAt: at('2026-10-09T09:00:00.000Z'),
});
const answeredMum = said({ open: false, answers: [answered({ because: 'So it is.', effect: 'partly' })] });
const story: Story = storyOf(
  { heard: [fromRowan, answeredMum], decided: [decided({ threads: [thread(worry)] as never })], people },
  '2026-10-19',
  closedDays([{ from: '2026-10-12', to: '2026-10-13' }]),
);
const through = (sieve: Partial<Sieve>): { heard: string[]; decided: number } => {
  const shown = sifted(story, { ...wideOpen, ...sieve });
  return { heard: shown.heard.map(({ called }) => called), decided: shown.decided.length };
};

describe('given a story of two voices and one decision', () => {
  it('when it is told then it stands in time, with its thread at both ends', () => {
    expect(story.heard.map(({ called }) => called)).toEqual(['Mum', 'Rowan']);
    expect(story.heard[0]?.threads).toEqual(story.decided[0]?.threads);
    expect(story.heard[0]?.threads[0]).toMatchObject({ decisionId: dinner, effect: 'partly', because: 'So it is.' });
  });

  it('when something was written down days later then both days are kept, else only one', () => {
    expect(story.heard.map(({ day, writtenDown }) => [day, writtenDown])).toEqual([
      ['2026-09-04', null],
      ['2026-10-03', '2026-10-09'],
    ]);
  });

  it('when something waits then school days are counted without weekends and closed days', () => {
    expect(story.heard.map(({ waiting }) => waiting)).toEqual([null, 4]);
  });

  it('when an answer belongs to a decision that may not be seen then there is no thread', () => {
    const hidden = storyOf({ heard: [answeredMum], decided: [], people }, '2026-10-19', new Set());
    expect(hidden.heard[0]?.threads).toEqual([]);
  });
});

describe('given ways to look at a story', () => {
  it('when one voice is chosen then its decisions come along and others go', () => {
    expect(through({ who: 'parent' })).toEqual({ heard: ['Mum'], decided: 1 });
    expect(through({ who: 'child' })).toEqual({ heard: ['Rowan'], decided: 0 });
    expect(through({ who: 'waiting' })).toEqual({ heard: ['Rowan'], decided: 0 });
    expect(through({ who: 'professional' })).toEqual({ heard: [], decided: 0 });
  });

  it('when a kind or days are chosen then only these stay', () => {
    expect(through({ kind: 'decision' })).toEqual({ heard: [], decided: 1 });
    expect(through({ kind: 'voice' })).toEqual({ heard: ['Rowan'], decided: 0 });
    expect(through({ from: '2026-09-10', to: '2026-09-30' })).toEqual({ heard: [], decided: 1 });
  });

  it('when the address is read then what it does not understand is everything', () => {
    expect(sieveOf({ who: 'everybody', kind: 'concern', from: 'soon', to: '2026-10-01' })).toEqual({
      who: 'all',
      kind: 'concern',
      from: '',
      to: '2026-10-01',
    });
    expect(addressOf({ ...wideOpen, who: 'child' })).toEqual({ who: 'child', kind: null, from: null, to: null });
  });
});

describe('given a card with the focus', () => {
  it('when arrows follow its thread then one arrives at the other end and comes back', () => {
    const reach = new Reach((() => story) as never);
    reach.focused.set(worry);
    expect(reach.follow('ArrowRight')).toEqual({ to: dinner });
    reach.focused.set(dinner);
    expect(reach.follow('ArrowLeft')).toEqual({ to: worry });
    expect([...(reach.lit()?.cards ?? [])]).toEqual(expect.arrayContaining([worry, dinner]));
  });

  it('when it has no thread, or the arrow leads away from it, then the key means nothing here', () => {
    const reach = new Reach((() => story) as never);
    reach.focused.set(view);
    expect(reach.follow('ArrowRight')).toBeUndefined();
    reach.focused.set(worry);
    expect(reach.follow('ArrowLeft')).toBeUndefined();
    expect(reach.follow('ArrowDown')).toBeUndefined();
  });
});

describe('given answers of both parents to a decision', () => {
  const says = (by: never, itemId: never, answer: 'agreed' | 'disagreed', words: string | null = null): never =>
    ({ by, itemId, answer, words, at: '2026-09-17T09:00:00.000Z' }) as never;

  it('when one has changed their mind then the newest counts, and a disagreement keeps its words', () => {
    const row = decided({
      answers: [
        says(mum, nest, 'disagreed', 'Hm.'),
        says(mum, nest, 'agreed'),
        says(dad, early, 'disagreed', 'I still think home is calmer.'),
      ],
    });
    expect(standingsOn(row)).toEqual([
      { by: mum, agrees: true, disagreements: [] },
      { by: dad, agrees: false, disagreements: [{ item: 'Mr Osei walks him there early.', words: 'I still think home is calmer.' }] },
    ]);
  });

  it('when nobody has answered then silence is not agreement', () => {
    expect(standingsOn(decided())).toEqual([]);
  });
});
