import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { dad, farrow, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const file = { childId: rowansFile };
const mums = concern('It is the noise at dinner, not the food.');
const dads = concern('He sleeps badly on Sundays.', { audience: [] });
const rowans = voice();
const nest = deciding([
  influence(mums.concernId, 'partly', 'Two hall days stay.'),
  influence(dads.concernId, 'not', 'Sleep is not in this decision.'),
]);

interface Seen {
  readonly inputId: string;
  readonly open: boolean;
  readonly answers: readonly {
    readonly effect: string;
    readonly because: string | null;
    readonly decisionId: string | null;
    readonly missed: unknown;
  }[];
}
const inputOf = async (name: Parameters<OpenedHouse['query']>[0], id: string) =>
  (await house.query(name, `input/input?input=${id}`)).body.input as Seen;
const waiting = async () =>
  ((await house.query('farrow', 'input/queue')).body.waiting as { input: Seen; reopened: boolean; late: boolean }[]).map((one) => ({
    id: one.input.inputId,
    reopened: one.reopened,
    late: one.late,
  }));

/** Each test is the next page of one story. */
describe('from a worry to a decision and back', () => {
  it('given Rowan, when Mum says what worries her, then she has a receipt and it waits for Ms Farrow with a promised day', async () => {
    const receipt: Receipt = await house.done('mum', 'concern/raise-concern', mums);
    expect(receipt).toMatchObject({ code: expect.stringMatching(/^HRD-[0-9A-Z]{4}-[0-9A-Z]{4}$/), stream: `child-${rowansFile}` });
    const { body } = await house.query('farrow', `input/queue?seen=${receipt.position}`);
    expect(body).toMatchObject({
      today: '2026-09-07',
      waiting: [
        { input: { words: mums.words, code: receipt.code, answerBy: '2026-09-14' }, child: { called: 'Rowan' }, waitingSchoolDays: 0 },
      ],
      people: { [mum.person]: { called: 'Mum', as: 'parent' } },
    });
  });

  it('given the concern, when Ms Farrow reads, acknowledges and triages it, then Mum sees each with who and when', async () => {
    const { concernId } = mums;
    await house.done('farrow', 'input/read-input', { ...file, inputId: concernId });
    await house.done('farrow', 'concern/acknowledge-concern', { ...file, concernId, answerBy: '2026-09-10' });
    const familyTold = { told: true, people: [mum.person, dad.person], by: 'phone', on: '2026-09-07' };
    await house.done('farrow', 'concern/triage-concern', {
      ...file,
      concernId,
      route: 'observe',
      reason: 'Ms Farrow sits in the hall.',
      familyTold,
    });
    expect(await inputOf('mum', concernId)).toMatchObject({
      answerBy: '2026-09-10',
      reads: [{ by: farrow.person }],
      acknowledged: { by: farrow.person },
      triage: [{ route: 'observe', reason: 'Ms Farrow sits in the hall.', familyTold: { people: [mum.person] } }],
    });
  });

  it('given a child who was asked, when Rowan answers with a face and a picture, then it waits like any other', async () => {
    later(house, '2026-09-07T08:11:00.000Z');
    await house.done('dad', 'concern/raise-concern', dads);
    later(house, '2026-09-07T08:12:00.000Z');
    await house.done('rowan', 'voice/share-voice', rowans);
    expect((await waiting()).map((one) => one.id)).toEqual([mums.concernId, dads.concernId, rowans.voiceId]);
  });

  it('given three voices, when two are answered, then the decision is refused and the third is named', async () => {
    const before = (await house.log()).length;
    const answer = await house.ask('farrow', 'decision/take-decision', nest);
    expect(answer).toMatchObject({ status: 409, body: { code: 'voices-unanswered', facts: { inputs: [rowans.voiceId] } } });
    expect((await house.log()).length).toBe(before);
  });

  it.each([
    [
      'a “no” without its reason',
      [influence(mums.concernId, 'not'), influence(dads.concernId), influence(rowans.voiceId)],
      {},
      'reason-missing',
    ],
    [
      'a child who is not told',
      [mums.concernId, dads.concernId, rowans.voiceId].map((id) => influence(id)),
      { forChild: null },
      'child-not-told',
    ],
    [
      'a look back on the day itself',
      [mums.concernId, dads.concernId, rowans.voiceId].map((id) => influence(id)),
      { reviewOn: '2026-09-07' },
      'review-date-past',
    ],
    [
      'one voice answered twice',
      [mums.concernId, mums.concernId, dads.concernId, rowans.voiceId].map((id) => influence(id)),
      {},
      'answered-twice',
    ],
  ])('given %s, when it is decided, then it is refused and nothing is stored', async (_, influences, over, code) => {
    const before = (await house.log()).length;
    expect(await house.ask('farrow', 'decision/take-decision', { ...nest, influences, ...over })).toMatchObject({
      status: 409,
      body: { code },
    });
    expect((await house.log()).length).toBe(before);
  });

  it('given an answer to each, when it is decided, then every speaker has one answer, theirs', async () => {
    const influences = [...nest.influences, influence(rowans.voiceId)];
    const { position } = await house.done('farrow', 'decision/take-decision', { ...nest, influences });
    await house.query('farrow', `child/children?seen=${position}`);
    const willHappen = [nest.items[0]!.words];
    expect((await inputOf('mum', mums.concernId)).answers).toMatchObject([
      { effect: 'partly', because: 'Two hall days stay.', willHappen, forChild: null },
    ]);
    expect((await inputOf('dad', dads.concernId)).answers).toMatchObject([{ effect: 'not', because: 'Sleep is not in this decision.' }]);
    expect((await inputOf('rowan', rowans.voiceId)).answers).toMatchObject([{ effect: 'changed', forChild: nest.forChild }]);
    expect(await waiting()).toEqual([]);
    const timeline = (await house.query('mum', `timeline/timeline?child=${rowansFile}`)).body;
    expect(timeline.decided[0].threads.map((one: { inputId: string }) => one.inputId)).toEqual([mums.concernId, rowans.voiceId]);
    expect(timeline.people).toMatchObject({
      [farrow.person]: { called: 'Ms Farrow', as: 'staff' },
      [rowan.person]: { called: 'Rowan', as: 'child' },
    });
  });

  it('given the decision, when Mum disagrees, then her words stand beside it to the letter, and stay when she changes her mind', async () => {
    const words = '  I still think home is calmer.\n\n— A. 🐢 ';
    const answer = (over: object) => ({ ...file, decisionId: nest.decisionId, answers: [{ itemId: nest.items[0]!.itemId, ...over }] });
    await house.done('mum', 'decision/answer-decision', answer({ answer: 'disagreed', words }));
    await house.done('mum', 'decision/answer-decision', answer({ answer: 'agreed' }));
    const { body } = await house.query('farrow', `decision/decision?decision=${nest.decisionId}`);
    expect(body.decision.answers).toMatchObject([
      { by: mum.person, answer: 'disagreed', words },
      { by: mum.person, answer: 'agreed', words: null },
    ]);
  });

  it('given an answer that misses it, when Mum says “not what I meant”, then it is back in the queue with a new day', async () => {
    later(house, '2026-09-08T09:00:00.000Z');
    const missed = { ...file, inputId: mums.concernId, decisionId: nest.decisionId, words: 'It is not the food. It is the noise.' };
    expect((await house.ask('dad', 'input/reopen-input', missed)).status).toBe(404);
    await house.done('mum', 'input/reopen-input', missed);
    expect(await waiting()).toEqual([{ id: mums.concernId, reopened: true, late: false }]);
    const again = await inputOf('mum', mums.concernId);
    expect(again).toMatchObject({ open: true, answerBy: '2026-09-15' });
    expect(again.answers).toMatchObject([{ missed: { words: missed.words, at: '2026-09-08T09:00:00.000Z' } }]);
  });

  it('given the promise is past, when nobody has answered, then the queue says that it is late', async () => {
    later(house, '2026-09-16T09:00:00.000Z');
    expect(await waiting()).toEqual([{ id: mums.concernId, reopened: true, late: true }]);
    later(house, '2026-09-09T09:00:00.000Z');
  });

  it('given the first decision, when a second follows it, then both answers stand, and the first is not asked about again', async () => {
    const reviews = async () =>
      ((await house.query('farrow', 'input/queue')).body.reviews as { decision: { decisionId: string } }[]).map(
        (one) => one.decision.decisionId,
      );
    expect(await reviews()).toEqual([nest.decisionId]);
    const second = deciding([influence(mums.concernId)], { follows: nest.decisionId, reviewOn: '2026-12-11' });
    await house.done('farrow', 'decision/take-decision', second);
    expect((await inputOf('mum', mums.concernId)).answers.map((one) => [one.decisionId, one.effect])).toEqual([
      [nest.decisionId, 'partly'],
      [second.decisionId, 'changed'],
    ]);
    expect(await reviews()).toEqual([]);
    expect((await house.query('mum', `decision/decision?decision=${nest.decisionId}`)).body.decision.followedBy).toBe(second.decisionId);
  });

  it('given what needs no decision, when it is closed without a reason, then it is refused; with one, its speaker is told', async () => {
    const said = concern('His peg is too high.');
    await house.done('osei', 'concern/raise-concern', said);
    const close = { ...file, inputId: said.concernId, outcome: 'settled' };
    for (const reason of [undefined, '', '  '])
      expect(await house.ask('farrow', 'input/close-input', { ...close, reason })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/reason' }] },
      });
    await house.done('farrow', 'input/close-input', { ...close, reason: 'It is lower now.' });
    expect((await inputOf('osei', said.concernId)).answers).toMatchObject([
      { effect: 'settled', because: 'It is lower now.', by: farrow.person },
    ]);
  });

  it('given words from a translation, when Mr Osei writes them down, then speaker, way and original stay apart', async () => {
    const original = { language: 'pl', words: 'Boi się hałasu.' };
    const said = concern('He is afraid of the noise.', { speaker: mum.person, how: 'translated', original });
    expect(await house.ask('osei', 'concern/raise-concern', { ...said, original: null })).toMatchObject({
      status: 409,
      body: { code: 'original-missing' },
    });
    await house.done('osei', 'concern/raise-concern', said);
    expect(await inputOf('mum', said.concernId)).toMatchObject({
      speaker: { personId: mum.person, as: 'parent' },
      recordedBy: osei.person,
      how: 'translated',
      original,
    });
  });

  it('given a late entry, when it is claimed for last week, then both days stand', async () => {
    const said = concern('On Friday he did not eat.');
    await house.done('mum', 'concern/raise-concern', { ...said, occurredAt: '2026-09-04T12:00:00.000Z' });
    expect(await inputOf('mum', said.concernId)).toMatchObject({
      occurredAt: '2026-09-04T12:00:00.000Z',
      recordedAt: '2026-09-09T09:00:00.000Z',
    });
  });
});
