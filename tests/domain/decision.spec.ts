import { describe, it } from '@jest/globals';
import { decision as capability } from '@heard/domain/decision';
import { given } from '../support/given.ts';
import type { Before } from '../support/record.ts';
import { anId, dad, everybody, farrow, mum, okafor, osei, rowan, rowansFile, vale } from '../support/people.ts';
import {
  answered,
  card,
  changed,
  circle,
  closed,
  dadSaid,
  dadsConcern,
  decided,
  decision,
  eatsInTheNest,
  mumSaid,
  mumsConcern,
  nest,
  nestAgain,
  not,
  partly,
  reopened,
  rowanSaid,
  rowansVoice,
} from '../support/story.ts';

const take = (over: object = {}) => ({ type: 'TakeDecision', data: decision(over) });
const taken = (over: object = {}) => ({ type: 'DecisionTaken', data: decision(over) });
const after = (...before: readonly Before[]) => given(capability, ...circle, ...before);

describe('deciding', () => {
  const both = { influences: [changed(mumsConcern), not(dadsConcern, 'We watch it first.')] };
  it('given two open inputs, when each is answered, then it is decided', () =>
    after(mumSaid, dadSaid).when(farrow, take(both)).then(taken(both)));
  it('given nothing that is open, when the head decides, then it is decided', () => after().when(okafor, take()).then(taken()));
  it('given an input that stays open, when it is decided again, then it is to be answered again', () => {
    const again = { decisionId: nestAgain, follows: nest, influences: [changed(mumsConcern)] };
    after(mumSaid, decided({ influences: [partly(mumsConcern, 'One table.')] }))
      .when(farrow, take(again))
      .then(taken(again));
  });
  it('given two open inputs, when one is passed over, then that is refused and it is named', () =>
    after(mumSaid, dadSaid)
      .when(farrow, take({ influences: [changed(mumsConcern)] }))
      .thenRefused('voices-unanswered', { inputs: [dadsConcern] }));
  it('given an input that was reopened, when it is passed over, then that is refused', () =>
    after(mumSaid, closed(mumsConcern), reopened(mum, 'parent', mumsConcern, null))
      .when(farrow, take())
      .thenRefused('voices-unanswered', { inputs: [mumsConcern] }));
  it.each([
    ['was never said', anId(99)],
    ['was answered already', mumsConcern],
  ])('given an input that %s, when it is answered here, then that is refused', (_what, inputId) =>
    after(mumSaid, closed(mumsConcern))
      .when(farrow, take({ influences: [changed(inputId)] }))
      .thenRefused('not-open', { inputs: [inputId] }),
  );
  it('given one open input, when it is answered twice, then that is refused', () =>
    after(mumSaid)
      .when(farrow, take({ influences: [changed(mumsConcern), not(mumsConcern, 'We watch it first.')] }))
      .thenRefused('answered-twice', { inputs: [mumsConcern] }));
  it.each(['partly', 'not'])('given an input that changed it %s, when no reason is said, then that is refused', (effect) =>
    after(mumSaid)
      .when(farrow, take({ influences: [{ ...changed(mumsConcern), effect }] }))
      .thenRefused('reason-missing', { inputs: [mumsConcern] }),
  );
  it('given an input that changed it, when it stays open too, then that is refused', () =>
    after(mumSaid)
      .when(farrow, take({ influences: [{ ...changed(mumsConcern), staysOpen: true }] }))
      .thenRefused('changed-and-open', { inputs: [mumsConcern] }));
  it('given a child’s voice, when the child is not told, then that is refused', () =>
    after(rowanSaid)
      .when(farrow, take({ influences: [changed(rowansVoice)] }))
      .thenRefused('child-not-told'));
  it('given a child’s voice, when there is a card, then it is decided', () =>
    after(rowanSaid)
      .when(farrow, take({ influences: [changed(rowansVoice)], forChild: card }))
      .then(taken({ influences: [changed(rowansVoice)], forChild: card })));
  it('given today, when it is looked at again today, then that is refused', () =>
    after()
      .when(farrow, take({ from: '2026-09-01', reviewOn: '2026-09-07' }))
      .thenRefused('review-date-past', { reviewOn: '2026-09-07' }));
  it('given a start, when it is looked at again that day, then that is refused', () =>
    after()
      .when(farrow, take({ reviewOn: '2026-09-14' }))
      .thenRefused('review-before-start', { from: '2026-09-14' }));
  it('given a decision, when it is taken again, then that is refused', () =>
    after(decided()).when(farrow, take()).thenRefused('decided-already', { decisionId: nest }));
  it('given no earlier decision, when this one follows it, then that is refused', () =>
    after()
      .when(farrow, take({ follows: nestAgain }))
      .thenRefused('follows-nothing', { follows: nestAgain }));
  it.each(['rowan', 'mum', 'dad', 'osei', 'lark', 'operator', 'vale'] as const)(
    'given Rowan, when %s decides, then nobody hears it',
    (who) => after().when(everybody[who], take()).thenUnseen(),
  );
});

const answer = (yes: 'agreed' | 'disagreed', words: string | null = null, over: object = {}) => ({
  type: 'AnswerDecision',
  data: { childId: rowansFile, decisionId: nest, answers: [{ itemId: eatsInTheNest, answer: yes, words }], ...over },
});

describe('answering a decision', () => {
  it('given a decision, when Mum disagrees with a reason, then that is her answer', () =>
    after(decided())
      .when(mum, answer('disagreed', 'Home is calmer.'))
      .then(answered(mum, 'parent', 'disagreed', 'Home is calmer.').event));
  it('given Mum’s answer, when Dad gives the same, then that is his answer', () =>
    after(decided(), answered(mum, 'parent', 'agreed'))
      .when(dad, answer('agreed'))
      .then(answered(dad, 'parent', 'agreed').event));
  it('given a decision, when Rowan agrees, then that is his answer', () =>
    after(decided())
      .when(rowan, answer('agreed'))
      .then(answered(rowan, 'child', 'agreed').event));
  it('given an answer, when the same is said again, then there is nothing to do', () =>
    after(decided(), answered(mum, 'parent', 'agreed'))
      .when(mum, answer('agreed'))
      .thenNothing());
  it('given an answer, when it changes, then the newer one is recorded', () =>
    after(decided(), answered(mum, 'parent', 'agreed'))
      .when(mum, answer('disagreed'))
      .then(answered(mum, 'parent', 'disagreed').event));
  it('given no decision, when it is answered, then that is refused', () =>
    after().when(mum, answer('agreed')).thenRefused('no-such-decision', { decisionId: nest }));
  it('given a decision, when something it does not say is answered, then that is refused', () =>
    after(decided())
      .when(mum, answer('agreed', null, { answers: [{ itemId: anId(98), answer: 'agreed', words: null }] }))
      .thenRefused('no-such-item', { itemId: anId(98) }));
  it.each([
    ['the SENCO', farrow],
    ['the teacher', osei],
    ['another school', vale],
  ])('given a decision, when %s answers for the family, then nobody hears it', (_who, who) =>
    after(decided()).when(who, answer('agreed')).thenUnseen(),
  );
});
