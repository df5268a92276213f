import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../apps/api/src/kernel/ledger/ledger.ts';
import { leafHash } from '../../apps/api/src/kernel/sealing/leaf.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { mum, rowansFile } from '../support/people.ts';
import { concern, voice } from '../support/sayings.ts';
import { adasFile, type Name } from '../support/small-school.ts';
import { verify } from '../../apps/verifier/src/verify.ts';

let house: OpenedHouse;

beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', concern('It is the noise in the hall.'));
  await house.done('rowan', 'voice/share-voice', voice({ words: 'KEPT-TO-MYSELF', audience: [] }));
  await house.done('dad', 'concern/raise-concern', concern('DADS-OWN-WORRY', { audience: [] }));
  await house.done('mum', 'concern/raise-concern', concern('And in the corridor.'));
});
afterAll(() => house.close());

interface Line {
  readonly revision: number;
  readonly index: number;
  readonly hash?: string;
  readonly leaf?: string;
  readonly event?: { readonly type: string; readonly data: Record<string, unknown> };
}

const logOf = async (name: Name, child: string = rowansFile) => {
  const answer = await (
    await house.as(name)
  )
    .get(`/api/ledger/log?child=${child}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts).toString()));
    });
  const text = answer.body as string;
  const [head, ...rest] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { answer, text, head: head!, lines: rest.slice(0, -1) as unknown as Line[], seal: rest.at(-1) as { seal: string } };
};
const stream = async () => (await house.log()).filter((one) => one.stream === `child-${rowansFile}`);

describe('the log of a child', () => {
  it('given a parent, when she takes it, then it is a file with one line for each event, in order, and nothing of it is kept anywhere', async () => {
    const { answer, head, lines } = await logOf('mum');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="heard-2026-09-07.jsonl"');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(head).toMatchObject({ heard: 'log', v: 1, for: mum.person, stream: `child-${rowansFile}`, key: house.get(Ledger).key.vkey });
    const events = await stream();
    expect(lines.map((one) => one.revision)).toEqual(events.map((_, place) => place));
    expect(lines.map((one) => one.index)).toEqual(events.map((one) => Number(one.position)));
  });
  it('given something that is kept from a parent, when she takes it before and after, then but for the moment it is the same to the byte', async () => {
    const still = async () => (await logOf('mum')).text.replace(/"taken":"[^"]*"|\{"seal".*/g, '');
    const before = await still();
    await house.done('rowan', 'voice/share-voice', voice({ words: 'KEPT-TO-MYSELF', audience: [] }));
    await house.done('adasMum', 'concern/raise-concern', concern('In another file.', { childId: adasFile }));
    expect(await still()).toBe(before);
    await house.done('mum', 'concern/raise-concern', concern('Then she writes again.'));
    expect(await still()).not.toBe(before);
  });
  it('given a parent, when she reads it, then what she said is there in clear and what is kept from her is a hash without a type or a time', async () => {
    const { text, lines } = await logOf('mum');
    expect(text).toContain('It is the noise in the hall.');
    for (const secret of ['KEPT-TO-MYSELF', 'DADS-OWN-WORRY', 'VoiceShared']) expect(text).not.toContain(secret);
    const events = await stream();
    for (const line of lines.filter((one) => one.hash)) {
      expect(Object.keys(line).sort()).toEqual(['hash', 'index', 'proof', 'revision']);
      expect(line.hash).toBe(leafHash(events[line.revision]!));
    }
  });
  it.each([
    ['rowan', ['KEPT-TO-MYSELF'], ['DADS-OWN-WORRY']],
    ['dad', ['DADS-OWN-WORRY'], ['KEPT-TO-MYSELF']],
    ['farrow', ['DADS-OWN-WORRY', 'KEPT-TO-MYSELF', 'It is the noise in the hall.'], []],
    ['osei', ['It is the noise in the hall.'], ['DADS-OWN-WORRY', 'KEPT-TO-MYSELF']],
  ] as const)('given %s, when they take it, then they read what their pages show and no more', async (name, reads, not) => {
    const { text } = await logOf(name);
    for (const words of reads) expect(text).toContain(words);
    for (const words of not) expect(text).not.toContain(words);
  });
  it('given a lead, when they take it, then nearly all of it is in clear', async () => {
    const { lines } = await logOf('farrow');
    expect(lines.filter((one) => one.hash).length / lines.length).toBeLessThan(0.1);
  });
  it('given who may not see the child, when they ask, then there is nothing here; and without a session not even that', async () => {
    expect((await house.query('adasMum', `ledger/log?child=${rowansFile}`)).status).toBe(404);
    expect((await house.query('mum', `ledger/log?child=${adasFile}`)).status).toBe(404);
    expect((await house.query('mum', 'ledger/log?child=nobody')).status).toBe(400);
    expect((await fetch(`${house.url}/api/ledger/log?child=${rowansFile}`)).status).toBe(401);
  });
  it('given somebody who took it, when the family looks who has looked, then that stands there', async () => {
    await logOf('osei');
    const { body } = await house.query('mum', `look/looks?child=${rowansFile}`);
    expect(JSON.stringify(body)).toContain('"log"');
  });
  it.each(['mum', 'rowan', 'farrow', 'osei'] as const)(
    'given the file of %s, when a stranger checks it without the house, then it is sound',
    async (name) => {
      const { text, head } = await logOf(name);
      const verdict = verify([{ name: 'heard.jsonl', text }], { keys: [String(head['key'])] });
      expect([verdict.outcome, verdict.first]).toEqual(['sound', null]);
    },
  );
});

describe('a receipt that is asked for again', () => {
  it('given what Mum said, when she asks by its code, then it is the receipt of that day to the byte, and a form without her words', async () => {
    const { code, proof } = await house.done('mum', 'concern/raise-concern', concern('Asked for again.'));
    const { body } = await house.query('mum', `ledger/receipt?child=${rowansFile}&code=${code}`);
    expect(body).toMatchObject({ code, type: 'ConcernRaised', proof, sign: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) });
    const paper = (body as { paper: string }).paper;
    expect(Buffer.from(/^extra (.+)$/m.exec(paper)?.[1] ?? '', 'base64').toString()).not.toMatch(/Asked for again|salt|"since":\{/);
    expect(Buffer.from(/^extra (.+)$/m.exec(String(proof))?.[1] ?? '', 'base64').toString()).toMatch(/"since":\{/);
    for (const text of [String(proof), paper]) expect(verify([{ name: 'a.tlog-proof', text }], {}).outcome).toBe('sound');
  });
  it('given the code of somebody else, when it is asked for, then there is nothing here', async () => {
    const { code } = await house.done('dad', 'concern/raise-concern', concern('Mine.', { audience: [] }));
    expect((await house.query('mum', `ledger/receipt?child=${rowansFile}&code=${code}`)).status).toBe(404);
    expect((await house.query('farrow', `ledger/receipt?child=${rowansFile}&code=${code}`)).status).toBe(404);
    expect((await house.query('mum', `ledger/receipt?child=${rowansFile}&code=HRD-0000-0000`)).status).toBe(404);
    expect((await house.query('mum', `ledger/receipt?child=${rowansFile}&code=HRD-0`)).status).toBe(400);
  });
  it('given all of somebody’s receipts and their log of today, when a stranger checks them together, then they are sound', async () => {
    const receipts = await Promise.all(
      ['The first of two.', 'The second of two.'].map(
        async (words) => (await house.done('mum', 'concern/raise-concern', concern(words))).proof!,
      ),
    );
    const after = await logOf('mum');
    const files = [
      ...receipts.map((one, place) => ({ name: `${place}.tlog-proof`, text: one })),
      { name: 'heard.jsonl', text: after.text },
    ];
    expect(verify(files, {}).outcome).toBe('sound');
    const forged = files.map((file) => ({
      ...file,
      text: file.name === 'heard.jsonl' ? file.text.replace('The first of two.', 'The first of three') : file.text,
    }));
    expect(verify(forged, {}).outcome).toBe('tampered');
  });
});

describe('a receipt of last year', () => {
  it('given a year, another key and a restart in between, when a stranger checks it against the log of today, then both are sound', async () => {
    const { proof } = await house.done('mum', 'concern/raise-concern', concern('A year ago.'));
    const before = (await logOf('mum')).text;
    house.get(Ledger).handOver('rotated', house.url);
    later(house, '2027-09-07T09:00:00.000Z');
    await house.again();
    await house.done('mum', 'concern/raise-concern', concern('A year later.'));
    const files = [
      { name: 'old.tlog-proof', text: String(proof) },
      { name: 'old.jsonl', text: before },
      { name: 'new.jsonl', text: (await logOf('mum')).text },
    ];
    const verdict = verify(files, { keys: [house.get(Ledger).key.vkey] });
    expect([verdict.outcome, verdict.first]).toEqual(['sound', null]);
    const forged = files.map((one) => ({ ...one, text: one.text.replace(/"handovers":\[[^\]]*\]/, '"handovers":[]') }));
    expect(verify(forged, { keys: [house.get(Ledger).key.vkey] }).outcome).toBe('tampered');
  });
});

describe('a receipt by mail', () => {
  const outbox = () => readdirSync(join(house.dir, 'outbox')).map((name) => readFileSync(join(house.dir, 'outbox', name), 'utf8'));
  it('given Mum, when she has it sent, then it goes to her own address without a word of hers', async () => {
    const { code } = await house.done('mum', 'concern/raise-concern', concern('NOT-IN-THE-MAIL'));
    const answer = await (await house.as('mum')).post('/api/ledger/send-receipt').send({ child: rowansFile, code });
    expect([answer.status, answer.body]).toEqual([200, { to: 'm…@family.example' }]);
    const mail = outbox().find((one) => one.includes(String(code)))!;
    expect(mail).toContain('To: mum@family.example');
    expect(mail).not.toContain('NOT-IN-THE-MAIL');
    const file = /filename="?HRD[^]*?\n\n([^]*?)\n--/.exec(mail)?.[1] ?? '';
    const text = Buffer.from(file, 'base64').toString();
    expect(text).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
    expect(text).not.toContain('NOT-IN-THE-MAIL');
    expect(verify([{ name: 'a.tlog-proof', text }], {}).outcome).toBe('sound');
  });
  it('given ten within the hour, when she asks for one more, then she is told to wait or to download it', async () => {
    const { code } = await house.done('mum', 'concern/raise-concern', concern('Many times.'));
    const send = async () =>
      (await (await house.as('mum')).post('/api/ledger/send-receipt').send({ child: rowansFile, code })).body as { code?: string };
    const answers = [];
    for (let times = 0; times < 11; times += 1) answers.push((await send()).code);
    expect(answers.at(-1)).toBe('sent-too-often');
  });
  it('given a code that is not hers, when she asks, then nothing is sent', async () => {
    const before = outbox().length;
    const answer = await (await house.as('mum')).post('/api/ledger/send-receipt').send({ child: rowansFile, code: 'HRD-0000-0000' });
    expect([answer.status, outbox().length]).toEqual([404, before]);
  });
});
