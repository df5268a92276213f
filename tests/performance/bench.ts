/**
 * `npm run bench [-- --json FILE]`: figures of this machine, each beside the raw speed of its disk in the same run.
 * Wants the built API and portal (`npm run build`) and a Chromium for the script's bytes.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { io } from 'socket.io-client';
import { rawAppends } from './disk.ts';
import { loaded, percentile, rounded } from './figures.ts';
import { scriptBytes } from './page-weight.ts';
import { proofFigures } from './proof.ts';
import { scanAndRebuild, storeAppends } from './store.ts';
import { Server } from './server.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'));
const data = join(folder, 'data');

interface Child {
  readonly childId: string;
}

const enter = async (server: Server, as: string): Promise<string> => {
  const { people } = JSON.parse((await server.send('GET', '/api/demo/people')).body) as {
    people: { personId: string; as: string; called: string }[];
  };
  const person = people.find((one) => one.as === as || one.called === as);
  if (!person) throw new Error(`nobody in the story is ${as}`);
  return (await server.send('POST', '/api/demo/enter', { personId: person.personId })).cookie;
};

const concern = (childId: string) => ({
  commandId: randomUUID(),
  concernId: randomUUID(),
  childId,
  about: 'dinner time',
  words: `He comes home in tears on hall days. ${randomBytes(40).toString('hex')}`,
  how: 'own-words',
  language: 'en',
  audience: ['educators'],
});

const raise = async (server: Server, cookie: string, childId: string): Promise<{ position: string }> => {
  const answer = await server.send('POST', '/api/concern/raise-concern', concern(childId), cookie);
  if (answer.status !== 200) throw new Error(`refused: ${answer.body}`);
  return JSON.parse(answer.body) as { position: string };
};

/** Milliseconds from the answer to the one who wrote, to the hint in the other's browser. */
const hintLatency = async (server: Server, writer: string, reader: string, childId: string): Promise<number> => {
  const socket = io(server.url, { path: '/api/live', transports: ['websocket'], extraHeaders: { cookie: reader } });
  await socket.timeout(5000).emitWithAck('watch', { view: 'input', child: childId });
  const hints = new Map<string, number>();
  let wake = (): void => undefined;
  socket.on('hint', (hint: { position: string }) => (hints.set(hint.position, performance.now()), wake()));
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const { position } = await raise(server, writer, childId);
    const answered = performance.now();
    while (!hints.has(position)) await new Promise<void>((resolve) => (wake = resolve));
    times.push(Math.max(0, (hints.get(position) ?? answered) - answered));
  }
  socket.disconnect();
  return percentile(times, 0.5);
};

const http = async (server: Server) => {
  const senco = await enter(server, 'senco');
  const { children } = JSON.parse((await server.send('GET', '/api/child/children', undefined, senco)).body) as { children: Child[] };
  const child = (index: number): string => children[index % children.length]?.childId ?? '';
  const one = await loaded(1, 3, () => raise(server, senco, child(0)));
  const many = await loaded(64, 5, (caller) => raise(server, senco, child(caller)));
  const latency = await hintLatency(server, senco, await enter(server, 'head'), child(100));
  return { one, many, latency };
};

const measure = async () => {
  const raw = rawAppends(folder, 2);
  const store = await storeAppends(folder, [1, 8, 32, 64, 128], 2);
  const { server: first } = await Server.start(data);
  await first.stop();
  const { server, seconds } = await Server.start(data);
  const restMemory = server.memory();
  const bytes = await scriptBytes(server.url);
  const { one, many, latency } = await http(server);
  const loadedMemory = server.memory();
  await server.stop();
  const { events, scan, open, rebuild } = await scanAndRebuild(data, folder);
  const proof = await proofFigures(folder);
  const store64 = store[64] ?? 1;
  return {
    raw: { appendsPerSecond: rounded(raw, 0) },
    store: Object.fromEntries(
      Object.entries(store).map(([callers, perSecond]) => [callers, { perSecond: rounded(perSecond, 0), toRaw: rounded(perSecond / raw) }]),
    ),
    http: {
      1: { perSecond: rounded(one.perSecond, 0), toRaw: rounded(one.perSecond / raw), p50: rounded(one.p50), p99: rounded(one.p99) },
      64: {
        perSecond: rounded(many.perSecond, 0),
        toRaw: rounded(many.perSecond / raw),
        toStore64: rounded(many.perSecond / store64),
        p50: rounded(many.p50),
        p99: rounded(many.p99),
      },
    },
    hintMilliseconds: rounded(latency),
    log: {
      events,
      scanPerSecond: rounded(scan, 0),
      scanToRaw: rounded(scan / raw),
      openPerSecond: rounded(open, 0),
      openToRaw: rounded(open / raw),
      rebuildPerSecond: rounded(rebuild, 0),
      rebuildToRaw: rounded(rebuild / raw),
      rebuildToScan: rounded(rebuild / scan),
      rebuildToOpen: rounded(rebuild / open),
    },
    proof: { ...proof, partOfHttpCommand: rounded(proof.commandMilliseconds[1].receipt / one.p50, 3) },
    memoryMegabytes: { atRest: rounded(restMemory, 0), afterLoad: rounded(loadedMemory, 0) },
    firstAnswerSeconds: rounded(seconds),
    parentFirstPageScriptBytes: bytes,
  };
};

try {
  const figures = await measure();
  console.log(JSON.stringify(figures, null, 2));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
