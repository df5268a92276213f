import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const elsewhere = new Set(['node_modules', 'dist', '.angular', 'data', 'coverage', '.git']);

/** Every file below a folder of the house, as a path from its top, built and fetched things aside. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (elsewhere.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export const sources = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap(filesIn).filter((file) => file.endsWith('.ts'));

/** Folders between a wing's top and its files. */
export const foldersIn = (wing: string): readonly string[] => [
  ...new Set(filesIn(wing).flatMap((file) => relative(wing, file).split('/').slice(0, -1))),
];
