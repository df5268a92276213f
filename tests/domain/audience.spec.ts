import { describe, expect, it } from '@jest/globals';
import { decision as decisions } from '@heard/domain/decision';
import { input, inputView, type InputRow } from '@heard/domain/input';
import type { Asker, Sight } from '@heard/domain/kernel';
import { given } from '../support/given.ts';
import type { Before } from '../support/record.ts';
import { alderbrook, dad, everybody, farrow, lark, mum, okafor, on, osei, rowan, rowansFile } from '../support/people.ts';
import { rowsAfter } from '../support/shown.ts';
import { storyOf } from '../support/record.ts';
import {
  bySenco,
  card,
  changed,
  circle,
  closed,
  decision,
  mumSaid,
  mumsConcern,
  oseiSaid,
  oseisConcern,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';
import { rowanDrew, rowansDrawing, sealed, unsealed } from '../support/voicing.ts';

const about = (type: string, inputId: string, over: object = {}) => ({ type, data: { childId: rowansFile, inputId, ...over } });
const after = (...before: readonly Before[]) => given(input, ...circle, ...before);
const keeper = (who: Asker): Asker => ({ ...who, safeguards: true });
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

describe('sealing what was said', () => {
  const why = { reason: 'Please read what he says of the weekend.' };
  it.each([
    ['his teacher, who may read it', osei, mumsConcern],
    ['the SENCO', farrow, rowansVoice],
    ['a deputy who does not teach him', keeper(lark), rowansVoice],
  ])('given something said, when %s seals it, then it is sealed', (_who, who, id) =>
    after(mumSaid, rowanSaid)
      .when(who, about('SealInput', id, why))
      .then(about('InputSealed', id, why)),
  );
  it('given a sealed one, when safeguarding seals it again, then there is nothing to do', () =>
    after(rowanSaid, sealed(rowansVoice))
      .when(keeper(okafor), about('SealInput', rowansVoice, why))
      .thenNothing());
  it('given a sealed one, when safeguarding opens it, then it may be seen again', () =>
    after(rowanSaid, sealed(rowansVoice))
      .when(keeper(okafor), about('UnsealInput', rowansVoice, why))
      .then(about('InputUnsealed', rowansVoice, why)));
  it('given one that is not sealed, when it is opened, then there is nothing to do', () =>
    after(rowanSaid)
      .when(keeper(okafor), about('UnsealInput', rowansVoice, why))
      .thenNothing());
  it.each([
    ['ReadInput', {}],
    ['CloseInput', { outcome: 'settled', reason: 'Settled.', forChild: card }],
    ['TranslateInput', { language: 'pl', words: 'Hałas.', method: 'person', by: 'Marta Zielona' }],
    ['WidenAudience', { to: 'parents', reason, forChild: card }],
    ['SealInput', why],
    ['UnsealInput', why],
  ])('given a sealed voice, when those who lead or teach ask %s, then it is not there', (type, over) => {
    for (const who of [farrow, okafor, osei])
      after(rowanSaid, sealed(rowansVoice))
        .when(who, about(type, rowansVoice, over))
        .thenUnseen();
  });
  it('given a sealed voice, when safeguarding answers it, then the child is told', () =>
    after(rowanSaid, sealed(rowansVoice))
      .when(keeper(okafor), about('CloseInput', rowansVoice, { outcome: 'settled', reason: 'Settled.', forChild: card }))
      .then(about('InputClosed', rowansVoice, { outcome: 'settled', reason: 'Settled.', forChild: card })));
  it('given a lead who is Rowan’s father, when he asks for what is sealed, then it is not there', () =>
    after(rowanSaid, sealed(rowansVoice))
      .when(keeper(dad), about('UnsealInput', rowansVoice, why))
      .thenUnseen());
  it.each([
    ['a child who said it', rowan, rowansVoice, false],
    ['a mother who said it', mum, mumsConcern, true],
  ])('given what was answered and sealed, when %s says “not what I meant”, then only an adult can', (_who, who, id, can) => {
    const asked = after(mumSaid, rowanSaid, closed(id, card), sealed(id)).when(
      who,
      about('ReopenInput', id, { decisionId: null, words: null }),
    );
    if (can) asked.then(about('InputReopened', id, { decisionId: null, words: null, answerBy: '2026-09-14' }));
    else asked.thenUnseen();
  });
  it('given a sealed voice beside an open concern, when the SENCO decides, then it is neither wanted nor told of', () =>
    given(decisions, ...circle, mumSaid, rowanSaid, sealed(rowansVoice))
      .when(farrow, { type: 'TakeDecision', data: decision({ influences: [changed(mumsConcern)] }) })
      .then({ type: 'DecisionTaken', data: decision({ influences: [changed(mumsConcern)] }) }));
});

describe('what is shown of it', () => {
  const row = (id: string, ...before: readonly Before[]): InputRow => {
    const found = rowsAfter(inputView, storyOf([...circle, ...before])).get(`${rowansFile}/${id}`);
    if (!found) throw new Error('no such row');
    return found as InputRow;
  };
  const sightOf = (who: Asker, over: Partial<Sight>): Sight => ({
    person: who.person,
    school: alderbrook,
    wholeSchool: false,
    kin: [],
    asEducator: [],
    asParent: [],
    asChild: null,
    asSupporter: [],
    openTo: [],
    hidden: [],
    safeguards: false,
    ...over,
  });
  const senco = sightOf(farrow, { wholeSchool: true });
  const mother = sightOf(mum, { asParent: [rowansFile], kin: [rowansFile] });
  const child = sightOf(rowan, { asChild: rowansFile });
  const lead = sightOf(okafor, { safeguards: true });
  const shown = (one: InputRow, sight: Sight): InputRow => inputView.seenBy?.(one, sight) as InputRow;

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
  it('given what is sealed, when it is folded, then a child’s is kept for safeguarding alone and an adult keeps sight of their own', () => {
    expect(row(rowansVoice, rowanSaid, sealed(rowansVoice)).sealed).toEqual([]);
    expect(row(oseisConcern, oseiSaid, sealed(oseisConcern)).sealed).toEqual([osei.person]);
    expect(row(oseisConcern, oseiSaid, sealed(oseisConcern), unsealed(oseisConcern)).sealed).toBeNull();
  });
  it('given what was sealed and opened again, when it is shown, then that it ever was is safeguarding’s to know', () => {
    const one = row(rowansVoice, rowanSaid, sealed(rowansVoice), unsealed(rowansVoice));
    expect(shown(one, lead).seals.map((each) => each.sealed)).toEqual([true, false]);
    for (const sight of [senco, mother, child]) expect(shown(one, sight).seals).toEqual([]);
  });
  it('given a drawing and a sound in a voice, when it is folded, then their names stand in the row', () => {
    expect(row(rowansDrawing, rowanDrew).blobs).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });
});
