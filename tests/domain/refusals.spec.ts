import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sourcesOf = (folder: string, ending: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const codesIn = (text: string, called: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(`\\b${called}\\(\\s*'([^']+)'`, 'g'))].map(([, code = '']) => code)),
];

const root = join(import.meta.dirname, '../..');
const domain = sourcesOf(join(root, 'libs/domain/src'), '.ts');
const refused = codesIn(domain, 'refuse');

describe('refusals', () => {
  it('given every refusal in the domain, when the specs are read, then each is reached by one, and none is expected in vain', () => {
    const reached = codesIn(sourcesOf(import.meta.dirname, '.spec.ts'), 'thenRefused');
    expect(refused.length).toBeGreaterThan(25);
    expect(reached.sort()).toEqual(refused.sort());
  });
  it('given every refusal in the domain, when its code is read, then it is a fact in words', () => {
    for (const code of refused) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
  it('given the domain, when calls of refuse are counted, then each names its code where it stands', () => {
    const calls = [...domain.matchAll(/\brefuse\(/g)].length;
    const named = [...domain.matchAll(/\brefuse\(\s*'[^']+'/g)].length;
    expect(calls).toBe(named);
  });
});
