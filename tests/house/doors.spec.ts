import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { DOOR, type Door } from '../../apps/api/src/kernel/asking/doors.ts';
import type { House } from '../../apps/api/src/house.ts';
import { settingsFrom } from '../../apps/api/src/kernel/settings.ts';

/** Ways in that are open to anybody, each with where it says why. A new one is added here on purpose or not at all. */
const open: readonly string[] = [
  'GET /api/demo/people',
  'POST /api/demo/enter',
  'GET /api/health/live',
  'GET /api/health/metrics',
  'GET /api/health/ready',
  'GET /api/session/ways',
  'GET /api/setup',
  'POST /api/setup',
];
/** What better-auth answers to under `/api/auth` when staff sign in by e-mailed link too. */
const ofAccounts = ['POST /sign-in/magic-link', 'POST /magic-link/verify', 'POST /sign-out'];
/** Routes that no controller holds: the description of the API, which holds no data, and steps that every request passes on its way. */
const described = /^GET \/api\/(docs(\/|-|$)|openapi\.json$)/;
const passing = /^[A-Z-]+ \/\{\/\*splat\}$/;

interface Found {
  /** `GET /api/child/children`, or `watch` for a socket message. */
  readonly way: string;
  readonly door: Door | undefined;
}

const doorAt = (type: Type, handler: object): Door | undefined =>
  (Reflect.getMetadata(DOOR, handler) ?? Reflect.getMetadata(DOOR, type)) as Door | undefined;

const paths = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);
const joined = (...parts: readonly string[]): string => `/${parts.join('/')}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '');

const routesOf = (type: Type): readonly Found[] => {
  const { prototype } = type as { prototype: Record<string, object> };
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const path: unknown = handler && Reflect.getMetadata('path', handler);
    if (!handler || path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'ALL';
    return paths(Reflect.getMetadata('path', type)).flatMap((top) =>
      paths(path).map((rest) => ({ way: `${method} ${joined(top, rest)}`, door: doorAt(type, handler) })),
    );
  });
};

const messagesOf = (type: Type): readonly Found[] => {
  const { prototype } = type as { prototype: Record<string, object> };
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || Reflect.getMetadata('websockets:message_mapping', handler) !== true) return [];
    return [{ way: String(Reflect.getMetadata('message', handler)), door: doorAt(type, handler) }];
  });
};

const classes = (house: House, of: 'controllers' | 'providers'): readonly Type[] => [
  ...new Set(
    [...house.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module[of].values()].flatMap(({ metatype }) =>
        typeof metatype === 'function' && 'prototype' in metatype ? [metatype as Type] : [],
      ),
    ),
  ),
];

/** What the server itself would answer to, whatever the decorators say. */
const mounted = (house: House): readonly string[] => {
  const server = house.app.getHttpAdapter().getInstance() as {
    router: { stack: readonly { route?: { path: string; methods: Record<string, boolean> } }[] };
  };
  return server.router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase().replace('_ALL', 'ALL')} ${joined(route.path)}`) : [],
  );
};

describe('the doors of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-doors-'));
  let house: House;
  let routes: readonly Found[] = [];
  let messages: readonly Found[] = [];

  beforeAll(async () => {
    const env = { DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMIT: '0', HEARD_DEMO: '1' };
    // Loaded once Nest stands: packages of the old module system, loaded together with it, would ask for half of it.
    const { openHouse } = await import('../../apps/api/src/house.ts');
    house = await openHouse(settingsFrom(env), { env });
    await house.app.listen(0, '127.0.0.1');
    routes = classes(house, 'controllers').flatMap(routesOf);
    messages = classes(house, 'providers').flatMap(messagesOf);
  }, 60_000);
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('given every route and socket message, when its door is looked at, then it asks who or says why not', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(messages.length).toBeGreaterThan(1);
    expect([...routes, ...messages].filter(({ door }) => door === undefined).map(({ way }) => way)).toEqual([]);
  });

  it('given every open door, when it is looked at, then it is known to be open and says why in a sentence', () => {
    const found = [...routes, ...messages].flatMap(({ way, door }) => (door?.open ? [{ way, reason: door.reason }] : []));
    expect(found.map((one) => one.way).sort()).toEqual([...open].sort());
    for (const { reason } of found) expect(reason.split(' ').length).toBeGreaterThan(3);
  });

  it('given the server, when its own list of routes is read, then there is none that no controller holds', () => {
    const known = new Set(routes.map(({ way }) => way));
    const strange = mounted(house).filter((way) => !known.has(way) && !described.test(way) && !passing.test(way));
    expect(mounted(house).length).toBeGreaterThan(15);
    expect(strange).toEqual([]);
  });

  it('given nobody signed in, when every closed route is asked, then each says so and nothing else', async () => {
    const url = await house.url();
    for (const { way } of routes.filter(({ door }) => !door?.open)) {
      const [method = '', path = ''] = way.split(' ');
      const answer = await fetch(url + path.replaceAll(/:\w+/g, 'x'), {
        method,
        ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      expect([way, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([way, 401, 'application/problem+json']);
    }
  });

  it('given the doors of accounts, when they are listed, then links and leaving are all, and what else the library can do is shut', async () => {
    const { authDoors } = await import('../../apps/api/src/account/auth-door.ts');
    const { accountSettings } = await import('../../apps/api/src/account/account.settings.ts');
    expect(authDoors(accountSettings({}, 3000))).toEqual(ofAccounts);
    for (const path of ['sign-up/email', 'list-sessions', 'update-user', 'get-session', 'delete-user'])
      expect((await fetch(`${await house.url()}/api/auth/${path}`)).status).toBe(404);
  });

  it('given an address that is none, when it is asked, then it is answered as absent', async () => {
    const answer = await fetch(`${await house.url()}/api/concern/concerns/of/everybody`);
    expect(answer.status).toBe(404);
  });
});

describe('the list of doors', () => {
  it('given a controller without a door, when it is listed, then it has none', () => {
    const all = (): void => undefined;
    class Careless {}
    Object.assign(Careless.prototype, { all });
    Reflect.defineMetadata('path', 'api/careless', Careless);
    Reflect.defineMetadata('path', 'all', all);
    Reflect.defineMetadata('method', RequestMethod.GET, all);
    expect(routesOf(Careless)).toEqual([{ way: 'GET /api/careless/all', door: undefined }]);
  });
});
