import { randomUUID } from 'node:crypto';
import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { EmailTaken, OtherSchool } from '../../../apps/api/src/account/account.ts';
import { amal, leo, openHouse, ruth, school } from './account.house.ts';
import type { House } from './account.house.ts';

const jar = () => new ServerResponse(new IncomingMessage(new Socket()));

/** Milliseconds of the fastest round: what it costs when the machine is not doing something else. */
const fastest = async (rounds: readonly (() => void | Promise<void>)[]): Promise<number> => {
  const took: number[] = [];
  for (const round of rounds) {
    const begun = performance.now();
    await round();
    took.push(performance.now() - begun);
  }
  return Math.min(...took);
};

describe('accounts', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  it('given an account, when it is opened again, then nothing changes and its address is in lower case', () => {
    house.accounts.open(amal);
    house.accounts.open(amal);
    expect(house.accounts.find(amal.personId)).toEqual({ ...amal, email: 'amal@example.org' });
    expect(house.accounts.holderOf(' AMAL@example.org ')?.personId).toBe(amal.personId);
  });

  it('given an account, when it is opened with another name, address or none, then the last word counts', () => {
    house.accounts.open(amal);
    house.accounts.open({ ...amal, name: 'Amal I. Idris', email: undefined });
    expect(house.accounts.find(amal.personId)).toMatchObject({ name: 'Amal I. Idris', email: 'amal@example.org' });
    house.accounts.open({ ...amal, email: null });
    expect(house.accounts.holderOf('amal@example.org')).toBeNull();
  });

  it('given an address that is somebody’s, when another account wants it, then the whole batch is refused', () => {
    house.accounts.open(amal);
    expect(() => house.accounts.openMany([leo, { ...ruth, email: 'AMAL@example.org' }])).toThrow(EmailTaken);
    expect(house.accounts.find(leo.personId)).toBeNull();
    expect(house.accounts.find(ruth.personId)).toBeNull();
  });

  it('given a person of one school, when another school opens them, then it is refused', () => {
    house.accounts.open(amal);
    expect(() => house.accounts.open({ ...amal, schoolId: randomUUID() })).toThrow(OtherSchool);
  });

  it('given two people without an address, when they are opened, then both have an account', () => {
    house.accounts.openMany([leo, { ...leo, personId: randomUUID() }]);
    expect(house.accounts.find(leo.personId)?.email).toBeNull();
  });

  it('given 500 people, when they are opened at once, then it takes less than 200 ms', async () => {
    const people = () =>
      Array.from({ length: 500 }, () => randomUUID()).map((id) => ({
        personId: id,
        schoolId: school,
        kind: 'family' as const,
        name: id,
        email: `${id}@example.org`,
      }));
    const batches = [people(), people(), people()];
    expect(await fastest(batches.map((batch) => () => house.accounts.openMany(batch)))).toBeLessThan(200);
    expect(batches.flat().every(({ personId }) => house.accounts.find(personId)?.name === personId)).toBe(true);
  });

  it('given a person who entered, when the session is asked again and again, then each takes less than a quarter of a millisecond', async () => {
    house.accounts.open(leo);
    const response = jar();
    await house.accounts.enter(leo.personId, response);
    const cookie = (response.getHeader('set-cookie') as string).split(';')[0]!;
    const round = async () => {
      for (let n = 0; n < 200; n++) await house.accounts.sessionOf({ cookie });
    };
    expect((await house.accounts.sessionOf({ cookie }))?.kind).toBe('child');
    expect(await fastest([round, round, round, round, round])).toBeLessThan(50);
  });

  it('given nobody, when they enter, then it is refused', async () => {
    await expect(house.accounts.enter(randomUUID(), jar())).rejects.toThrow(/has no account/);
  });

  it('given a house, when it starts again on the same folder, then sessions and accounts are there', async () => {
    house.accounts.open(ruth);
    const response = jar();
    await house.accounts.enter(ruth.personId, response);
    const cookie = (response.getHeader('set-cookie') as string).split(';')[0]!;
    const again = await openHouse({}, {}, [], house.dir);
    expect(await again.accounts.sessionOf({ cookie })).toMatchObject({ personId: ruth.personId });
    await again.app.close();
  });
});

describe('the ways in', () => {
  const person = { personId: leo.personId, name: 'Leo Idris', called: 'Leo', as: 'child', line: 'Says how school is.' };

  it('given no demo, when its doors are tried, then they are not there', async () => {
    const house = await openHouse({}, {}, [person]);
    house.accounts.open(leo);
    const nowhere = await request(house.server).get('/api/demo/nowhere').expect(404);
    const people = await request(house.server).get('/api/demo/people').expect(404);
    expect(Object.keys(people.body).sort()).toEqual(
      Object.keys(nowhere.body)
        .filter((key) => key !== 'error')
        .sort(),
    );
    const entered = await request(house.server).post('/api/demo/enter').send({ personId: leo.personId }).expect(404);
    expect(entered.headers['set-cookie']).toBeUndefined();
    expect((await request(house.server).get('/api/session/ways').expect(200)).body).toEqual({ email: true, oidc: [], demo: false });
    await house.close();
  });

  it('given the demo, when somebody of the story is chosen, then one is in as them', async () => {
    const house = await openHouse({ HEARD_DEMO: '1' }, {}, [person]);
    house.accounts.openMany([leo, amal]);
    expect((await request(house.server).get('/api/demo/people').expect(200)).body).toEqual({ people: [person] });
    const answer = await request(house.server).post('/api/demo/enter').send({ personId: leo.personId }).expect(200);
    const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!;
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await house.accounts.sessionOf({ cookie: cookie.split(';')[0]! })).toMatchObject({ personId: leo.personId });
    for (const body of [{ personId: amal.personId }, { personId: 7 }, {}, []])
      await request(house.server).post('/api/demo/enter').send(body).expect(404);
    expect((await request(house.server).get('/api/session/ways')).body).toMatchObject({ demo: true });
    await house.close();
  });
});
