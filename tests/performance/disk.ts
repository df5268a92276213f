import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Appends of 4 KB, each made durable, in a second: what this disk gives to anybody. */
export const rawAppends = (folder: string, seconds: number): number => {
  const file = openSync(join(folder, 'raw'), 'a');
  const block = Buffer.alloc(4096, 7);
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let count = 0;
  while (performance.now() < until) {
    writeSync(file, block);
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  return (count * 1000) / (performance.now() - began);
};
