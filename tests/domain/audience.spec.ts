import { describe, expect, it } from '@jest/globals';
import { input } from '@heard/domain/input';
import type { Asker } from '@heard/domain/kernel';
import { given } from '../support/given.ts';
import { child, mother, row, senco, shown } from '../support/input-seen.ts';
import type { Before } from '../support/record.ts';
import { everybody, farrow, on, rowan, rowansFile } from '../support/people.ts';
import { bySenco, card, circle, mumSaid, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';
import { rowanDrew, rowansDrawing } from '../support/voicing.ts';

const about = (type: string, inputId: string, over: object = {}) => ({ type, data: { childId: rowansFile, inputId, ...over } });
const after = (...before: readonly Before[]) => given(input, ...circle, ...before);
const reason = 'He does not eat at school at all.';
const widen = (inputId: string, over: object = {}) => about('WidenAudience', inputId, { to: 'parents', reason, forChild: card, ...over });
const widened = (inputId: string): Before => bySenco(about('AudienceWidened', inputId, { to: 'parents', reason, forChild: card }));
/** Rowan past compulsory school age. */
const later = (who: Asker): Asker => on(who, '2035-09-03');

describe('who may read it, chosen by its speaker', () => {
  it('given what Rowan keeps from his parents, when he opens it to them, then they are its audience', () =>
    after(rowanDrew)
      .when(rowan, about('ChooseAudience', rowansDrawing, { audience: ['parents', 'parents'] }))
      .then(about('AudienceChosen', rowansDrawing, { audience: ['parents'] })));
  it('given what he shared, when he takes it back, then nobody but the SENCO is', () =>
    after(rowanSaid)
      .when(rowan, about('ChooseAudience', rowansVoice, { audience: [] }))
      .then(about('AudienceChosen', rowansVoice, { audience: [] })));
  it('given his choice, when he chooses the same, then there is nothing to do', () =>
    after(rowanSaid)
      .when(rowan, about('ChooseAudience', rowansVoice, { audience: ['parents'] }))
      .thenNothing());
  it.each(['mum', 'dad', 'osei', 'farrow', 'okafor', 'lark'] as const)(
    'given Rowan’s voice, when %s chooses for him, then nobody hears it',
    (who) =>
      after(rowanSaid)
        .when(everybody[who], about('ChooseAudience', rowansVoice, { audience: [] }))
        .thenUnseen(),
  );
});

describe('opening what a child kept, for the child’s welfare', () => {
  it('given a reason and a card, when the SENCO opens it to the parents, then both are in the record', () =>
    after(rowanDrew).when(farrow, widen(rowansDrawing)).then(widened(rowansDrawing).event));
  it('given what they may read already, when it is opened to them, then there is nothing to do', () =>
    after(rowanSaid).when(farrow, widen(rowansVoice)).thenNothing());
  it('given a parent’s words, when they are opened to others, then that is refused', () =>
    after(mumSaid).when(farrow, widen(mumsConcern)).thenRefused('not-a-childs'));
  it('given a young person who decides, when it is opened over their head, then that is refused', () =>
    after(rowanDrew).when(later(farrow), widen(rowansDrawing)).thenRefused('young-person-decides'));
  it('given nothing under that id, when it is opened, then that is refused', () =>
    after(rowanDrew).when(farrow, widen(rowansVoice)).thenRefused('not-heard', { inputId: rowansVoice }));
  it.each(['mum', 'rowan', 'osei', 'lark', 'vale'] as const)('given what Rowan keeps, when %s opens it, then nobody hears it', (who) =>
    after(rowanDrew).when(everybody[who], widen(rowansDrawing)).thenUnseen(),
  );
});

describe('what is shown of it', () => {
  it('given what Rowan said anew, when the old one is shown, then it is answered by none, and only he and school learn by which', () => {
    const old = row(rowansVoice, rowanSaid, rowanDrew);
    expect([old.open, old.replaced, old.replacedBy]).toEqual([false, true, rowansDrawing]);
    expect(shown(old, child).replacedBy).toBe(rowansDrawing);
    expect(shown(old, senco).replacedBy).toBe(rowansDrawing);
    expect([shown(old, mother).replaced, shown(old, mother).replacedBy]).toEqual([true, null]);
  });
  it('given what was opened for his welfare, when it is shown, then the reason is the school’s and the card is his', () => {
    const one = row(rowansDrawing, rowanDrew, widened(rowansDrawing));
    expect(one.audience).toEqual(['parents']);
    expect(shown(one, senco).widened.map((each) => each.reason)).toEqual([reason]);
    expect(shown(one, child).widened.map((each) => [each.reason, each.forChild])).toEqual([[null, card]]);
    expect(shown(one, mother).widened.map((each) => each.reason)).toEqual([null]);
  });
  it('given a drawing and a sound in a voice, when it is folded, then their names stand in the row', () => {
    expect(row(rowansDrawing, rowanDrew).blobs).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });
});
