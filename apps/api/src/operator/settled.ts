import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** On the disk when it returns: a file, or a folder and which names are in it. */
export const settle = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Moved into its place, and there after a crash too. */
export const move = (from: string, to: string): void => {
  renameSync(from, to);
  settle(dirname(to));
};

/** Whole or as it was before, never half. Readable by its owner alone. */
export const writeWhole = (path: string, text: string): void => {
  const beside = `${path}.partial`;
  writeFileSync(beside, text, { mode: 0o600 });
  settle(beside);
  move(beside, path);
};
