import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '@heard/domain';
import { concern as concernRoom } from '@heard/domain/concern';
import { input as inputRoom } from '@heard/domain/input';
import { Attachments } from '../../../apps/api/src/kernel/blobs/attachments.ts';
import { Decisions } from '../../../apps/api/src/kernel/decisions/decisions.ts';
import type { Receipt } from '../../../apps/api/src/kernel/decisions/receipt.ts';
import type { EventStore } from '../../../apps/api/src/kernel/event-store/event-store.ts';
import { EVENT_STORE } from '../../../apps/api/src/kernel/kernel.module.ts';
import { Prover } from '../../../apps/api/src/kernel/ledger/prover.ts';
import { leafHash } from '../../../apps/api/src/kernel/sealing/leaf.ts';
import { DataKeys } from '../../../apps/api/src/kernel/vault/data-keys.ts';
import { openHouse, type OpenedHouse } from '../../support/house.ts';
import { farrow, mum, rowansFile } from '../../support/people.ts';
import { adasFile } from '../../support/small-school.ts';
import { concern, deciding, influence } from '../../support/sayings.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const rowansEvents = async () => (await house.log()).filter((one) => one.stream === `child-${rowansFile}`);
const withId = (words: string, over: object = {}) => ({ commandId: randomUUID() as string, ...concern(words), ...over });
const other = (): Decisions =>
  new Decisions(house.get<EventStore>(EVENT_STORE), house.get(DataKeys), catalogue, house.get(Attachments), house.get(Prover));

describe('the same command again', () => {
  const said = withId('It is the noise at dinner.');
  let first: Receipt;

  it('given one command, when it arrives a thousand times at once, then there is one event and one receipt', async () => {
    const before = (await rowansEvents()).length;
    const headers = { cookie: await house.cookieOf('mum'), 'content-type': 'application/json' };
    const send = () => fetch(`${house.url}/api/concern/raise-concern`, { method: 'POST', headers, body: JSON.stringify(said) });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => send().then(async (one) => `${one.status} ${await one.text()}`)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200 /);
    first = JSON.parse(answers[0]!.slice(4)) as Receipt;
    const events = await rowansEvents();
    expect(events.length).toBe(before + 1);
    expect(leafHash(events.at(-1)!)).toBe(first.digest);
  }, 30_000);

  it('given a house that was closed and opened, when the command arrives again, then it has the very same receipt', async () => {
    await house.again();
    const before = (await rowansEvents()).length;
    expect((await house.ask('mum', 'concern/raise-concern', said)).body).toEqual(first);
    expect((await rowansEvents()).length).toBe(before);
  });

  it('given the same id, when its content is another, then that fact is told and nothing is stored', async () => {
    const before = await rowansEvents();
    const answer = await house.ask('mum', 'concern/raise-concern', { ...said, words: 'Something else.' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'command-id-used', facts: { commandId: said.commandId } } });
    expect(await rowansEvents()).toEqual(before);
  });

  it('given the same id and the same content, when another person sends it, then they learn nothing of the first', async () => {
    const before = await rowansEvents();
    const { status, text } = await house.ask('dad', 'concern/raise-concern', said);
    expect(status).toBe(409);
    for (const known of [first.code, first.digest, first.position, first.recordedAt, mum.person, 'noise'])
      expect(text).not.toContain(`"${known}"`);
    expect(await rowansEvents()).toEqual(before);
  });

  it('given the same id, when somebody sends it who may not see the child, then it is as if nothing was there', async () => {
    const { status, body } = await house.ask('adasMum', 'concern/raise-concern', said);
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  it('given a command that changes nothing, when it is carried, then the receipt says so and nothing is stored', async () => {
    const read = { childId: rowansFile, inputId: said.concernId };
    expect((await house.done('farrow', 'input/read-input', read)).events).toHaveLength(1);
    const before = await rowansEvents();
    expect(await house.done('farrow', 'input/read-input', read)).toMatchObject({ code: null, events: [], position: null });
    expect(await rowansEvents()).toEqual(before);
  });
});

describe('many at once', () => {
  it('given 32 callers on one child, when all raise something at once, then all of it lands, in revisions without a hole', async () => {
    const before = (await rowansEvents()).length;
    const words = Array.from({ length: 32 }, (_, index) => `Thing number ${index}.`);
    const receipts = await Promise.all(
      words.map((one, index) => house.done(index % 2 ? 'mum' : 'dad', 'concern/raise-concern', concern(one))),
    );
    expect(new Set(receipts.map((one) => one.code)).size).toBe(32);
    expect(receipts.map((one) => one.revision).toSorted((a, b) => a - b)).toEqual(words.map((_, index) => before + index));
    expect((await rowansEvents()).map((one) => Number(one.revision))).toEqual([...Array(before + 32).keys()]);
  });

  it('given a second node on the same log, when it wrote meanwhile, then the first decides again and both are there', async () => {
    const [here, there] = [other(), other()];
    const revisions: number[] = [];
    for (let round = 0; round < 5; round += 1)
      for (const node of [here, there]) revisions.push((await node.ask(concernRoom, 'RaiseConcern', withId('Again.'), mum)).revision);
    expect(revisions).toEqual(revisions.map((_, index) => revisions[0]! + index));
  });

  it('given two nodes, when both are asked at once, then every receipt stands in the log', async () => {
    const nodes = [other(), other(), other()];
    const asks = nodes.flatMap((node) => Array.from({ length: 8 }, () => node.ask(concernRoom, 'RaiseConcern', withId('At once.'), mum)));
    const digests = (await Promise.all(asks)).map((one) => one.digest);
    const leaves = new Set((await rowansEvents()).map((one) => leafHash(one)));
    expect(digests.filter((one) => !leaves.has(one!))).toEqual([]);
    expect(new Set(digests).size).toBe(24);
  });

  it('given two nodes, when one command reaches both at once, then it is one event and one receipt', async () => {
    const said = withId('To two nodes.');
    const receipts = await Promise.all([other(), other()].map((node) => node.ask(concernRoom, 'RaiseConcern', said, mum)));
    expect(receipts[1]).toEqual(receipts[0]);
  });

  it('given what another node wrote, when a rule stands against a command now, then it is refused and not stored', async () => {
    const [here, there] = [other(), other()];
    const said = withId('Once answered, answered.');
    await here.ask(concernRoom, 'RaiseConcern', said, mum);
    const close = () => ({
      commandId: randomUUID(),
      childId: rowansFile,
      inputId: said.concernId,
      outcome: 'settled',
      reason: 'It is better now.',
    });
    await here.ask(
      inputRoom,
      'TranslateInput',
      {
        commandId: randomUUID(),
        childId: rowansFile,
        inputId: said.concernId,
        language: 'pl',
        words: 'Raz.',
        method: 'person',
        by: 'Marta',
      },
      farrow,
    );
    await there.ask(inputRoom, 'CloseInput', close(), farrow);
    const before = await rowansEvents();
    await expect(here.ask(inputRoom, 'CloseInput', close(), farrow)).rejects.toMatchObject({ code: 'answered-already' });
    expect(await rowansEvents()).toEqual(before);
  });

  it('given two children, when both are written to, then each has its own revisions', async () => {
    const ada = await house.done('adasMum', 'concern/raise-concern', concern('She is tired.', { childId: adasFile }));
    expect(ada.stream).toBe(`child-${adasFile}`);
    expect(ada.revision).toBe(2);
  });
});

describe('an id that another file uses', () => {
  it('given the id of what Mum said of Rowan, when the same id is used in Ada’s file, then both are seen and Ada’s can be answered', async () => {
    const first = concern('It is the noise.');
    await house.done('mum', 'concern/raise-concern', first);
    const second = { ...first, childId: adasFile, words: 'Ada hides at playtime.' };
    await house.done('adasMum', 'concern/raise-concern', second);
    const open = async (child: string) =>
      (await house.query('farrow', `input/inputs?child=${child}&open=true`)).body.inputs as { inputId: string; words: string }[];
    expect((await open(rowansFile)).map((row) => row.words)).toContain(first.words);
    const waiting = await open(adasFile);
    expect(waiting.map((row) => row.words)).toContain(second.words);
    const answers = waiting.map((row) => influence(row.inputId));
    await house.done('farrow', 'decision/take-decision', deciding(answers, { childId: adasFile }));
    expect(await open(adasFile)).toEqual([]);
    expect((await open(rowansFile)).map((row) => row.words)).toContain(first.words);
  });
});
