import { describe, expect, it } from '@jest/globals';
import { mayNotConsent, noCircle, type Circle } from '@heard/domain/child';
import { notHolding } from '@heard/domain/consent';
import { isOver, questionsIn, receivers, repliedTo, soonOver, standsAs, waitsFor } from '../../../apps/portal/src/app/consent/asked.ts';
import { cardsOf } from '../../../apps/portal/src/app/home/asks.ts';
import { dad, mum, rowan } from '../support/rowan.ts';
import { agencies, harbour, line, type Over, permission, question, today } from './permission.ts';

const adult = (parentalResponsibility: string): object => ({ from: '2018-11-03', until: null, parentalResponsibility, called: '' });
const circle = (dadHas: string): Circle =>
  ({ ...noCircle, childId: rowan, dateOfBirth: '2018-11-03', people: { [mum]: adult('yes'), [dad]: adult(dadHas) } }) as never;

const cases: readonly (readonly [string, Over])[] = [
  ['nobody answered', {}],
  ['one said yes', { answers: { [mum]: 'agreed' } }],
  ['one said no', { answers: { [mum]: 'disagreed' } }],
  ['both said yes', { answers: { [mum]: 'agreed', [dad]: 'agreed' } }],
  ['one yes, one no', { answers: { [mum]: 'agreed', [dad]: 'disagreed' } }],
  ['one yes, one no, the other way', { answers: { [mum]: 'disagreed', [dad]: 'agreed' } }],
  ['one yes, one taken back', { answers: { [mum]: 'agreed', [dad]: 'withdrawn' } }],
  ['taken back', { answers: { [mum]: 'withdrawn' } }],
  ['taken back and declined', { answers: { [mum]: 'withdrawn', [dad]: 'disagreed' } }],
  ['upheld', { answers: { [mum]: 'agreed', [dad]: 'disagreed' }, upheld: true }],
  ['closed', { answers: { [mum]: 'agreed' }, closed: true }],
  ['past its last day', { answers: { [mum]: 'agreed' }, lastDay: '2026-09-09' as never }],
  ['on its last day', { answers: { [mum]: 'agreed' }, lastDay: today as never }],
  ['not begun', { answers: { [mum]: 'agreed' }, from: '2026-09-11' as never }],
  ['everyone, one silent', { answers: { [mum]: 'agreed' }, needs: 'everyone' }],
  ['everyone, both', { answers: { [mum]: 'agreed', [dad]: 'agreed' }, needs: 'everyone' }],
  [
    'everyone, and somebody who was not asked says no',
    { asked: [mum], answers: { [mum]: 'agreed', [dad]: 'disagreed' }, needs: 'everyone' },
  ],
  ['only Dad said yes', { answers: { [dad]: 'agreed' } }],
];

describe('given how a request stands, as the page works it out', () => {
  it.each(cases.flatMap(([name, over]) => (['yes', 'no'] as const).map((dadHas) => [name, dadHas, over] as const)))(
    'when %s and Dad’s responsibility is “%s” then it is what the school’s rules say',
    (_, dadHas, over) => {
      const row = permission(over);
      const may = [mum, dad].filter((person) => mayNotConsent(circle(dadHas), person, today as never) === null);
      expect(standsAs(row, may, today)).toBe(notHolding(row.state, circle(dadHas), today as never));
    },
  );
});

describe('given a request and one adult', () => {
  it('when they have not answered then it waits for them, and for nobody who was not asked', () => {
    expect(waitsFor(permission(), mum, today)).toBe(true);
    expect(waitsFor(permission({ asked: [dad] }), mum, today)).toBe(false);
    expect(waitsFor(permission({ answers: { [mum]: 'disagreed' } }), mum, today)).toBe(false);
    expect(waitsFor(permission({ closed: true }), mum, today)).toBe(false);
  });

  it('when its last day is within thirty days then it runs out soon, and not after it', () => {
    expect(soonOver(permission({ lastDay: '2026-10-09' as never }), today)).toBe(true);
    expect(soonOver(permission({ lastDay: '2026-10-10' as never }), today)).toBe(false);
    expect(soonOver(permission({ lastDay: '2026-09-09' as never }), today)).toBe(false);
    expect(isOver(permission({ lastDay: '2026-09-09' as never }), today)).toBe('ran-out');
  });

  it('when the agency is among the recipients too then it is named once', () => {
    expect(receivers(permission({ recipients: [agencies[harbour] ?? '', 'Dr Anand'] }), agencies)).toEqual([agencies[harbour], 'Dr Anand']);
  });

  const asks = line('QuestionAsked', mum, { questionId: question, words: 'Who reads it?' });
  const told = line('QuestionAnswered', mum, { questionId: question, words: 'Only we.', by: dad, at: '2026-09-09T08:00:00.000Z' as never });

  it('when they asked something then the answer stands with it, and another’s question does not', () => {
    const row = permission({ history: [asks, told, line('QuestionAsked', dad, { questionId: 'other' as never })] });
    expect(questionsIn(row, mum)).toEqual([{ question: asks, answer: told }]);
    expect(questionsIn(row)).toHaveLength(2);
    const other = line('QuestionAsked', mum, { questionId: 'other' as never });
    const late = line('QuestionAnswered', mum, { questionId: 'other' as never, words: 'Until July.' });
    const crossed = permission({ history: [asks, other, late, told] });
    expect(questionsIn(crossed).map((one) => one.answer?.words)).toEqual(['Only we.', 'Until July.']);
  });

  it('when school answered and they have said nothing since then that is news, for a fortnight', () => {
    expect(repliedTo(permission({ history: [asks, told] }), mum, today)).toBe(true);
    expect(repliedTo(permission({ history: [asks] }), mum, today)).toBe(false);
    expect(repliedTo(permission({ history: [asks, told, line('Given', mum)] }), mum, today)).toBe(false);
    expect(repliedTo(permission({ history: [asks, told] }), mum, '2026-09-24')).toBe(false);
  });

  it('when their first page is made then what waits is first, and what somebody else is asked is not there', () => {
    const soon = permission({ consentId: 'soon' as never, answers: { [mum]: 'agreed' }, lastDay: '2026-09-20' as never });
    const waits = permission({ history: [asks, told] });
    const others = permission({ consentId: 'dads' as never, asked: [dad] });
    expect(cardsOf({ consents: [soon, others, waits], today, agencies }, mum)).toEqual([
      { as: 'waits', row: waits, replied: true },
      { as: 'soon', row: soon, replied: false },
    ]);
  });
});
