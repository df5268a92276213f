import { describe, expect, it } from '@jest/globals';
import { sightOf } from '@heard/domain/child';
import { diaryView, type DiaryRow } from '@heard/domain/diary';
import { everybody, rowansFile } from '../support/people.ts';
import { storyOf } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { wholeStory } from '../support/whole-story.ts';

const rows = shown<DiaryRow>(diaryView, storyOf(wholeStory));

describe('what the days will bring', () => {
  it('given a file with dates in it, when its diary is read, then each says when and what the calendar asks', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ childId: rowansFile, due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  it.each(Object.entries(everybody))(
    'given all of it, when %s looks, then nothing of it is shown, not even to whoever leads',
    (_, asker) => {
      const sight = sightOf(asker, { standings: [{ childId: rowansFile, as: 'parent', beside: null }], openTo: [], hidden: [], kin: [] });
      expect(rows.map((row) => diaryView.seenBy?.(row, sight))).toEqual(rows.map(() => null));
    },
  );
});
