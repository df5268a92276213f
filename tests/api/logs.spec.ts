import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/house.ts';
import { liveOf } from '../support/live.ts';
import { alderbrook, rowansFile } from '../support/people.ts';
import { called, cast, emailOf, names } from '../support/small-school.ts';
import { concern } from '../support/sayings.ts';
import { startServer, type Server } from '../support/server.ts';

const dir = newFolder();
const said = concern('He hides under the coats.');
const words = 'coats';
let server: Server;
let sent = 0;

/** Everything that usually leaves a trace: what is done, refused, malformed, forbidden, too long, signed out, and asked by address. */
beforeAll(async () => {
  server = await startServer(dir, { LOG_LEVEL: 'info' });
  const { mum: cookie } = server.cookies;
  const post = (body: string, headers: Record<string, string> = { cookie }) =>
    request(server.url)
      .post('/api/concern/raise-concern')
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  const get = (path: string) => request(server.url).get(path).set({ cookie });
  const whole = JSON.stringify({ commandId: randomUUID(), ...said });
  const asks = [
    post(whole),
    post(whole.slice(0, -20)),
    post(JSON.stringify({ ...said, words: 7 })),
    post(whole, {}),
    post(`"${'coats'.repeat(70_000)}"`),
  ];
  const reads = [
    `/api/input/inputs?child=${rowansFile}`,
    `/api/timeline/${rowansFile}`,
    `/api/x/${emailOf('mum')}`,
    `/api/${rowansFile}/${called.mum}`,
  ];
  for (const one of [...asks, ...reads.map(get)]) {
    await one;
    sent += 1;
  }
  const mail = request(server.url).post('/api/auth/sign-in/magic-link').set('Origin', server.url);
  for (const email of [emailOf('mum'), 'stranger@family.example', 'no address']) await mail.send({ email }).catch(() => undefined);
  const live = await liveOf(server.url, cookie);
  await live.watch('input', rowansFile);
  live.leave();
  await eventually(() => server.output().split('\n').length > sent, 'a line for each request');
}, 20_000);
afterAll(async () => {
  await server.kill();
  rmSync(dir, { recursive: true, force: true });
});

describe('what the house writes for whoever runs it', () => {
  it('given a day of work, when its lines are read, then each is JSON, and requests have method, path, status and time', () => {
    const lines = server
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { req?: object; res?: object; responseTime?: number });
    const raised = lines.find((line) => JSON.stringify(line.req ?? null).includes('raise-concern'));
    expect(raised).toMatchObject({
      req: { method: 'POST', path: '/api/concern/raise-concern' },
      res: { status: 200 },
      responseTime: expect.any(Number),
    });
  });

  it('given a day of work, when its lines are searched, then no id, name, word, address or cookie is in them', () => {
    const output = server.output();
    const ids = [rowansFile, alderbrook, said.concernId, ...names.map((name) => cast[name].person)];
    const known = [
      ...ids,
      ...Object.values(called),
      ...names.map(emailOf),
      'stranger@',
      words,
      'session_token',
      ...Object.values(server.cookies),
      '127.0.0.1',
    ];
    expect(known.filter((one) => output.includes(one) || output.includes(encodeURIComponent(one)))).toEqual([]);
  });
});
