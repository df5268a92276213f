import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { spokenBy } from '../../apps/portal/src/app/kernel/flite.ts';
import { nameOf, packaged, slim } from '../../tools/voice.js';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const whole = packaged(root);
const small = slim(whole);
const sentences = [
  'How is dinner time?',
  'Miss Farrow is thinking about it, 3 times since the 4th of May 2026.',
  'zxq 0 800, 11 11; £5 & 20%',
  "The quick brown fox jumps over a lazy dog, doesn't it? Yes! Rowan, Aoife, Siobhan and Xanthe think so.",
];

describe('the voice that the portal brings along', () => {
  it('given the package and what is left of it, when both say the same, then not one sample differs', () => {
    const [before, after] = [new WebAssembly.Module(whole), new WebAssembly.Module(small)];
    for (const words of sentences) {
      const [all, some] = [spokenBy(before, words), spokenBy(after, words)];
      expect(some.rate).toBe(16_000);
      expect(some.samples.length).toBeGreaterThan(16_000);
      expect(some.samples.length === all.samples.length && some.samples.every((sample, at) => sample === all.samples[at])).toBe(true);
    }
  });

  it('given what is left, when it is weighed, then most of the package is gone', () => {
    expect(whole.length).toBeGreaterThan(21e6);
    expect(small.length).toBeLessThan(3.6e6);
  });

  it('given its name, when the worker that fetches it is read, then it asks for exactly this one', () => {
    expect(textOf('apps/portal/src/app/kernel/speech.worker.ts')).toContain(`'/voice/${nameOf(small)}'`);
  });

  it('given the service worker’s list, when it is read, then nobody is sent the voice who has not asked for it', () => {
    const { assetGroups } = JSON.parse(textOf('apps/portal/ngsw-config.json')) as {
      assetGroups: { installMode: string; resources: { files: string[] } }[];
    };
    const groups = assetGroups.filter(({ resources }) => resources.files.some((one) => one.startsWith('/voice/') || one === '/**'));
    expect(groups.map(({ installMode }) => installMode)).toEqual(['lazy']);
  });

  it('given words with which it cannot end well, when it is asked, then it says so instead of being silent', () => {
    // (module (memory (export "memory") 1) (func (export "_start")))
    const nothing = '0061736d01000000 010401600000 03020100 0503010001 071302066d656d6f72790200065f73746172740000 0a040102000b';
    const bytes = Uint8Array.from(nothing.replaceAll(' ', '').match(/../g)!, (byte) => Number.parseInt(byte, 16));
    expect(() => spokenBy(new WebAssembly.Module(bytes), 'hello')).toThrow('the synthesiser wrote no sound');
  });
});

describe('what is shipped to browsers', () => {
  it('given every package of the portal, when the notice is read, then it has a line with its licence', () => {
    const { dependencies } = JSON.parse(textOf('apps/portal/package.json')) as { dependencies: Record<string, string> };
    const notice = textOf('docs/licences.md');
    const ours = ['@heard/domain', '@angular/compiler'];
    expect(Object.keys(dependencies).filter((name) => !ours.includes(name) && !notice.includes(`\`${name}\``))).toEqual([]);
    expect(notice).not.toMatch(/\b(?:A?GPL)-\d/);
  });
});
