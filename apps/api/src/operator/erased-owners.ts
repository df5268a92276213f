import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Destroyed } from '../kernel/vault/data-keys.ts';
import { writeWhole } from './settled.ts';
import { WrongUse } from './telling.ts';

/** Beside backups, not in them: it has to be younger than the one that is put back. */
export const erasedFile = 'erased.jsonl';

const line = z.strictObject({ owner: z.string().min(1), at: z.string() });

/** Whose keys were destroyed, by every backup that was made into this folder. @throws WrongUse when it cannot be read */
export const erasedIn = (path: string): readonly Destroyed[] => {
  if (!existsSync(path)) return [];
  try {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((text) => text !== '');
    return lines.map((text) => line.parse(JSON.parse(text)));
  } catch (cause) {
    throw new WrongUse(`${path}, the list of erased files, cannot be read. Nothing was done: without it an erased file could come back.`, {
      cause,
    });
  }
};

/** Adds to the list; nobody ever leaves it. @returns how many are in it */
export const addErased = (folder: string, destroyed: readonly Destroyed[]): number => {
  const path = join(folder, erasedFile);
  const known = erasedIn(path);
  const all = new Map([...destroyed, ...known].map((one) => [one.owner, one]));
  if (all.size > known.length || !existsSync(path))
    writeWhole(path, [...all.values()].map(({ owner, at }) => `${JSON.stringify({ owner, at })}\n`).join(''));
  return all.size;
};
