import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './tree.ts';

interface Linted {
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** What eslint says of a text, as if it stood in that file: line and rule. A single run would read the file on disk instead. */
const said = (file: string, lines: readonly string[]): readonly string[] => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/.bin/eslint'), '--stdin', '--stdin-filename', file, '-f', 'json'],
    { cwd: root, input: lines.join('\n'), encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TSESTREE_SINGLE_RUN: 'false' } },
  );
  if (!stdout.startsWith('[')) throw new Error(stderr);
  return (JSON.parse(stdout) as Linted[]).flatMap(({ messages }) =>
    messages.flatMap(({ line, ruleId }) => (ruleId ? [`${line} ${ruleId}`] : [])),
  );
};

const purity = 'no-restricted-syntax';
/** One fault a line, and the rule that must name it; null where there is none. */
const inTheDomain: readonly (readonly [string, string | null])[] = [
  ['export const a = Date.now();', purity],
  ['export const b = new Date();', purity],
  ["export const c = new Date('2026-09-07');", null],
  ['export const d = Math.random();', purity],
  ['export const e = crypto.randomUUID();', purity],
  ['export const f = process.env;', purity],
  ["export const g = fetch('http://heard.test');", purity],
  ['export enum H { A }', purity],
  ['export class I { constructor(readonly one: string) {} }', purity],
  ['const later = async (): Promise<void> => undefined;', null],
  ['export const j = (): void => { later(); };', '@typescript-eslint/no-floating-promises'],
  [
    "export const k = (one: 'a' | 'b'): number => { switch (one) { case 'a': return 1; } return 2; };",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['export const l = (one: number | null): boolean => one == 0;', 'eqeqeq'],
  ['export const m: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['if (later()) throw new Error();', '@typescript-eslint/no-misused-promises'],
  ['const n = 1;', '@typescript-eslint/no-unused-vars'],
  // Switching a rule off does not silence it.
  [`export const o = Date.now(); // ${'eslint-'}${'disable-line'}`, purity],
];
const inThePortal: readonly (readonly [string, string | null])[] = [
  ["import { Component } from '@angular/core';", null],
  ['@Component({ selector: \'app-card\', template: \'<img src="a.png" /><button (click)="go()">x</button>\' })', null],
  ['export class Card { go(): void { console.log(1); } }', 'no-console'],
];

describe('what eslint catches', () => {
  it('given one fault a line in the domain, when it is linted, then each is named on its line and nothing else is', () => {
    const found = said(
      'libs/domain/src/kernel/instants.ts',
      inTheDomain.map(([line]) => line),
    );
    expect(found).toEqual(inTheDomain.flatMap(([, rule], index) => (rule ? [`${index + 1} ${rule}`] : [])));
  }, 60_000);

  it('given faults of a page and of its template, when it is linted, then both are named', () => {
    const found = said(
      'apps/portal/src/app/ui/card.ts',
      inThePortal.map(([line]) => line),
    );
    expect(found).toEqual(
      expect.arrayContaining(['3 no-console', '2 @angular-eslint/template/alt-text', '2 @angular-eslint/template/button-has-type']),
    );
  }, 60_000);
});
