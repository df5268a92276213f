/**
 * The writer thread. Started with the path of the log as `workerData`; runs as compiled JavaScript and, in tests, as it
 * stands through Node's type stripping: so nothing here or in what it imports may need more than erasing types.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { AppendRequest, FromWriter, ToWriter } from './sqlite.messages.ts';
import { checkPages, prepareLog } from './sqlite.schema.ts';
import { everyRow } from './sqlite.reader.ts';
import { StoredTree } from './sqlite.tree.ts';
import { LogWriter } from './sqlite.writer.ts';

/** Held while the log is open and let go by the operating system when the process dies, however it dies. */
const lockOf = (path: string): DatabaseSync => {
  const lock = new DatabaseSync(`${path}-lock`, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw new Error(`${path} is open in another process. A log has one writer: stop the other process first.`, { cause });
  }
};

const openLog = (path: string): { database: DatabaseSync; lock: DatabaseSync } => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = lockOf(path);
  const database = new DatabaseSync(path, { timeout: 2_000 });
  prepareLog(database, () => plant(database));
  checkPages(database, path);
  return { database, lock };
};

/** Over a log from before the tree: every event is read as strictly as ever, and becomes a leaf. */
const plant = (database: DatabaseSync): void => {
  const tree = new StoredTree(database);
  for (const row of everyRow(database)) tree.add(row);
};

/** Everything that has queued up to now: this is what makes a group out of single appends. */
const drain = (port: MessagePort, first: ToWriter): { requests: AppendRequest[]; closing: boolean } => {
  const requests: AppendRequest[] = [];
  let closing = false;
  for (let message: ToWriter | undefined = first; message; message = receiveMessageOnPort(port)?.message as ToWriter | undefined) {
    if (message.kind === 'close') closing = true;
    else requests.push(...message.requests);
  }
  return { requests, closing };
};

const serve = (port: MessagePort, path: string): void => {
  const say = (message: FromWriter) => port.postMessage(message);
  const { database, lock } = openLog(path);
  const writer = new LogWriter(database);
  port.on('message', (first: ToWriter) => {
    const { requests, closing } = drain(port, first);
    if (requests.length > 0) say({ kind: 'answers', outcomes: writer.commit(requests) });
    if (!closing) return;
    database.close();
    lock.close();
    port.close();
  });
  say({ kind: 'opened' });
};

if (parentPort) {
  try {
    serve(parentPort, String(workerData));
  } catch (error) {
    parentPort.postMessage({ kind: 'not-opened', reason: error instanceof Error ? error.message : String(error) } satisfies FromWriter);
    parentPort.close();
  }
}
