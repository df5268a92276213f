import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { alderbrook, mum, rowansFile } from '../support/people.ts';
import { askingFor } from '../support/askings.ts';
import { eventually } from '../support/eventually.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import type { Live } from '../support/live.ts';
import { adasFile, cast, type Name } from '../support/small-school.ts';
import { concern, deciding, influence } from '../support/sayings.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse({ RATE_LIMIT: '100000' });
});
afterAll(() => house.close());

const views = ['child', 'circle', 'staff', 'input', 'decision', 'school'];
const watcher = async (name: Name): Promise<Live> => {
  const live = await house.live(name);
  for (const view of views) expect(await live.watch(view)).toEqual({ ok: true });
  return live;
};

/** A hint that everybody gets comes last: whatever they were to hear before it, they have heard by then. */
const andThen = async (lives: readonly Live[]): Promise<void> => {
  const shared = deciding([], { items: [{ itemId: adasFile, words: 'A word to all.' }] });
  const { body } = await house.query('farrow', `input/inputs?child=${rowansFile}&open=true`);
  const influences = (body.inputs as { inputId: string }[]).map((one) => influence(one.inputId));
  const { position } = await house.done('farrow', 'decision/take-decision', { ...shared, influences });
  await Promise.all(lives.map((one) => one.hinted({ view: 'decision', position: position! })));
};

describe('live hints', () => {
  it('given everybody at their pages, when Mum raises a concern for the teacher, then a hint reaches exactly who may read it', async () => {
    const of = Object.fromEntries(
      await Promise.all(
        (['mum', 'dad', 'farrow', 'okafor', 'osei', 'idowu', 'gran', 'rowan', 'vale', 'adasMum'] as const).map(
          async (name) => [name, await watcher(name)] as const,
        ),
      ),
    ) as Record<Name, Live>;
    const said = concern('It is the noise.');
    const { position } = await house.done('mum', 'concern/raise-concern', said);
    const hint = { view: 'input', key: rowansFile, position: position! };
    for (const name of ['mum', 'farrow', 'okafor', 'osei'] as const) await of[name].hinted(hint);
    const near = (['mum', 'dad', 'farrow', 'osei', 'rowan'] as const).map((name) => of[name]);
    await andThen(near);
    for (const name of ['dad', 'rowan'] as const) expect(of[name].hints.map((one) => one.view)).toEqual(['decision']);
    for (const name of ['idowu', 'gran', 'vale', 'adasMum'] as const) expect([name, of[name].hints]).toEqual([name, []]);
    for (const live of Object.values(of)) {
      for (const one of live.hints) expect(Object.keys(one).toSorted()).toEqual(['key', 'position', 'view']);
      expect(JSON.stringify(live.hints)).not.toMatch(new RegExp(`noise|${mum.person}|${said.concernId}`));
      live.leave();
    }
  });

  it('given a page that watches one child, when another has news, then it hears of its own alone', async () => {
    const live = await house.live('farrow');
    await live.watch('input', rowansFile);
    await house.done('adasMum', 'concern/raise-concern', concern('She is tired.', { childId: adasFile }));
    const { position } = await house.done('mum', 'concern/raise-concern', concern('Again.'));
    await live.hinted({ view: 'input', position: position! });
    expect(live.hints.map((one) => one.key)).toEqual([rowansFile]);
    expect(await live.say('unwatch', { view: 'input', child: rowansFile })).toMatchObject({ ok: true });
    await live.watch('decision');
    await andThen([live]);
    expect(live.hints.map((one) => one.view)).toEqual(['input', 'decision']);
    live.leave();
  });

  it('given a child that is not theirs, when somebody watches it all the same, then they hear nothing', async () => {
    const [idowu, osei] = [await house.live('idowu'), await house.live('osei')];
    for (const one of [idowu, osei]) for (const view of ['input', 'decision']) await one.watch(view, rowansFile);
    await house.done('mum', 'concern/raise-concern', concern('For the teacher.'));
    await andThen([osei]);
    expect(idowu.hints).toEqual([]);
    for (const one of [idowu, osei]) one.leave();
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'input'],
    ['an unknown view', { view: 'everything' }],
    ['a table that is no view', { view: 'parked' }],
    ['a view that is SQL', { view: "input' OR 1=1 --" }],
    ['a child that is no id', { view: 'input', child: '*' }],
    ['a field that is not known', { view: 'input', school: alderbrook }],
    ['a prototype', JSON.parse('{"view":"input","__proto__":{"x":1}}')],
  ])('given %s, when it is watched, then it is malformed and the socket goes on', async (_, body) => {
    const live = await house.live('mum');
    expect(await live.say('watch', body)).toEqual({ ok: false, code: 'malformed' });
    expect(await live.watch('input')).toMatchObject({ ok: true });
    live.leave();
  });

  it('given two parents who are asked, when one answers, then school is told, and nothing reaches the page of the other', async () => {
    const [mums, dads, farrow] = await Promise.all((['mum', 'dad', 'farrow'] as const).map(watcher));
    for (const one of [mums!, dads!, farrow!]) await one.watch('consent');
    const request = askingFor('sound', { agencyId: null });
    const asked = await house.done('farrow', 'consent/request-consent', request);
    await Promise.all([mums!, dads!, farrow!].map((one) => one.hinted({ view: 'consent', position: asked.position! })));
    const before = mums!.hints.length;
    const answer = await house.done('dad', 'consent/decline-consent', { childId: rowansFile, consentId: request.consentId, words: 'No.' });
    await Promise.all([dads!, farrow!].map((one) => one.hinted({ view: 'consent', position: answer.position! })));
    await andThen([mums!]);
    expect(mums!.hints.slice(before).map((one) => one.view)).toEqual(['decision']);
    for (const one of [mums!, dads!, farrow!]) one.leave();
  });

  it('given nobody signed in, when a socket is opened, then it is closed', async () => {
    for (const cookie of [undefined, 'heard.session_token=forged.AAAA']) {
      const socket = io(house.url, {
        path: '/api/live',
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        ...(cookie && { extraHeaders: { cookie } }),
      });
      const [reason] = (await once(socket as never, 'disconnect')) as [string];
      expect(reason).toBe('io server disconnect');
    }
  });

  it('given an open page, when its session ends, then the socket is closed at once, without a word', async () => {
    const session = await house.live('osei');
    const closed = once(session.socket as never, 'disconnect');
    const cookie = await house.cookieOf('osei');
    const out = await (await house.as('osei')).post('/api/auth/sign-out').set({ cookie, origin: house.url }).send({});
    expect(out.status).toBe(200);
    expect(await closed).toContain('io server disconnect');
  });

  it('given an access that ended, when there is news, then its page hears nothing more', async () => {
    const live = await watcher('dad');
    const farrow = await watcher('farrow');
    await house.done('farrow', 'child/end-relationship', {
      childId: rowansFile,
      personId: cast.dad.person,
      on: '2026-09-07',
      reason: 'Recorded for the wrong child.',
    });
    await andThen([farrow]);
    expect(live.hints.filter((one) => one.view === 'decision' || one.view === 'input')).toEqual([]);
    expect(live.hints).toMatchObject([{ view: 'sight', key: '*' }]);
    expect(farrow.hints.map((one) => one.view)).not.toContain('sight');
    for (const one of [live, farrow]) one.leave();
  });

  it('given a page, when the house is closed and opened again, then it comes back by itself, and its query shows what it missed', async () => {
    const live = await watcher('mum');
    const before = live.hints.length;
    const back = once(live.socket as never, 'connect');
    const missed = concern('Said while the page was away.');
    await house.again();
    await house.done('mum', 'concern/raise-concern', missed);
    await back;
    await live.watch('input');
    const { body } = await house.query('mum', `input/inputs?child=${rowansFile}`);
    expect(body.inputs.map((one: { inputId: string }) => one.inputId)).toContain(missed.concernId);
    const { position } = await house.done('mum', 'concern/raise-concern', concern('And on.'));
    await live.hinted({ view: 'input', position: position! });
    expect(live.hints.length).toBeGreaterThan(before);
    live.leave();
    await eventually(async () => /\nheard_live_sockets 0\n/.test(await house.metrics()), 'no socket is held');
  }, 15_000);
});
