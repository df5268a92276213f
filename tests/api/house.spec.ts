import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';

let house: OpenedHouse;
beforeAll(async () => {
  const t = performance.now();
  house = await openHouse({ LOG_LEVEL: 'error', RATE_LIMIT: '600' });
  process.stdout.write(`opened in ${performance.now() - t}\n`);
});
afterAll(() => house.close());

describe('the small school', () => {
  it('given Mum, when she asks for her children, then there is Rowan', async () => {
    const { body } = await house.query('mum', 'child/children');
    expect(body.children).toMatchObject([{ childId: rowansFile, called: 'Rowan' }]);
  });
  it('live', async () => {
    const live = await house.live('farrow');
    expect(await live.watch('input')).toMatchObject({ ok: true });
  });
});
