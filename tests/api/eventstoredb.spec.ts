import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { EventStoreDbServer } from '../support/eventstoredb-server/eventstoredb-server.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { farrow, rowansFile } from '../support/people.ts';
import { concern, deciding, influence } from '../support/sayings.ts';

let server: EventStoreDbServer;
let house: OpenedHouse;
beforeAll(async () => {
  server = await EventStoreDbServer.started();
  house = await openHouse({ EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: server.url });
});
afterAll(async () => {
  await house.close();
  await server.stop();
});

const words = async (): Promise<readonly string[]> =>
  ((await house.query('farrow', `input/inputs?child=${rowansFile}`)).body.inputs as { words: string }[]).map((one) => one.words);

/** The same house, its log in EventStoreDB. */
describe('a house on EventStoreDB', () => {
  const mums = concern('It is the noise at dinner.');

  it('given the small school, when Mum says what worries her, then Ms Farrow sees it live and reads it', async () => {
    const live = await house.live('farrow');
    await live.watch('input', rowansFile);
    const { position } = await house.done('mum', 'concern/raise-concern', mums);
    await live.hinted({ view: 'input', key: rowansFile, position: position ?? '' });
    expect(await words()).toEqual([mums.words]);
  });

  it('given one thing that is open, when it is decided without it, then that is refused, and with it it is done', async () => {
    const refused = await house.ask('farrow', 'decision/take-decision', deciding([]));
    expect([refused.status, refused.body.code]).toEqual([409, 'voices-unanswered']);
    await house.done('farrow', 'decision/take-decision', deciding([influence(mums.concernId)]));
  });

  it('given the server away, when something is said, then nothing is acknowledged; back again, the same command is carried out once', async () => {
    const dads = { ...concern('He sleeps badly on Sundays.'), commandId: '018f4e6a-0000-4000-8000-00000000dad1' };
    await server.stop();
    const away = await house.ask('dad', 'concern/raise-concern', dads);
    expect([away.status, away.body.code]).toEqual([503, 'store-away']);
    await server.start();
    await eventually(async () => (await house.ask('dad', 'concern/raise-concern', dads)).status === 200, 'the command is carried out');
    await eventually(async () => (await words()).length === 2, 'the tables follow again');
    await house.done('dad', 'concern/raise-concern', dads);
    expect((await words()).toSorted()).toEqual([dads.words, mums.words].toSorted());
  });

  it('given the house closed and opened again, when its tables are asked, then everything is there', async () => {
    const before = await words();
    await house.again();
    expect(await words()).toEqual(before);
    expect((await house.query('farrow', 'session/me')).body.personId).toBe(farrow.person);
  });
});
