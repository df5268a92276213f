import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { tellsSchool } from '../support/doings.ts';
import { barriers } from '../support/fair.ts';
import { newFolder } from '../support/house.ts';
import { rowansFile } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

const worry = 'It is the noise at dinner, not the food.';
const long = 'He holds his ears and does not eat, and on hall days he cries at the gate.\n'.repeat(120);

let stage: Stage;
let mum: Visitor;
beforeAll(async () => {
  stage = await Stage.open();
  mum = await stage.enter('mum', { screen: 'phone' });
  // A browser without a screen has no printer and waits for one.
  await mum.context.addInitScript('print = () => (document.body.dataset.prints = String(Number(document.body.dataset.prints ?? 0) + 1))');
});
afterAll(() => stage.close());

const downloaded = async (press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> => {
  const [file] = await Promise.all([mum.page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};
const extraOf = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(/^extra (\S+)$/m.exec(text)?.[1] ?? '', 'base64').toString()) as Record<string, unknown>;
const codeShown = async (): Promise<string> => (await mum.found(/^HRD-/).innerText()).trim();
const sides = async (): Promise<number> =>
  [...(await mum.page.pdf({ preferCSSPageSize: true })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
const fetched = async (): Promise<{ readonly proof: string; readonly paper: string; readonly sign: string }> =>
  (await stage.house.query('mum', `ledger/receipt?child=${rowansFile}&code=${await codeShown()}`)).body as never;

/** Each test is the next page of one story. */
describe('given Mum has told school, when she keeps what proves it', () => {
  let first: string;
  let code: string;

  it('then the file is the proof, with her words, under its code', async () => {
    await mum.goes('/');
    await tellsSchool(mum, worry);
    const { name, text } = await downloaded(() => mum.presses('Download'));
    expect(name).toBe(`${await codeShown()}.tlog-proof`);
    expect(text).toBe((await fetched()).proof);
    expect(extraOf(text)['event']).toMatchObject({ type: 'ConcernRaised', data: { words: worry } });
    await mum.sees(/^✓ Kept as/);
    [first, code] = [text, name.slice(0, -'.tlog-proof'.length)];
  });

  it('then a page that is opened again gives the same file, by itself, from its history entry or from school', async () => {
    await mum.page.reload();
    await mum.sees(worry);
    expect((await downloaded(() => mum.presses('Download'))).text).toBe(first);
    await mum.page.evaluate('history.replaceState(null, "")');
    await mum.page.reload();
    await mum.sees(worry);
    expect((await downloaded(() => mum.presses('Download'))).text).toBe(first);
  });

  it('then the mail goes to her own address, with the proof and no word of hers', async () => {
    await mum.presses('E-mail it to me');
    await mum.sees(/^✓ On its way to .…@.* Your words are not in the mail\.$/);
  });

  it('then the square has the proof and no word: what this browser cut out is what school leaves out', async () => {
    await mum.presses('Show as a square');
    await mum.page.locator('h-qr-code svg').waitFor();
    expect(await barriers(mum)).toEqual([]);
    const { proof, paper } = await fetched();
    const { event: _event, salt: _salt, ...rest } = extraOf(proof);
    expect(extraOf(paper)).toEqual(rest);
    expect(proof.replace(/^extra \S+$/m, `extra ${Buffer.from(JSON.stringify(rest)).toString('base64')}`)).toBe(paper);
  });

  it('then it prints on one side, with words, code, what school did, the square and the sign', async () => {
    await mum.presses('Print');
    await mum.arrives('What you told school');
    await mum.sees('Nobody has read it yet');
    for (const words of [worry, await codeShown(), (await fetched()).sign]) await mum.sees(words);
    await expect(mum.page.locator('body').getAttribute('data-prints')).resolves.toBe('1');
    expect(await sides()).toBe(1);
    await mum.page.reload();
    await mum.sees('Check it without school');
    expect(await mum.page.locator('body').getAttribute('data-prints')).toBeNull();
  });

  it('then words that fill pages print on one side too, and the page says how much of them', async () => {
    await mum.goes('/');
    await tellsSchool(mum, long);
    await mum.presses('Print');
    await mum.arrives('What you told school');
    await mum.page.locator('h-qr-code svg').waitFor();
    await mum.page.emulateMedia({ media: 'print' });
    await mum.sees(new RegExp(`^Here are the first \\d+ of ${long.length} letters`));
    expect(await sides()).toBe(1);
    await mum.page.emulateMedia({ media: 'screen' });
  });

  it('then a copy of the record has her receipt’s leaf in clear, and is sealed', async () => {
    await mum.goes(`/timeline/${rowansFile}`);
    await mum.follows('What is in it, and download');
    await mum.arrives('Keep a signed copy of this record');
    const { name, text } = await downloaded(() => mum.presses('Download the record'));
    await mum.sees(/^✓ Kept as heard-\d{4}-\d\d-\d\d\.jsonl/);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(name).toMatch(/^heard-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(lines.find((line) => line['leaf'] === extraOf(first)['leaf'])).toMatchObject({ event: { data: { words: worry } } });
    expect(lines.at(-1)).toHaveProperty('seal');
    await mum.sees(await fetchedSign());
    expect(checked({ [`${code}.tlog-proof`]: first, [name]: text })).toMatch(
      /^SOUND\n[^]*stands in heard-\S+\.jsonl, unaltered and in its\s+place/,
    );
    const other = text.replace('not the food', 'not his food');
    expect(checked({ [`${code}.tlog-proof`]: first, [name]: other })).toMatch(/^TAMPERED WITH\n/);
  });

  it('then whoever asks how they can be sure is told, signed in or not', async () => {
    await mum.follows('How can I be sure?');
    await mum.arrives('How can I be sure?');
    const judge = await stage.enter(null, { screen: 'wide' });
    await judge.goes('/proof');
    await judge.arrives('How can I be sure?');
  });

  it('then no browser complained and none asked anybody but the school', () => expect(stage.faults()).toEqual([]));
});

/** By the verifier, as a program of its own: it knows nothing of this house but the files. */
const checked = (files: Readonly<Record<string, string>>): string => {
  const folder = newFolder();
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const program = join(import.meta.dirname, '../../apps/verifier/src/heard.ts');
  const env = { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const { stdout } = spawnSync(process.execPath, [program, 'verify', ...paths], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  return stdout;
};
const fetchedSign = async (): Promise<string> => ((await (await fetch(`${stage.house.url}/api/log/key`)).json()) as { sign: string }).sign;
