import { describe, it } from '@jest/globals';
import { input } from '@heard/domain/input';
import type { Asker } from '@heard/domain/kernel';
import { given } from '../support/given.ts';
import type { Before } from '../support/record.ts';
import { anId, dad, farrow, lark, mum, neighbour, okafor, on, osei, rowan, rowansFile, vale } from '../support/people.ts';
import {
  by,
  card,
  changed,
  circle,
  closed,
  dadSaid,
  dadsConcern,
  decided,
  mumSaid,
  mumsConcern,
  nest,
  oseiSaid,
  oseisConcern,
  partly,
  reopened,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';

const about = (type: string, inputId: string, over: object = {}) => ({ type, data: { childId: rowansFile, inputId, ...over } });
const after = (...before: readonly Before[]) => given(input, ...circle, ...before);

describe('reading what was said', () => {
  it('given a concern, when the SENCO reads it, then its speaker can see that', () =>
    after(mumSaid).when(farrow, about('ReadInput', mumsConcern)).then(about('InputRead', mumsConcern)));
  it('given a concern, when two people read it, then both are named', () =>
    after(mumSaid, by(farrow, 'senco', about('InputRead', mumsConcern)))
      .when(osei, about('ReadInput', mumsConcern))
      .then(about('InputRead', mumsConcern)));
  it('given a reader, when they read it again, then there is nothing to do', () =>
    after(mumSaid, by(farrow, 'senco', about('InputRead', mumsConcern)))
      .when(farrow, about('ReadInput', mumsConcern))
      .thenNothing());
  it('given a teacher’s own concern, when he reads it, then there is nothing to do', () =>
    after(oseiSaid).when(osei, about('ReadInput', oseisConcern)).thenNothing());
  it('given nothing under that id, when it is read, then that is refused', () =>
    after(mumSaid)
      .when(farrow, about('ReadInput', anId(99)))
      .thenRefused('not-heard', { inputId: anId(99) }));
  it.each([
    ['its speaker', mum],
    ['the other parent', dad],
    ['another class', lark],
    ['another school', vale],
  ])('given a concern, when %s marks it read, then nobody hears it', (_who, who) =>
    after(mumSaid).when(who, about('ReadInput', mumsConcern)).thenUnseen(),
  );
  it('given words that were not shared with educators, when the teacher marks them read, then nobody hears it', () =>
    after(dadSaid).when(osei, about('ReadInput', dadsConcern)).thenUnseen());
});

describe('translating what was said', () => {
  const translation = { language: 'pl', words: 'To hałas.', method: 'person', by: 'Marta Zielona, interpreter' };
  const translated = by(osei, 'educator', about('InputTranslated', mumsConcern, translation));
  it('given a concern, when the teacher adds a translation, then it stands beside the original', () =>
    after(mumSaid)
      .when(osei, about('TranslateInput', mumsConcern, translation))
      .then(about('InputTranslated', mumsConcern, translation)));
  it('given a translation, when the same is added, then there is nothing to do', () =>
    after(mumSaid, translated)
      .when(farrow, about('TranslateInput', mumsConcern, translation))
      .thenNothing());
  it('given a translation, when a better one is added, then both stand', () =>
    after(mumSaid, translated)
      .when(farrow, about('TranslateInput', mumsConcern, { ...translation, words: 'To ten hałas.' }))
      .then(about('InputTranslated', mumsConcern, { ...translation, words: 'To ten hałas.' })));
  it('given nothing under that id, when it is translated, then that is refused', () =>
    after()
      .when(farrow, about('TranslateInput', mumsConcern, translation))
      .thenRefused('not-heard', { inputId: mumsConcern }));
  it.each([
    ['its speaker', mum, mumsConcern],
    ['another class', lark, mumsConcern],
    ['the teacher, with whom it was not shared', osei, dadsConcern],
  ])('given a concern, when %s translates it, then nobody hears it', (_who, who, inputId) =>
    after(mumSaid, dadSaid)
      .when(who, about('TranslateInput', inputId, translation))
      .thenUnseen(),
  );
});

describe('answering without a decision', () => {
  const answer = { outcome: 'settled', reason: 'His peg is next to Ada now.', forChild: null as object | null };
  it('given a concern, when the SENCO closes it with a reason, then it is answered', () =>
    after(mumSaid)
      .when(farrow, about('CloseInput', mumsConcern, answer))
      .then(about('InputClosed', mumsConcern, answer)));
  it('given an answer, when it is answered again, then that is refused', () =>
    after(mumSaid, closed(mumsConcern))
      .when(farrow, about('CloseInput', mumsConcern, answer))
      .thenRefused('answered-already', { inputId: mumsConcern }));
  it('given nothing under that id, when it is closed, then that is refused', () =>
    after()
      .when(farrow, about('CloseInput', mumsConcern, answer))
      .thenRefused('not-heard'));
  it('given a child’s voice, when it is closed without a word for the child, then that is refused', () =>
    after(rowanSaid)
      .when(farrow, about('CloseInput', rowansVoice, answer))
      .thenRefused('child-not-told'));
  it('given a child’s voice, when it is closed with a card, then the child is told', () =>
    after(rowanSaid)
      .when(okafor, about('CloseInput', rowansVoice, { ...answer, forChild: card }))
      .then(about('InputClosed', rowansVoice, { ...answer, forChild: card })));
  it.each([
    ['its speaker', mum],
    ['the teacher', osei],
    ['another school', vale],
  ])('given a concern, when %s closes it, then nobody hears it', (_who, who) =>
    after(mumSaid)
      .when(who, about('CloseInput', mumsConcern, answer))
      .thenUnseen(),
  );
});

describe('not what I meant', () => {
  const reopen = (inputId: string, decisionId: string | null, words: string | null = 'It is not the food.') =>
    about('ReopenInput', inputId, { decisionId, words });
  const open = (inputId: string, decisionId: string | null, answerBy = '2026-09-14') =>
    about('InputReopened', inputId, { decisionId, words: 'It is not the food.', answerBy });

  it('given an answer, when its speaker says so, then it is open again with a new promise', () =>
    after(mumSaid, closed(mumsConcern))
      .when(on(mum, '2026-09-21'), reopen(mumsConcern, null))
      .then(open(mumsConcern, null, '2026-09-28')));
  it('given a decision, when its speaker says so of it, then it is open again', () =>
    after(rowanSaid, decided({ influences: [changed(rowansVoice)], forChild: card }))
      .when(rowan, reopen(rowansVoice, nest))
      .then(open(rowansVoice, nest)));
  it('given it is open again, when that is said again, then there is nothing to do', () =>
    after(mumSaid, closed(mumsConcern), reopened(mum, 'parent', mumsConcern, null))
      .when(mum, reopen(mumsConcern, null))
      .thenNothing());
  it('given a decision that left it open, when its speaker says so, then the words are kept', () =>
    after(mumSaid, decided({ influences: [partly(mumsConcern, 'The Nest has one table.')] }))
      .when(mum, reopen(mumsConcern, nest))
      .then(open(mumsConcern, nest)));
  it('given it was missed, closed again and missed again, when that is said, then it is open again', () =>
    after(mumSaid, closed(mumsConcern), reopened(mum, 'parent', mumsConcern, null), closed(mumsConcern))
      .when(mum, reopen(mumsConcern, null))
      .then(open(mumsConcern, null)));
  it('given it is open because another answer was missed, when the newest is missed too, then its words are kept', () =>
    after(
      mumSaid,
      decided({ influences: [changed(mumsConcern)] }),
      reopened(mum, 'parent', mumsConcern, nest),
      closed(mumsConcern),
      reopened(mum, 'parent', mumsConcern, null),
      closed(mumsConcern),
      reopened(mum, 'parent', mumsConcern, nest),
    )
      .when(mum, reopen(mumsConcern, null))
      .then(open(mumsConcern, null)));
  it('given no answer yet, when its speaker says so, then that is refused', () =>
    after(mumSaid).when(mum, reopen(mumsConcern, null)).thenRefused('not-answered-yet', { inputId: mumsConcern }));
  it('given an answer by another decision, when its speaker names one that did not answer, then that is refused', () =>
    after(mumSaid, closed(mumsConcern)).when(mum, reopen(mumsConcern, nest)).thenRefused('not-answered-yet'));
  it.each<[string, Asker]>([
    ['the other parent', dad],
    ['the child', rowan],
    ['the SENCO', farrow],
    ['a stranger', neighbour],
  ])('given Mum’s concern and its answer, when %s reopens it, then nobody hears it', (_who, who) =>
    after(mumSaid, closed(mumsConcern)).when(who, reopen(mumsConcern, null)).thenUnseen(),
  );
  it('given a teacher who has moved to another class, when he reopens his own concern, then nobody hears it', () =>
    after(oseiSaid, closed(oseisConcern))
      .when({ ...osei, classes: ['Herons'] }, reopen(oseisConcern, null))
      .thenUnseen());
});

describe('putting an answer away', () => {
  const note = (inputId: string, decisionId: string | null) => about('NoteAnswer', inputId, { decisionId });
  const noted = (inputId: string, decisionId: string | null) => about('AnswerNoted', inputId, { decisionId });
  it('given an answer, when its speaker puts it away, then it is noted', () =>
    after(mumSaid, closed(mumsConcern)).when(mum, note(mumsConcern, null)).then(noted(mumsConcern, null)));
  it('given a noted answer, when it is put away again, then there is nothing to do', () =>
    after(mumSaid, closed(mumsConcern), by(mum, 'parent', noted(mumsConcern, null)))
      .when(mum, note(mumsConcern, null))
      .thenNothing());
  it('given a second answer without a decision, when it is put away too, then it is noted', () =>
    after(
      mumSaid,
      closed(mumsConcern),
      by(mum, 'parent', noted(mumsConcern, null)),
      reopened(mum, 'parent', mumsConcern, null),
      closed(mumsConcern),
    )
      .when(mum, note(mumsConcern, null))
      .then(noted(mumsConcern, null)));
  it('given no answer yet, when it is put away, then that is refused', () =>
    after(mumSaid).when(mum, note(mumsConcern, null)).thenRefused('not-answered-yet', { inputId: mumsConcern }));
  it('given Mum’s answer, when Dad puts it away, then nobody hears it', () =>
    after(mumSaid, closed(mumsConcern)).when(dad, note(mumsConcern, null)).thenUnseen());
});
