import { describe, expect, it } from '@jest/globals';
import { decision as decisions } from '@heard/domain/decision';
import { input } from '@heard/domain/input';
import type { Asker } from '@heard/domain/kernel';
import { given } from '../support/given.ts';
import { child, lead, mother, row, senco, shown } from '../support/input-seen.ts';
import type { Before } from '../support/record.ts';
import { calendar, dad, day, farrow, lark, moment, mum, okafor, osei, rowan, rowansFile } from '../support/people.ts';
import {
  by,
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
import { rungFor, sealed, unsealed } from '../support/voicing.ts';

const about = (type: string, inputId: string, over: object = {}) => ({ type, data: { childId: rowansFile, inputId, ...over } });
const after = (...before: readonly Before[]) => given(input, ...circle, ...before);
const keeper = (who: Asker): Asker => ({ ...who, safeguards: true });
const reason = 'He does not eat at school at all.';

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

describe('ringing for what is sealed', () => {
  const ring = (id: string) => about('RingForInput', id, { to: [okafor.person] });
  const read = (who: Asker) => by(who, 'safeguarding', about('InputRead', rowansVoice));
  const at = (time: string): Asker => ({ ...calendar, at: moment(time), today: day(time.slice(0, 10)) });

  it('given it is sealed, when it has rung at once, then it rings again after half an hour of work, then after an hour', () => {
    after(rowanSaid, sealed(rowansVoice)).when(at('2026-09-07T08:10:00.000Z'), ring(rowansVoice)).then(rungFor(rowansVoice).event);
    after(rowanSaid, sealed(rowansVoice), rungFor(rowansVoice))
      .when(at('2026-09-07T08:40:00.000Z'), ring(rowansVoice))
      .then(rungFor(rowansVoice, 2, '2026-09-07T09:40:00.000Z').event);
  });
  it('given it has rung, when it would ring before its time, then there is nothing to do', () =>
    after(rowanSaid, sealed(rowansVoice), rungFor(rowansVoice)).when(at('2026-09-07T08:39:59.999Z'), ring(rowansVoice)).thenNothing());
  it('given one who safeguards has read it, when it would ring, then there is nothing to do', () =>
    after(rowanSaid, sealed(rowansVoice), read(keeper(okafor)))
      .when(calendar, ring(rowansVoice))
      .thenNothing());
  it('given the SENCO had read it before it was sealed, when a deputy who had read it too reads it again, then that ends the ringing', () => {
    const before = [rowanSaid, bySenco(about('InputRead', rowansVoice)), by(osei, 'educator', about('InputRead', rowansVoice))];
    after(...before, sealed(rowansVoice))
      .when(keeper(osei), about('ReadInput', rowansVoice))
      .then(about('InputRead', rowansVoice));
    after(...before, sealed(rowansVoice), read(keeper(osei)))
      .when(keeper(osei), about('ReadInput', rowansVoice))
      .thenNothing();
  });
  it('given safeguarding sealed it, or it is not sealed, when it would ring, then there is nothing to do', () => {
    const byLead = { ...sealed(rowansVoice), who: keeper(okafor), as: 'safeguarding' } as Before;
    after(rowanSaid, byLead).when(calendar, ring(rowansVoice)).thenNothing();
    after(rowanSaid, sealed(rowansVoice), unsealed(rowansVoice)).when(calendar, ring(rowansVoice)).thenNothing();
  });
  it('given it was read, unsealed and sealed again, when it would ring, then it rings from the beginning', () =>
    after(rowanSaid, sealed(rowansVoice), rungFor(rowansVoice), read(keeper(okafor)), unsealed(rowansVoice), sealed(rowansVoice))
      .when(calendar, ring(rowansVoice))
      .then(rungFor(rowansVoice).event));
});

describe('what is shown of it', () => {
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
  it('given what is sealed, when it rings and is read, then when it rings next and who read it is safeguarding’s to know', () => {
    const begun = [rowanSaid, sealed(rowansVoice)];
    const reading = by(okafor, 'safeguarding', about('InputRead', rowansVoice));
    expect(row(rowansVoice, ...begun).ringAt).toBe('2026-09-07T08:10:00.000Z');
    expect(row(rowansVoice, ...begun, rungFor(rowansVoice))).toMatchObject({ rung: 1, ringAt: '2026-09-07T08:40:00.000Z' });
    const over = row(rowansVoice, ...begun, reading, rungFor(rowansVoice));
    expect([over.ringAt, over.reads, over.sealReads.map((one) => one.by)]).toEqual([null, [], [okafor.person]]);
    const open = row(rowansVoice, ...begun, reading, unsealed(rowansVoice));
    expect([shown(open, lead).sealReads.length, shown(open, child).sealReads, shown(open, mother).reads]).toEqual([1, [], []]);
  });
});
