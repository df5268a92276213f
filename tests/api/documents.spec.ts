import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import request from 'supertest';
import { catalogue } from '@heard/domain';
import { addressOf } from '../../apps/api/src/kernel/carrying/door-of.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, mum, rowansFile } from '../support/people.ts';
import { called } from '../support/small-school.ts';
import { concern } from '../support/sayings.ts';

let house: OpenedHouse;
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: object; readonly example: object } } };
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { schema: { $ref?: string } }> }>>;
};
let document: {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly required: readonly string[] }>>;
    readonly securitySchemes: object;
  };
};
beforeAll(async () => {
  house = await openHouse();
  document = (await request(house.url).get('/api/openapi.json')).body;
});
afterAll(() => house.close());

const commands = catalogue.flatMap((room) => Object.keys(room.commands).map((type) => [type, room.name] as const));

describe('the description of the API', () => {
  it('given the running house, when its description is asked, then it is OpenAPI 3.1 with one operation a command', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    const described = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect(commands.filter(([type]) => !described.includes(type))).toEqual([]);
    expect(new Set(described).size).toBe(described.length);
    expect(Object.keys(document.paths).filter((path) => path.includes('{command}'))).toEqual([]);
  });

  it.each(commands)(
    'given %s, when its own example is held against its own schema, then it fits, and nothing unknown does',
    (type, room) => {
      const { post } = document.paths[`/api/${room}/${addressOf(type)}`]!;
      const { schema, example } = post!.requestBody.content['application/json'];
      const form = z.fromJSONSchema(schema as never);
      expect(form.safeParse(example).error?.issues ?? []).toEqual([]);
      expect(form.safeParse({ ...example, x: 1 }).success).toBe(false);
      expect(form.safeParse({ ...example, commandId: 'x' }).success).toBe(false);
      expect(post!.summary).toMatch(/^\S.*\.$/);
    },
  );

  it('given a refusal of each kind, when the description is read, then it is a problem with its fields', () => {
    const { post } = document.paths['/api/concern/raise-concern']!;
    for (const status of ['400', '401', '404', '409', '413', '429', '503'])
      expect(post!.responses[status]?.content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
    expect(document.components.schemas['Problem']!.required).toEqual(['type', 'title', 'status', 'detail', 'code']);
    expect(document.components.securitySchemes).toMatchObject({ session: { type: 'apiKey', in: 'cookie' } });
  });

  it('given the pages of the description, when they are opened, then they come from here alone', async () => {
    const page = await request(house.url).get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.text.match(/https?:\/\/(?!www\.w3\.org)[^"' ]+/g) ?? []).toEqual([]);
  });
});

describe('health, for machines', () => {
  it('given a school at work, when life, readiness and figures are asked without signing in, then they answer without a word about anybody', async () => {
    await house.done('mum', 'concern/raise-concern', concern('It is the noise.'));
    const [alive, ready] = await Promise.all(['live', 'ready'].map((path) => request(house.url).get(`/api/health/${path}`)));
    const metrics = await house.metrics();
    expect(alive).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(ready!.status).toBe(200);
    expect(ready!.body).toEqual({ status: 'ready', store: 'answers', tables: { state: 'live', parked: 0 } });
    for (const name of ['heard_live_sockets 0', 'heard_parked_events 0', 'heard_read_position ']) expect(metrics).toContain(name);
    const all = [metrics, ...[alive, ready].map((one) => JSON.stringify([one!.headers, one!.text]))].join('\n');
    for (const known of [...Object.values(called), rowansFile, mum.person, alderbrook, 'noise', house.dir])
      expect(all).not.toContain(known);
  });

  it.each([
    ['nothing', ''],
    ['another token', 'Bearer figures-for-a-tesT'],
    ['a shorter one', 'Bearer figures'],
  ])('given figures, when %s is shown, then there are none', async (_, authorization) => {
    const answer = await request(house.url).get('/api/health/metrics').set('Authorization', authorization);
    expect([answer.status, answer.text]).toEqual([404, expect.not.stringContaining('heard_')]);
  });
});
