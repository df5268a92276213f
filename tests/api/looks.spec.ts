import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../apps/api/src/kernel/kernel.module.ts';
import type { Live } from '../support/live.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { dad, farrow, mum, okafor, osei, rowansFile } from '../support/people.ts';
import { concern } from '../support/sayings.ts';
import { adasFile, cast, type Name } from '../support/small-school.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Look {
  readonly view: string;
  readonly as: string;
  readonly day: string;
  readonly personId: string | null;
  readonly at: string | null;
}
const at = (moment: string) => later(house, moment);
const read = (name: Name, path = 'timeline/timeline', child: string = rowansFile) => house.query(name, `${path}?child=${child}`);
const concernOf = (childId: string) => concern('It is too loud.', { childId });
const written = async () => (await house.log()).filter((one) => one.type === 'FileLookedAt').length;
const looksOf = async (name: Name, child: string = rowansFile): Promise<readonly Look[]> =>
  (await read(name, 'look/looks', child)).body.looks;
/** Who looked, as `name` is told: whoever they are, and as what. */
const seenBy = async (name: Name) =>
  new Set((await looksOf(name)).filter((one) => one.view === 'timeline').map((one) => `${one.as} ${one.personId ?? 'somebody'}`));
/** The log with another way of writing in its place, for as long as some work lasts. */
const writing = async <T>(append: (as: EventStore['append']) => EventStore['append'], work: () => Promise<T>): Promise<T> => {
  const store = house.get<EventStore>(EVENT_STORE) as { append: EventStore['append'] };
  const before = store.append.bind(store);
  store.append = append(before);
  try {
    return await work();
  } finally {
    store.append = before;
  }
};

describe('reading from a child’s file', () => {
  it('given a log that takes its time, when Mum reads, then nothing is answered before her look is written', async () => {
    const gate = Promise.withResolvers<void>();
    const before = await written();
    await writing(
      (append) =>
        async (...given) => (await gate.promise, append(...given)),
      async () => {
        const asked = read('mum');
        const first = await Promise.race([asked.then(() => 'answered'), house.query('mum', 'session/me').then(() => 'waits')]);
        expect([first, await written()]).toEqual(['waits', before]);
        gate.resolve();
        expect((await asked).status).toBe(200);
      },
    );
    expect(await written()).toBe(before + 1);
  });

  it.each<[Name, string]>([
    ['mum', 'parent'],
    ['rowan', 'child'],
    ['dara', 'supporter'],
  ])('given %s of the family, when they read, then it is written as %s, for themself', async (name, as) => {
    await read(name);
    expect((await looksOf(name)).filter((one) => one.personId === cast[name].person && one.view === 'timeline')).toMatchObject([
      { as, at: expect.any(String) },
    ]);
  });

  it.each<[Name, string]>([
    ['osei', 'educator'],
    ['farrow', 'senco'],
    ['okafor', 'head'],
  ])('given %s of the school, when they read, then it is written as %s, and the family sees it with name and time', async (name, as) => {
    await read(name);
    const { body } = await read('mum', 'look/looks');
    expect((body.looks as Look[]).filter((one) => one.personId === cast[name].person && one.view === 'timeline')).toMatchObject([
      { as, at: '2026-09-07T08:10:00.000Z', day: '2026-09-07' },
    ]);
    expect(body.people[cast[name].person]).toMatchObject({ as: 'staff' });
  });

  it('given the same page again within a quarter of an hour, when it is read, then it is one look; another page, and later, are others', async () => {
    at('2026-09-08T09:00:00.000Z');
    const steps: [string, string, number][] = [
      ['2026-09-08T09:00:00.000Z', 'timeline/timeline', 1],
      ['2026-09-08T09:14:59.999Z', 'timeline/timeline', 0],
      ['2026-09-08T09:14:59.999Z', 'input/inputs', 1],
      ['2026-09-08T09:15:00.000Z', 'timeline/timeline', 1],
    ];
    for (const [moment, path, more] of steps) {
      at(moment);
      const before = await written();
      await read('osei', path);
      expect([moment, path, (await written()) - before]).toEqual([moment, path, more]);
    }
  });

  it('given a page that asks twice at once, when both are answered, then it is one look', async () => {
    at('2026-09-08T10:00:00.000Z');
    const before = await written();
    const answers = await Promise.all(Array.from({ length: 5 }, () => read('dad')));
    expect([...answers.map((one) => one.status), (await written()) - before]).toEqual([200, 200, 200, 200, 200, 1]);
  });

  it('given a page about several children, when it is read, then each file has its look, and one line stands in the log', async () => {
    await house.done('mum', 'concern/raise-concern', concernOf(rowansFile));
    const { position } = await house.done('adasMum', 'concern/raise-concern', concernOf(adasFile));
    const before = await written();
    await house.query('farrow', `input/queue?seen=${position}`);
    expect(await written()).toBe(before + 1);
    for (const [name, child] of [
      ['mum', rowansFile],
      ['adasMum', adasFile],
    ] as const)
      expect((await looksOf(name, child)).filter((one) => one.view === 'queue')).toMatchObject([{ as: 'senco', personId: farrow.person }]);
  });

  it('given pages that say nothing of a file, and files that are not theirs, when they are asked for, then no look is written', async () => {
    const before = await written();
    for (const path of ['session/me', 'child/children', 'school/school', 'consent/wordings']) await house.query('okafor', path);
    expect((await read('idowu')).status).toBe(404);
    expect(await written()).toBe(before);
  });
});

describe('who is told of a look', () => {
  it('given what the two homes read, when each of them and the school ask, then none is told of another’s', async () => {
    const page: Live = await house.live('mum');
    await page.watch('look', rowansFile);
    at('2026-09-09T09:00:00.000Z');
    for (const name of ['dad', 'mum', 'rowan', 'osei'] as const) await read(name);
    await page.hinted({ view: 'look' });
    const others = {
      mum: [dad],
      dad: [mum],
      dara: [mum, dad],
      rowan: [mum, dad],
      farrow: [mum, dad, cast.rowan, cast.dara],
      okafor: [mum, dad, cast.rowan],
    };
    for (const [name, persons] of Object.entries(others)) {
      const { status, text } = await read(name as Name, 'look/looks');
      expect([name, status]).toEqual([name, 200]);
      for (const one of persons) expect([name, text.includes(`"personId":"${one.person}"`)]).toEqual([name, false]);
    }
    expect(await seenBy('farrow')).toEqual(new Set([`educator ${osei.person}`, `senco ${farrow.person}`, `head ${okafor.person}`]));
    page.leave();
  });

  it('given an open page, when the other parent reads, then nothing reaches it, neither then nor by the next hint', async () => {
    const page = await house.live('mum');
    await page.watch('look', rowansFile);
    at('2026-09-09T10:00:00.000Z');
    await read('dad');
    await read('osei');
    await page.hinted({ view: 'look' });
    expect(page.hints).toHaveLength(1);
    page.leave();
  });

  it('given staff who read in the evening and on a Sunday, when the family asks, then they see role and day and no more', async () => {
    for (const moment of ['2026-09-10T18:30:00.000Z', '2026-09-13T10:00:00.000Z']) {
      at(moment);
      await read('osei');
    }
    at('2026-09-14T09:00:00.000Z');
    for (const name of ['mum', 'dad', 'rowan'] as const) {
      const { body, text } = await read(name, 'look/looks');
      const late = (body.looks as Look[]).filter((one) => ['2026-09-10', '2026-09-13'].includes(one.day));
      expect(late).toMatchObject(
        ['2026-09-13', '2026-09-10'].map((day) => ({ day, as: 'educator', during: 'outside', personId: null, at: null, own: [] })),
      );
      expect(text).not.toMatch(/18:30|2026-09-13T/);
    }
    expect((await looksOf('farrow')).filter((one) => one.day === '2026-09-13')).toMatchObject([
      { personId: osei.person, at: '2026-09-13T10:00:00.000Z' },
    ]);
  });
});

describe('a log that cannot be written', () => {
  const away = () => (): Promise<never> => Promise.reject(new StoreUnavailable('the disk is full'));

  it('given it, when somebody reads, then nothing is shown; what is about nobody is there; and reading goes on when it is back', async () => {
    at('2026-09-15T09:00:00.000Z');
    await writing(away, async () => {
      for (const name of ['mum', 'osei', 'farrow'] as const) {
        const answer = await read(name);
        expect([name, answer.status, answer.body.code]).toEqual([name, 503, 'store-away']);
        expect(answer.text).not.toMatch(/Rowan|Ashby/);
      }
      expect((await house.query('mum', 'session/me')).status).toBe(200);
    });
    expect((await read('mum')).status).toBe(200);
  });

  it('given a page that was looked at a minute ago, when it is read again meanwhile, then it is shown: the look is in the record', async () => {
    await read('mum');
    await writing(away, async () => expect((await read('mum')).status).toBe(200));
  });
});
