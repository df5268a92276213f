import { afterEach, describe, expect, it } from '@jest/globals';
import { SencoPage } from '../../../apps/portal/src/app/home/senco.page.ts';
import { standingOf } from '../../../apps/portal/src/app/home/queue.ts';
import { asFarrow, fromDad, fromMum, fromRowan, key, listed, queue, waiting } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { answered, farrow } from '../support/rowan.ts';

async function today(told: object, address = '/senco'): Promise<Opened> {
  const here = await opened(SencoPage, 'senco', address, asFarrow, {
    doors: { 'input/queue': () => told, 'child/children': () => ({ children: listed }) },
    commands: [],
  });
  await here.sees('Today');
  return here;
}

const rows = (here: Opened): string[] =>
  [...here.host.querySelectorAll<HTMLElement>('h-waiting-row [data-row]')].map((row) => row.dataset['row'] ?? '');
const three = queue(waiting(fromMum, { late: true }), waiting(fromRowan), waiting(fromDad, { reopened: true }));

afterEach(() => localStorage.clear());

describe('given a SENCO with three things that wait', () => {
  it('when the page opens then each says who waits, and since when', async () => {
    const here = await today(three);
    await here.sees('3 things wait for an answer');
    expect(rows(here)).toEqual([fromMum.inputId, fromRowan.inputId, fromDad.inputId]);
    expect(here.text()).toContain('Mum waits for you since 4 September');
    expect(here.text()).toContain('Late: promised for');
  });

  it('when only children are asked for then only what children said is there', async () => {
    const here = await today(three, '/senco?show=children');
    await here.sees('3 things wait');
    expect(rows(here)).toEqual([fromRowan.inputId]);
  });

  it('when the address asks for a part that there is not then all is shown', async () => {
    const here = await today(three, '/senco?show=everything');
    await here.sees('3 things wait');
    expect(rows(here)).toHaveLength(3);
  });

  it('when j is pressed twice then the focus is on the second row, and d decides about its child', async () => {
    const here = await today(three);
    await here.sees('3 things wait');
    key('j');
    key('j');
    expect((document.activeElement as HTMLElement).dataset['row']).toBe(fromRowan.inputId);
    key('d');
    await here.sees('');
    expect(here.url()).toBe(`/decide/${fromRowan.childId}?voice=${fromRowan.inputId}`);
  });

  it('when keys are turned off on this device then j does nothing', async () => {
    localStorage.setItem('heard.keys', 'off');
    const here = await today(three);
    await here.sees('3 things wait');
    key('j');
    expect((document.activeElement as HTMLElement | null)?.dataset['row']).toBeUndefined();
  });

  it('when a name is typed then the child is found, accents or not', async () => {
    const here = await today(three);
    await here.sees('3 things wait');
    await here.type('find-child', 'elodie');
    expect(here.text()).toContain('Élodie Petit');
    expect(here.host.querySelector('h-find-child')?.textContent).not.toContain('Rowan Whitlock');
  });
});

describe('given a SENCO on whom nothing waits', () => {
  it('when the page opens then it says so', async () => {
    const here = await today(queue());
    await here.sees('Nobody is waiting');
  });
});

describe('given somebody who may not see the queue', () => {
  it('when the school refuses then the page says that it cannot be shown', async () => {
    const here = await today({ status: 404, problem: { code: 'not-found' } });
    await here.sees('This cannot be shown');
  });
});

describe('given where something stands', () => {
  const by = { by: farrow, at: '2026-09-07T09:00:00.000Z' as never };

  it('when nobody has read it then it stands unread since it was recorded', () => {
    expect(standingOf({ input: fromMum, reopened: false })).toEqual({ as: 'unread', since: fromMum.recordedAt });
  });

  it('when it was triaged then it stands there since then', () => {
    const input = {
      ...fromMum,
      reads: [by],
      acknowledged: by,
      triage: [{ route: 'observe' as const, reason: 'x', familyTold: null, ...by }],
    };
    expect(standingOf({ input, reopened: false })).toEqual({ as: 'triaged', since: by.at, route: 'observe' });
  });

  it('when its speaker said that it was not meant then that counts, since then', () => {
    const input = { ...fromMum, answers: [answered({ missed: { words: 'No.', at: '2026-09-20T09:00:00.000Z' as never } })] };
    expect(standingOf({ input, reopened: true })).toEqual({ as: 'reopened', since: '2026-09-20T09:00:00.000Z' });
  });
});
