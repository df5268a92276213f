import { blobs, copies, journals, marks } from './tampered-files.ts';
import { columns, rows, tails } from './tampered-rows.ts';
import { nodes, withKey } from './tampered-tree.ts';
import type { Kind } from './tampered-victim.ts';

/** Every way in which a folder is harmed behind the back of a house. */
export const kinds: readonly Kind[] = [...columns, ...rows, ...tails, ...copies, ...journals, ...nodes, ...withKey, ...marks, ...blobs];
