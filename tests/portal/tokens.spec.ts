import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contrast } from './support/contrast.ts';

const source = readFileSync(new URL('../../apps/portal/src/styles/_tokens.scss', import.meta.url), 'utf8');

/** The colours of one mixin, by name. */
function palette(theme: string): ReadonlyMap<string, string> {
  const body = new RegExp(`@mixin ${theme} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']));
}

const grounds = ['paper', 'surface', 'child-paper', 'brand-soft', 'stop-soft', 'sun-soft'];
const voices = ['parent', 'child', 'staff', 'professional'];
const pairs: readonly (readonly [string, string])[] = [
  ...grounds.map((ground) => ['ink', ground] as const),
  ...['paper', 'surface', 'brand-soft'].flatMap((ground) => ['muted', 'brand', 'stop'].map((text) => [text, ground] as const)),
  ['stop', 'stop-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['paper', 'ink'],
  ...voices.flatMap((voice) => [`${voice}-soft`, 'surface', 'paper', 'on-voice'].map((ground) => [voice, ground] as const)),
];

describe.each(['light', 'dark'])('given the %s palette', (theme) => {
  const colours = palette(theme);

  it.each(pairs)('when %s stands on %s then it can be read (4.5 to 1)', (text, ground) => {
    expect(contrast(colours.get(text) ?? '#000000', colours.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });
});
