import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { catalogue } from '@heard/domain';
import { addressOf } from '../../apps/api/src/kernel/carrying/door-of.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import { adasFile, wrensFile, type Name } from '../support/small-school.ts';
import { concern, deciding } from '../support/sayings.ts';

let house: OpenedHouse;
let before: number;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const raise = '/api/concern/raise-concern';
const nowhere = 'c0ffee00-0000-4000-8000-000000000000';
const sent = (over: object = {}) => ({ commandId: randomUUID(), ...concern('He hides under the coats.'), ...over });
const raw = async (body: string | Buffer, type = 'application/json') =>
  (await house.as('mum'))
    .post(raise)
    .set('Content-Type', type)
    .send(body as never);

describe('a body that cannot be taken', () => {
  beforeEach(async () => {
    before = (await house.log()).length;
  });
  afterEach(async () => {
    expect((await house.log()).length).toBe(before);
  });

  const without = (field: string) => JSON.stringify(sent({ [field]: undefined }));
  const broken = '{"words":"\\ud800"}';
  it.each<[string, () => string, string]>([
    ['words that are a number', () => JSON.stringify(sent({ words: 7 })), '/words'],
    ['words that are empty', () => JSON.stringify(sent({ words: ' \n ' })), '/words'],
    ['words that are too long', () => JSON.stringify(sent({ words: 'a'.repeat(10_001) })), '/words'],
    ['words with half a character', () => JSON.stringify({ ...sent(), ...JSON.parse(broken) }), '/words'],
    ['no words', () => without('words'), '/words'],
    ['no child', () => without('childId'), '/childId'],
    ['no command id', () => without('commandId'), '/commandId'],
    ['a command id that is no UUID', () => JSON.stringify(sent({ commandId: '1; DROP TABLE events' })), '/commandId'],
    ['a child id that is a path', () => JSON.stringify(sent({ childId: '../../etc/passwd' })), '/childId'],
    ['a child id that is an object', () => JSON.stringify(sent({ childId: { $ne: null } })), '/childId'],
    ['a concern id that is a list', () => JSON.stringify(sent({ concernId: [randomUUID()] })), '/concernId'],
    ['an audience that does not exist', () => JSON.stringify(sent({ audience: ['everybody'] })), '/audience/0'],
    ['an audience that is too long', () => JSON.stringify(sent({ audience: ['child', 'child', 'child', 'child'] })), '/audience'],
    ['a language that is none', () => JSON.stringify(sent({ language: 'English' })), '/language'],
    ['a moment without a zone', () => JSON.stringify(sent({ occurredAt: '2026-09-01T10:00:00.000' })), '/occurredAt'],
    ['a field that is not known', () => JSON.stringify(sent({ recordedAt: '2020-01-01T00:00:00.000Z' })), '/recordedAt'],
    ['a version of its own', () => JSON.stringify(sent({ version: 2 })), '/version'],
    ['a prototype', () => `{"__proto__":{"roles":["senco"]},${JSON.stringify(sent()).slice(1)}`, '/__proto__'],
    ['a constructor', () => JSON.stringify(sent({ constructor: { prototype: { polluted: true } } })), '/constructor'],
    ['an unknown field deep inside', () => JSON.stringify(sent({ original: { language: 'pl', words: 'Raz', by: 'me' } })), '/original/by'],
    ['a list', () => JSON.stringify([sent()]), '/'],
    ['nothing', () => '{}', '/commandId'],
  ])('given %s, when it is sent, then the problem names the field, and nothing is stored', async (_, body, pointer) => {
    const answer = await raw(body());
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: '/problems/malformed', status: 400, code: 'malformed', title: expect.any(String) });
    expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
    expect(answer.text).not.toMatch(/zod|stack|coats/i);
  });

  it.each([
    ['half a JSON', '{"words": "He hides', 'application/json', 400, 'not-json'],
    ['JSON that is a word', '"words"', 'application/json', 400, 'not-json'],
    ['an unknown charset', '{}', 'application/json; charset=klingon', 415, 'not-json'],
    ['a form', 'words=He+hides', 'application/x-www-form-urlencoded', 400, 'malformed'],
    ['a text', 'He hides', 'text/plain', 400, 'malformed'],
  ])('given %s, when it is sent, then a problem says so without a word of it', async (_, body, type, status, code) => {
    const answer = await raw(body, type);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.text).not.toContain('hides');
  });

  it('given 300 kB, when it is sent, then it is too large', async () => {
    const answer = await raw(JSON.stringify(sent({ words: 'a'.repeat(300_000) })));
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('given many faults, when they are sent, then each field is named, twenty at the most', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`x${index}`, index]));
    const { body } = await raw(JSON.stringify({ ...sent({ words: 1, language: 2 }), ...many }));
    expect(body.errors.length).toBeLessThanOrEqual(60);
    expect(body.errors.map((one: { pointer: string }) => one.pointer)).toEqual(expect.arrayContaining(['/words', '/language', '/x0']));
  });

  it('given a moment in the future, when it is claimed, then that fact is told', async () => {
    const answer = await house.ask('mum', 'concern/raise-concern', sent({ occurredAt: '2026-09-07T08:10:00.001Z' }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'happened-in-the-future' } });
  });

  it('given nobody signed in, or a cookie that was forged, when anything is asked, then one must sign in', async () => {
    const [name, value] = (await house.cookieOf('mum')).split('=');
    const forged = `${name}=${value!.slice(0, -6)}AAAA%3D`;
    for (const cookie of ['', 'heard.session_token=x', forged]) {
      const answer = await request(house.url).post(raise).set('Cookie', cookie).send(sent());
      expect(answer).toMatchObject({ status: 401, body: { code: 'signed-out' } });
      expect((await request(house.url).get('/api/child/children').set('Cookie', cookie)).status).toBe(401);
    }
  });
});

/** Answers that must be the same to the byte, headers that say the time or name the request aside. */
const bare = (answer: { status: number; text: string; headers: Record<string, string> }) => {
  const { date: _, etag: __, ...headers } = answer.headers;
  return { status: answer.status, text: answer.text, headers };
};

const ofOneChild = [
  ...['child/child', 'child/who', 'input/inputs', 'timeline/timeline', 'consent/consents'],
  ...['referral/referrals', 'contact/contacts', 'look/looks', 'profile/profile'],
];

describe('absent and forbidden', () => {
  const strangers: readonly Name[] = ['mum', 'osei', 'vale', 'gran', 'carerToBe', 'rowan'];
  const forbidden: Record<string, string> = {
    mum: adasFile,
    osei: adasFile,
    vale: rowansFile,
    gran: rowansFile,
    carerToBe: rowansFile,
    rowan: adasFile,
  };

  it.each(strangers)(
    'given a child that %s may not see, when it is asked for, then the answer is that of a child that never was',
    async (name) => {
      const ids = [nowhere, forbidden[name]!, ...(name === 'vale' ? [] : [wrensFile])];
      for (const path of ofOneChild) {
        const answers = await Promise.all(ids.map((child) => house.query(name, `${path}?child=${child}`)));
        expect(answers[0]!.status).toBe(404);
        for (const answer of answers) expect(bare(answer)).toEqual(bare(answers[0]!));
      }
    },
  );

  it.each(catalogue.flatMap((one) => Object.keys(one.commands).map((type) => [type, one.name] as const)))(
    'given a file of somebody else, when %s is asked, then the answer is that of a file that never was',
    async (type, capability) => {
      const command = catalogue.find((one) => one.name === capability)!.commands[type]!;
      const example = command.meta()!['example'] as object;
      const file = 'schoolId' in example && capability !== 'child' ? 'schoolId' : 'childId';
      const school = (await house.query('vale', 'session/me')).body.schoolId as string;
      if (type === 'EnrolChild') return;
      const ids = file === 'schoolId' ? [nowhere, school] : [nowhere, wrensFile, adasFile];
      const length = (await house.log()).length;
      const answers = await Promise.all(ids.map((id) => house.ask('mum', `${capability}/${addressOf(type)}`, { ...example, [file]: id })));
      expect(answers[0]!.status).toBe(404);
      for (const answer of answers) expect(bare(answer)).toEqual(bare(answers[0]!));
      expect((await house.log()).length).toBe(length);
    },
  );

  it('given a forged id of something said in another file, when it is closed there, then it is as unknown as one that never was', async () => {
    const said = concern('She is tired.', { childId: adasFile });
    await house.done('adasMum', 'concern/raise-concern', said);
    const close = (inputId: string) => ({ childId: rowansFile, inputId, outcome: 'settled', reason: 'Better now.' });
    const answers = await Promise.all([nowhere, said.concernId].map((id) => house.ask('farrow', 'input/close-input', close(id))));
    for (const answer of answers) expect(answer).toMatchObject({ status: 409, body: { code: 'not-heard' } });
    const decided = await house.ask(
      'farrow',
      'decision/take-decision',
      deciding([{ inputId: said.concernId, effect: 'changed', because: null, staysOpen: false }]),
    );
    expect(decided).toMatchObject({ status: 409, body: { code: 'not-open' } });
  });

  it('given somebody who may read nothing, when single things are asked for by their id, then the answer is that of nothing', async () => {
    const said = concern('Only for the SENCO.', { audience: [] });
    await house.done('mum', 'concern/raise-concern', said);
    for (const name of ['dad', 'osei', 'idowu', 'vale'] as const) {
      const [absent, hidden] = await Promise.all([nowhere, said.concernId].map((id) => house.query(name, `input/input?input=${id}`)));
      expect(absent!.status).toBe(404);
      expect(bare(hidden!)).toEqual(bare(absent!));
    }
  });
});

describe('an address or a parameter that is not known', () => {
  it.each([
    'concern/raise',
    'concern/__proto__',
    'concern/constructor',
    'concern/RaiseConcern',
    'consent/agree',
    'look/look-at-file',
    'timeline/end-orders',
    'decision/toString',
  ])('given the unknown command %s, when it is asked, then there is nothing', async (address) => {
    expect(await house.ask('mum', address, sent())).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it.each([
    ['child/children?x=1', '/x'],
    ['child/child?child=1', '/child'],
    [`child/child?child=${rowansFile}&child=${adasFile}`, '/child'],
    [`child/child?child[$ne]=1`, '/child'],
    ['child/child', '/child'],
    [`input/inputs?child=${rowansFile}&open=false`, '/open'],
    [`timeline/timeline?child=${rowansFile}&__proto__=1`, '/__proto__'],
    ['input/queue?school=1', '/school'],
    ['school/school?schoolId=1', '/schoolId'],
    ['consent/consents?child=rowan', '/child'],
    ['consent/consent', '/consent'],
    [`consent/record?consent=${nowhere}&person=mum`, '/person'],
    ['consent/mine?person=1', '/person'],
    ['consent/board?all=1', '/all'],
    ['consent/wordings?language=pl', '/language'],
    ['referral/referrals', '/child'],
    ['referral/referral?referral=1', '/referral'],
    ['referral/mine?agency=1', '/agency'],
    ['agency/agencies?school=1', '/school'],
    ['contact/contacts?child=1', '/child'],
    ['look/looks?child=1', '/child'],
    ['child/who?child=1', '/child'],
    ['session/me?as=farrow', '/as'],
    ['child/children?seen=soon', '/seen'],
    ['child/children?seen=-1', '/seen'],
    ['child/children?seen=1&seen=2', '/seen'],
    ['child/children?seen=', '/seen'],
    ['child/children?seen=999999999999999999999', '/seen'],
  ])('given %s, when it is asked, then the problem names the parameter', async (path, pointer) => {
    const answer = await house.query('farrow', path);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'malformed' });
    expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
  });

  it('given a path with a broken escape, when it is asked, then it is a problem and no fault of ours', async () => {
    const answer = await house.query('mum', 'concern/%E0%A4%A');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.type).toBe('application/problem+json');
  });

  it('given a method that no door has, when it is used, then there is nothing', async () => {
    expect((await (await house.as('mum')).delete(raise)).status).toBe(404);
    expect((await (await house.as('mum')).get(raise)).status).toBe(404);
  });
});
