import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, ModulesContainer, NestFactory } from '@nestjs/core';
import request from 'supertest';
import { authDoors } from '../../apps/api/src/account/auth-door.ts';
import { accountSettings } from '../../apps/api/src/account/account.settings.ts';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Asking } from '../../apps/api/src/kernel/asking/asking.ts';
import { AskingGuard } from '../../apps/api/src/kernel/asking/asking.guard.ts';
import { Asks, Open } from '../../apps/api/src/kernel/asking/doors.ts';
import { ProblemFilter } from '../../apps/api/src/kernel/refusals/problem.filter.ts';
import { doorsOf, routesOf, type Found } from '../support/doors.ts';
import { newFolder, OpenedHouse } from '../support/house.ts';

/** Who comes in without being asked, and why. A new line here is a decision: it belongs in the review. */
const openDoors = [
  'GET /api/demo/people',
  'GET /api/health/live',
  'GET /api/health/metrics',
  'GET /api/health/ready',
  'GET /api/log/checkpoint',
  'GET /api/log/key',
  'GET /api/log/tile/*path',
  'GET /api/log/timestamp/:size',
  'GET /api/log/timestamps',
  'GET /api/session/ways',
  'GET /api/setup',
  'GET /api/tablet/cards',
  'POST /api/account/email-confirm',
  'POST /api/account/enter-by-letter',
  'POST /api/account/enter-by-passkey',
  'POST /api/account/passkey-challenge',
  'POST /api/demo/enter',
  'POST /api/setup',
  'POST /api/tablet/card-look',
  'POST /api/tablet/close-here',
  'POST /api/tablet/enter',
  'POST /api/tablet/enter-by-card',
  'POST /api/witness/add-checkpoint',
];
/** The description of the API, which Swagger puts beside Nest's own routes: the same for everybody, and about nobody. */
const documents = /^GET \/api\/(docs(-json|-yaml)?|openapi\.json|docs\/.*)$/;
/** The middleware that writes one line a request: it answers nothing. */
const logging = /^[A-Z-]+ \/\{\/?\*splat\}$/;

let house: OpenedHouse;
let doors: readonly Found[];
const dir = newFolder();
beforeAll(async () => {
  house = await OpenedHouse.at(dir);
  doors = doorsOf(house.get<ModulesContainer>(ModulesContainer).values() as never);
});
afterAll(async () => {
  await house.house.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('every door of the house', () => {
  it('given the running house, when its routes and messages are listed, then each asks who comes or says why it does not', () => {
    expect(doors.length).toBeGreaterThan(20);
    expect(
      doors
        .filter((one) => one.address.startsWith('socket'))
        .map((one) => one.address)
        .toSorted(),
    ).toEqual(['socket unwatch', 'socket watch']);
    expect(doors.filter((one) => !one.door).map((one) => one.address)).toEqual([]);
  });

  it('given the open doors, when they are listed with their reasons, then they are these and no others', () => {
    const open = doors.flatMap(({ address, door }) => (door?.open ? [{ address, reason: door.reason }] : []));
    process.stdout.write(`${open.map((one) => `open: ${one.address} — ${one.reason}`).join('\n')}\n`);
    expect(open.map((one) => one.address).toSorted()).toEqual(openDoors);
    for (const one of open) expect(one.reason.split(' ').length).toBeGreaterThan(5);
  });

  it('given the router that runs, when its routes are held against the list, then nobody put a route beside it', () => {
    const known = new Set(doors.map((one) => one.address));
    const others = routesOf(house).filter((route) => !known.has(route));
    expect(routesOf(house).length).toBeGreaterThan(20);
    expect(others.filter((route) => !documents.test(route) && !logging.test(route))).toEqual([]);
  });

  it('given nobody signed in, when every closed route is knocked at, then each asks to sign in', async () => {
    for (const { address, door } of doors) {
      if (door?.open || address.startsWith('socket')) continue;
      const [method = '', path = ''] = address.split(' ');
      const answer = await request(house.url)[method.toLowerCase() as 'get'](path.replace(':command', 'x'));
      expect([address, answer.status]).toEqual([address, 401]);
    }
  });

  it.each([
    ['without sign-in of staff', {}, ['POST /sign-in/magic-link', 'POST /magic-link/verify', 'POST /sign-out']],
    [
      'with sign-in of staff',
      { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_NAME: 'School' },
      ['POST /sign-in/magic-link', 'POST /magic-link/verify', 'POST /sign-out', 'POST /sign-in/social', 'GET /callback/school'],
    ],
  ])('given a house %s, when the doors of accounts are listed, then they are these and no others', (_, env, expected) => {
    expect(authDoors(accountSettings(env, 3000))).toEqual(expected);
  });

  it.each([
    'GET /get-session',
    'POST /sign-up/email',
    'POST /sign-in/email',
    'GET /list-sessions',
    'POST /update-user',
    'POST /delete-user',
    'GET /ok',
    'GET /sign-out',
  ])('given the accounts, when %s is tried, then there is no such door', async (address) => {
    const [method, path] = address.split(' ') as ['GET' | 'POST', string];
    const answer = await request(house.url)
      [method === 'GET' ? 'get' : 'post'](`/api/auth${path}`)
      .send(method === 'POST' ? {} : undefined);
    expect(answer.status).toBe(404);
  });
});

@Controller('api/small')
class Forgotten {
  @Get('forgotten')
  forgotten() {
    return 'nobody should read this';
  }

  @Get('asks')
  @Asks()
  asks() {
    return 'for those who are signed in';
  }

  @Get('open')
  @Open('this one is open so that the others can be told apart')
  open() {
    return 'for everybody';
  }
}

@Module({
  controllers: [Forgotten],
  providers: [
    { provide: Accounts, useValue: { sessionOf: () => Promise.resolve(null) } },
    { provide: Asking, useValue: {} },
    { provide: APP_GUARD, useClass: AskingGuard },
  ],
})
class Small {}

describe('a route that somebody forgot', () => {
  it('given a route without a word about who comes in, when it is asked, then it is not there, and the list names it', async () => {
    const app = await NestFactory.create(Small, { logger: false });
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
    try {
      const answers = await Promise.all(
        ['forgotten', 'asks', 'open'].map((path) => request(app.getHttpServer()).get(`/api/small/${path}`)),
      );
      expect(answers.map((one) => one.status)).toEqual([404, 401, 200]);
      expect(answers[0]!.text).not.toContain('nobody should read this');
      const found = doorsOf(app.get(ModulesContainer).values() as never);
      expect(found.filter((one) => !one.door).map((one) => one.address)).toEqual(['GET /api/small/forgotten']);
    } finally {
      await app.close();
    }
  });
});
