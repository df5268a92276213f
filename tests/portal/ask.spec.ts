import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Ask } from '../../apps/portal/src/app/kernel/ask.ts';
import { Refusal } from '../../apps/portal/src/app/kernel/refusals.ts';
import { WIRE } from '../../apps/portal/src/app/kernel/wire.ts';

interface Asked {
  readonly address: string;
  readonly body: Record<string, unknown>;
}
type Answer = 'lost' | { readonly status: number; readonly body: unknown };

const asked: Asked[] = [];
const receipt = (position: string): Answer => ({ status: 200, body: { code: 'HRD-7K4M-Q2XW', position } });

/** A school that gives these answers in turn. */
function school(...answers: Answer[]): Ask {
  TestBed.configureTestingModule({
    providers: [
      {
        provide: WIRE,
        useValue: (address: string, init: { body?: string } = {}) => {
          asked.push({ address, body: JSON.parse(init.body ?? '{}') as Record<string, unknown> });
          const answer = answers.shift() ?? 'lost';
          if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
          const text = JSON.stringify(answer.body);
          const told = { ok: answer.status < 300, status: answer.status, text: async () => text, json: async () => answer.body };
          return Promise.resolve(told);
        },
      },
    ],
  });
  return TestBed.inject(Ask);
}

/** Whoever waits for a connection goes on at once. */
const awaken = (): void => void dispatchEvent(new Event('online'));

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 2000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const refusalOf = async (asking: Promise<unknown>): Promise<Refusal> => {
  const cause = await asking.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (!(cause instanceof Refusal)) throw new Error('it was not refused');
  return cause;
};

beforeEach(() => void asked.splice(0));

describe('given a command', () => {
  it('when the connection is lost on the way then it is tried again with the same command id', async () => {
    const ask = school('lost', receipt('41'));
    const answer = ask.command('concern/raise-concern', { words: 'It is the noise.' });
    await until(() => asked.length === 1);
    await new Promise((resolve) => setTimeout(resolve));
    awaken();
    expect((await answer).code).toBe('HRD-7K4M-Q2XW');
    expect(asked).toHaveLength(2);
    expect(asked[0]?.body['commandId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(asked[1]?.body).toEqual(asked[0]?.body);
  });

  it('when the draft has a command id then that one is sent', async () => {
    const ask = school(receipt('1'));
    await ask.command('concern/raise-concern', {}, { commandId: 'kept-with-the-draft' });
    expect(asked[0]?.body['commandId']).toBe('kept-with-the-draft');
  });

  it('when its receipt is here then the next query asks for at least that position', async () => {
    const ask = school(receipt('9'), receipt('10'), receipt('4'), { status: 200, body: [] });
    for (let times = 0; times < 3; times++) await ask.command('concern/raise-concern', {});
    await ask.query('concern/open-concerns', { child: 'a b', of: undefined });
    expect(asked[3]?.address).toBe('/api/concern/open-concerns?child=a+b&seen=10');
  });

  it('when a rule refuses it then it is not tried again, and the refusal names the field', async () => {
    const problem = {
      code: 'words-missing',
      title: 'Nothing was said',
      status: 400,
      errors: [{ pointer: '/words', detail: 'Write a few words' }],
    };
    const refusal = await refusalOf(school({ status: 400, body: problem }).command('concern/raise-concern', { words: '' }));
    expect(asked).toHaveLength(1);
    expect([refusal.kind, refusal.code, refusal.of('words'), refusal.of('when')]).toEqual([
      'malformed',
      'words-missing',
      'Write a few words',
      undefined,
    ]);
  });

  it('when the person gives up while it waits for a connection then it stops', async () => {
    const stop = new AbortController();
    const answer = school('lost').command('concern/raise-concern', {}, { keepTrying: true, signal: stop.signal });
    await until(() => asked.length === 1);
    stop.abort(new Error('given up'));
    await expect(answer).rejects.toThrow('given up');
    expect(asked).toHaveLength(1);
  });
});

describe('given a query', () => {
  it('when school no longer knows who asks then it is refused as signed out, and said so', async () => {
    const ask = school({ status: 401, body: {} });
    expect((await refusalOf(ask.query('child/mine'))).kind).toBe('signed-out');
    expect(ask.turnedAway()).toBe(1);
  });

  it('when a second proof is wanted, or a door to signing in refuses what was shown, then only the first is being turned away', async () => {
    const wanted = { code: 'second-factor-needed', facts: { set: true } };
    const ask = school({ status: 401, body: wanted }, { status: 401, body: { code: 'link-over' } });
    expect((await refusalOf(ask.once('account/ways-in'))).code).toBe('second-factor-needed');
    expect((await refusalOf(ask.once('account/email-confirm'))).code).toBe('link-over');
    expect([ask.turnedAway(), ask.turnedAwayBy()]).toEqual([1, 'second-factor-needed']);
  });

  it('when the answer is not there then absent and forbidden are one kind', async () => {
    const ask = school({ status: 404, body: {} }, { status: 403, body: {} });
    expect([(await refusalOf(ask.query('a'))).kind, (await refusalOf(ask.query('b'))).kind]).toEqual(['not-found', 'not-found']);
  });
});
