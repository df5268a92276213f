import { parentPort } from 'node:worker_threads';

/** Opens as the writer of the log does, and fails with the first thing it is asked. */
parentPort?.on('message', () => {
  throw new Error('out of memory');
});
parentPort?.postMessage({ kind: 'opened' });
