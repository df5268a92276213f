import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { child, Mint, nameOf } from '../support/minting.ts';
import { MintedKey } from '../support/minting-notes.ts';

const program = join(import.meta.dirname, '../../apps/verifier/src/heard.ts');
const mint = new Mint();
for (let n = 0; n < 12; n += 1) mint.records(child, n === 6 ? { words: 'A line\u001b[31m that a terminal\u202e would obey.' } : {});
const witness = new MintedKey('witness.example/w1', 'w', 4);
const one = mint.events[6] ?? mint.records();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-verify-'));
  const log = mint.childLog();
  const files = {
    [nameOf(one)]: mint.receipt(one),
    'heard-2026-09-07.jsonl': log,
    'altered.jsonl': log.replace('the 3th', 'the 4th'),
    'letter.txt': `The sign is ${mint.key.sign}.`,
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heard = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
};

describe('heard verify', () => {
  it('given what is sound, when it is checked with the letter, then it ends with 0 and says so first, on 80 columns', () => {
    const { status, stdout, stderr } = heard('verify', nameOf(one), 'heard-2026-09-07.jsonl', 'letter.txt');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^SOUND\n/);
    expect(stdout).toContain('✓ The key is the one that you compared with');
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(/[^\P{Cc}\n]|\p{Cf}/u.test(stdout)).toBe(false);
  });
  it('given what was tampered with, when it is checked, then it ends with 1 and names the place', () => {
    const { status, stdout } = heard('verify', nameOf(one), 'altered.jsonl', '--key', mint.key.sign);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^TAMPERED WITH\n/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('✗ Line 5 of altered.jsonl: the words of entry 3 (“Concern raised”');
  });
  it('given the key of another, when it is checked, then it ends with 1', () => {
    expect(heard('verify', nameOf(one), '--key', new MintedKey('a.example', 'a').vkey).status).toBe(1);
  });
  it.each([
    ['a file that is not there', ['verify', 'nowhere.tlog-proof']],
    ['a file that is something else', ['verify', 'picture.png']],
    ['one good file and one that is not there', ['verify', 'heard-2026-09-07.jsonl', 'nowhere']],
    ['no file', ['verify']],
    ['no command', []],
    ['another command', ['sign', 'letter.txt']],
    ['an unknown option', ['verify', 'letter.txt', '--trust-me']],
    ['something that is no key', ['verify', 'letter.txt', '--key', 'ABCD']],
  ])('given %s, when it is asked, then it ends with 2 and says why', (_what, args) => {
    const { status, stdout, stderr } = heard(...args);
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(
      /could not be opened|not a receipt|No file|Nothing was asked|There is no “sign”|Unknown option|not a key/,
    );
  });
  it('given --json and a witness, when it is checked, then the whole verdict is JSON', () => {
    const { status, stdout } = heard('verify', nameOf(one), '--json', '--witness', witness.vkey);
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      { outcome: 'sound', first: null, keys: [{ sign: mint.key.sign, isPinned: false }] },
    ]);
  });
  it('given --help, when it is asked, then it ends with 0', () => expect(heard('--help').status).toBe(0));
});
