import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { variables } from '../../apps/api/src/kernel/settings.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

describe('the README says what is true', () => {
  it.each(Object.keys(variables.shape))('given the variable %s, when the table is read, then it stands there with its meaning', (name) => {
    const description = variables.shape[name as keyof typeof variables.shape].meta()?.description ?? '';
    expect(description.length).toBeGreaterThan(10);
    expect(readme).toContain(`| \`${name}\` |`);
    expect(readme).toContain(description);
  });

  it('given a command that it names, when the scripts are read, then npm knows it', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'bench']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('given a picture or a page that it links, when the folder is read, then it is there', () => {
    const linked = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(linked.length).toBeGreaterThan(5);
    for (const path of linked) expect(() => readFileSync(join(root, path))).not.toThrow(/ENOENT/);
  });
});
