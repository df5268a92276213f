import { describe, expect, it } from '@jest/globals';
import { commandOf, emptyDraft, gapsIn, speakersOf } from '../../../apps/portal/src/app/decision/decide-draft.ts';
import { fromDad, fromMum } from '../support/desk.ts';
import { rowan } from '../support/rowan.ts';

describe('given nobody waiting', () => {
  it('when a decision is written then a card for the child is not owed', () => {
    const draft = { ...emptyDraft('2026-09-16'), about: 'x', items: [{ itemId: 'i', words: 'y' }], expect: 'z', reviewOn: '2026-12-12' };
    expect(gapsIn(draft, [], '2026-09-16')).toEqual([]);
    expect(commandOf(draft, rowan, [], undefined)).toMatchObject({ influences: [], forChild: null });
  });
});

describe('given the two days of a decision', () => {
  const draft = { ...emptyDraft('2026-09-16'), about: 'x', items: [{ itemId: 'i', words: 'y' }], expect: 'z' };
  const words = (from: string, reviewOn: string): string[] => gapsIn({ ...draft, from, reviewOn }, [], '2026-09-16').map((gap) => gap.word);

  it('when the day of looking again is today or before the start then it says which', () => {
    expect(words('2026-09-16', '')).toEqual(['review']);
    expect(words('2026-09-16', '2026-09-16')).toEqual(['review-past']);
    expect(words('2026-12-12', '2026-12-12')).toEqual(['review-before']);
    expect(words('2026-09-21', '2026-12-12')).toEqual([]);
  });
});

describe('given one person who said two things', () => {
  it('when it is decided then they are told once', () => {
    expect(speakersOf([fromMum, fromDad, fromMum]).map((speaker) => speaker.personId)).toEqual([
      fromMum.speaker.personId,
      fromDad.speaker.personId,
    ]);
  });
});
