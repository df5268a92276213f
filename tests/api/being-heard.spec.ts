import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { adasFile, type Name } from '../support/small-school.ts';

let house: OpenedHouse;
const secret = 'It is loud, and I do not want Mum to know.';
const card = { words: 'We told Mum, because we want you to be well.', picture: 'home' };
const voiceOf = (childId: string, words: string, audience: readonly string[]) => ({
  childId,
  voiceId: randomUUID(),
  words,
  how: 'own-words',
  language: 'en',
  audience,
});
const kept = voiceOf(rowansFile, secret, []);
const open = voiceOf(rowansFile, 'I like the sand.', ['parents', 'educators']);
const adas = voiceOf(adasFile, 'I like to swing.', []);

const bodyOf = async (who: Name, path: string) => (await house.query(who, path)).body;
const inputsOf = async (who: Name): Promise<readonly string[]> =>
  ((await bodyOf(who, `input/inputs?child=${rowansFile}`)).inputs as { words: string }[]).map((one) => one.words).toSorted();

beforeAll(async () => {
  house = await openHouse();
  await house.done('rowan', 'voice/share-voice', kept);
  await house.done('rowan', 'voice/share-voice', open);
  await house.done('ada', 'voice/share-voice', adas);
});
afterAll(() => house.close());

describe('a child who keeps something from home', () => {
  it('given two things said on a day, when family look, then they learn the day once and nothing else', async () => {
    const spoken = await bodyOf('mum', `voice/spoken?child=${rowansFile}`);
    expect(spoken).toEqual({ childId: rowansFile, days: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)] });
    expect(await inputsOf('mum')).toEqual([open.words]);
  });
  it.each(['adasMum', 'idowu', 'vale', 'pereira'] as const)(
    'given another home, class or school, when %s asks for the days, then the child is not there',
    async (who) => {
      expect((await house.query(who, `voice/spoken?child=${rowansFile}`)).status).toBe(404);
    },
  );

  it('given his choice, when he opens it to the teacher alone, then the teacher reads it and Mum does not', async () => {
    await house.done('rowan', 'input/choose-audience', { childId: rowansFile, inputId: kept.voiceId, audience: ['educators'] });
    expect(await inputsOf('osei')).toContain(secret);
    expect(await inputsOf('mum')).not.toContain(secret);
    await house.done('rowan', 'input/choose-audience', { childId: rowansFile, inputId: kept.voiceId, audience: [] });
    expect(await inputsOf('osei')).not.toContain(secret);
  });
  it('given a welfare reason, when the SENCO opens it to the parents, then they read the words and not the reason, and he is told', async () => {
    const reason = 'He has not eaten at school for a week.';
    await house.done('farrow', 'input/widen-audience', {
      childId: rowansFile,
      inputId: kept.voiceId,
      to: 'parents',
      reason,
      forChild: card,
    });
    const seen = await bodyOf('mum', `input/input?input=${kept.voiceId}`);
    expect(seen.input.words).toBe(secret);
    expect(JSON.stringify(seen)).not.toContain(reason);
    expect((await bodyOf('rowan', `input/input?input=${kept.voiceId}`)).input.widened).toMatchObject([
      { to: 'parents', reason: null, forChild: card },
    ]);
    expect((await bodyOf('farrow', `input/input?input=${kept.voiceId}`)).input.widened).toMatchObject([{ reason }]);
  });
  it('given no reason, when the SENCO opens it, then the field that is missing is named', async () => {
    const { status, body } = await house.ask('farrow', 'input/widen-audience', {
      childId: rowansFile,
      inputId: kept.voiceId,
      to: 'parents',
      reason: ' ',
      forChild: card,
    });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('/reason')]);
  });
});

describe('somebody who closes it to themself', () => {
  it('given a teacher who seals what he may read, when his phone sends it twice, then he has the same receipt, and sees it no more', async () => {
    const said = voiceOf(rowansFile, 'He said: do not tell.', ['educators']);
    await house.done('rowan', 'voice/share-voice', said);
    const sealing = { childId: rowansFile, inputId: said.voiceId, reason: 'Please read this first.', commandId: randomUUID() };
    const [first, again] = [await house.done('osei', 'input/seal-input', sealing), await house.done('osei', 'input/seal-input', sealing)];
    expect(again).toEqual(first);
    for (const who of ['osei', 'farrow', 'rowan'] as const)
      expect((await house.query(who, `input/input?input=${said.voiceId}`)).status).toBe(404);
    expect((await house.ask('osei', 'input/seal-input', { ...sealing, commandId: randomUUID() })).status).toBe(404);
    expect((await house.ask('farrow', 'input/seal-input', sealing)).status).toBe(404);
  });
});

describe('children who wait', () => {
  const waiting = async (who: Name) =>
    ((await bodyOf(who, 'voice/unanswered')).waiting as { input: { inputId: string }; waits: string; child: { called: string } }[]).map(
      (one) => [one.child.called, one.input.inputId, one.waits],
    );

  it('given what children said, when the SENCO looks, then each waits; a teacher meets those of the class that are for them', async () => {
    expect((await waiting('farrow')).map(([called]) => called).toSorted()).toEqual(['Ada', 'Rowan', 'Rowan']);
    expect(await waiting('osei')).toEqual([['Rowan', open.voiceId, 'for-an-answer']]);
  });
  it('given an answer, when the child has not seen the card, then the child waits for the card, and then no more', async () => {
    await house.done('farrow', 'input/close-input', {
      childId: rowansFile,
      inputId: open.voiceId,
      outcome: 'noted',
      reason: 'It stays.',
      forChild: card,
    });
    expect(await waiting('osei')).toEqual([['Rowan', open.voiceId, 'for-the-card']]);
    await house.done('rowan', 'input/note-answer', { childId: rowansFile, inputId: open.voiceId, decisionId: null });
    expect(await waiting('osei')).toEqual([]);
  });
  it.each(['mum', 'rowan', 'pereira'] as const)(
    'given nobody of school, when %s asks who waits, then there is no such list',
    async (who) => {
      expect((await house.query(who, 'voice/unanswered')).status).toBe(404);
    },
  );
});

describe('the school’s picture of a year', () => {
  it('given what was said and answered, when those who lead look, then it is counted and names nobody', async () => {
    const year = await bodyOf('okafor', 'voice/heard');
    expect(year).toMatchObject({ voices: 3, children: 2, told: 1, effects: { other: 1, waiting: 2 }, modes: { words: 3 } });
    expect(JSON.stringify(year)).not.toMatch(/Rowan|Ada|018f4e6a/);
  });
  it('given another year, when it is asked for, then nothing is in it', async () => {
    expect(await bodyOf('farrow', 'voice/heard?year=2019')).toMatchObject({ from: '2019-09-01', to: '2020-08-31', voices: 0 });
  });
  it('given a year that is none, when it is asked for, then the field is named', async () => {
    const { status, body } = await house.query('farrow', 'voice/heard?year=soon');
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('/year')]);
  });
  it.each(['osei', 'mum', 'rowan'] as const)(
    'given somebody who does not lead, when %s asks, then there is no such picture',
    async (who) => {
      expect((await house.query(who, 'voice/heard')).status).toBe(404);
    },
  );
});
