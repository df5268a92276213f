import request from 'supertest';
import { Hours } from '../../apps/api/src/kernel/ledger/hours.ts';
import { Published } from '../../apps/api/src/kernel/ledger/published.ts';
import { newFolder, OpenedHouse } from './house.ts';
import { settle } from './small-school.ts';

export interface Keys {
  readonly key: string;
  readonly witness: string;
}

export const keysOf = async (house: OpenedHouse): Promise<Keys> => (await request(house.url).get('/api/log/key')).body as Keys;

/** A house in this folder with other settings: its keys must be known before anybody can name them. */
export const withSettings = async (house: OpenedHouse, env: Readonly<Record<string, string>>): Promise<OpenedHouse> => {
  await house.house.close();
  return OpenedHouse.at(house.dir, env);
};

/** Where a witness listens, as the setting names it. */
export const witnessAt = (house: OpenedHouse, vkey: string): string => `${house.url}/api/witness ${vkey}`;

/** A house that is a witness for the logs of these keys. */
export const witnessFor = async (...logs: readonly string[]): Promise<OpenedHouse> =>
  OpenedHouse.at(newFolder(), { WITNESS_FOR: logs.join(',\n') });

/** A house with a school in it. */
export const school = async (): Promise<OpenedHouse> => {
  const house = await OpenedHouse.at(newFolder());
  await settle(house.house);
  return house;
};

/** Some hours go by, and what they bring is done. */
export const hours = async (house: OpenedHouse, count = 1): Promise<void> => {
  house.clock.stand(new Date(Date.parse(house.clock.now()) + count * 60 * 60_000));
  house.get(Hours).turn();
  await house.get(Published).settled();
};

export const checkpointOf = async (house: OpenedHouse): Promise<string> =>
  (await request(house.url).get('/api/log/checkpoint').buffer()).text;

/** Offers a body to a witness, as a log does. */
export const offer = (witness: OpenedHouse, body: string | Buffer, type = 'text/plain') =>
  request(witness.url)
    .post('/api/witness/add-checkpoint')
    .set('content-type', type)
    .send(body)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
      response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
    });
