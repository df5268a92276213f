import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { faultsOn } from '../support/fair.ts';
import { child, Mint, nameOf, sibling } from '../support/minting.ts';
import { screens, Visitor } from '../support/visitor.ts';

jest.setTimeout(60_000);

const file = join(import.meta.dirname, '../../dist/verifier/heard-verify.html');
const address = pathToFileURL(file).href;
const mint = new Mint();
for (let n = 0; n < 20; n += 1)
  mint.records(n % 4 === 1 ? sibling : child, n === 6 ? { words: '<img src=x onerror=alert(1)> & “more”' } : {});
const one = mint.events[6] ?? mint.records();
const log = mint.childLog(child, { isClear: ({ revision }) => revision % 2 === 0, since: [7] });
const files: Readonly<Record<string, string>> = {
  [nameOf(one)]: mint.receipt(one),
  'heard-2026-09-07.jsonl': log,
  'altered.jsonl': log.replace('the 8th', 'the 9th'),
  'holiday.txt': 'Nothing of school’s.',
};
const chosen = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(files[name] ?? '') });

let browser: Browser;
beforeAll(async () => {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=en-GB'];
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
});
afterAll(() => browser.close());

/** Somebody with the file on their disk and no network. */
const atHome = async (): Promise<Visitor> => {
  const context = await browser.newContext({ ...screens.phone, offline: true, reducedMotion: 'reduce', locale: 'en-GB' });
  const visitor = new Visitor('a parent at home', context, await context.newPage(), address);
  await visitor.goes(address);
  return visitor;
};
const answer = (visitor: Visitor) => visitor.page.getByRole('status');
const chooses = async (visitor: Visitor, ...names: readonly string[]): Promise<void> => {
  await visitor.page.getByLabel(/^(Choose|Add) files$/).setInputFiles(names.map(chosen));
  await answer(visitor).getByRole('heading').waitFor();
};
/** As if they came from another window. */
const drops = async ({ page }: Visitor, ...names: readonly string[]): Promise<void> => {
  const items = names.map((name) => [name, files[name] ?? '']);
  const dataTransfer = await page.evaluateHandle(
    `((items) => { const all = new DataTransfer(); for (const [name, text] of items) all.items.add(new File([text], name)); return all; })(${JSON.stringify(items)})`,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};

describe('the page that checks receipts, opened from a disk without a network', () => {
  it('given a receipt that is chosen and the sign typed from the letter, when it is read, then it is sound, by whom, and the words are there', async () => {
    const parent = await atHome();
    await chooses(parent, nameOf(one));
    await parent.sees('Sound', answer(parent));
    await parent.sees(`Compare its sign ${mint.key.sign}`, answer(parent));
    await parent.sees('<img src=x onerror=alert(1)> & “more”');
    await parent.writes('The sign on your letter', mint.key.sign.toLowerCase().replaceAll('-', ' '));
    await parent.page.keyboard.press('Tab');
    await parent.sees('The key is the one that you compared with');
    expect([...parent.complaints, ...parent.strangers]).toEqual([]);
  });

  it('given a log and a receipt that are dropped together, when one is altered, then the first event is named at once', async () => {
    const parent = await atHome();
    await drops(parent, nameOf(one), 'heard-2026-09-07.jsonl');
    await parent.sees('Sound', answer(parent));
    await parent.sees(/stands in heard-2026-09-07.jsonl, unaltered/);
    await drops(parent, 'altered.jsonl');
    await parent.sees('Tampered with', answer(parent));
    await parent.sees(/Line \d+ of altered.jsonl: the words of entry \d+ \(“Concern raised”/, answer(parent));
    expect(await answer(parent).getAttribute('aria-live')).toBe('polite');
    await parent.presses('Take out altered.jsonl');
    await parent.sees('Sound', answer(parent));
  });

  it('given the text of two squares, one after the other, when it is put in, then it is a receipt, and more than one letter off it is not', async () => {
    const parent = await atHome();
    const paper = mint.receipt(one, { isWordless: true });
    const half = paper.indexOf('\n', 400) - 9;
    await parent.writes('Or the text of a square', `${paper.slice(0, half)}\n${paper.slice(half).trimEnd()}`);
    await parent.page.keyboard.press('Tab');
    await parent.sees('Sound', answer(parent));
    await parent.sees(/stands in the record unaltered. This receipt does not hold its words/);
    await parent.writes('Or the text of a square', paper.replace('index 6', 'index 5'));
    await parent.page.keyboard.press('Tab');
    await parent.sees('Tampered with', answer(parent));
  });

  it('given something else, or a sign that is not whole, when it is read, then it is said what is missing, and everything can begin again', async () => {
    const parent = await atHome();
    await chooses(parent, 'holiday.txt');
    await parent.sees('This cannot be checked', answer(parent));
    await parent.writes('The sign on your letter', 'ABCD');
    await parent.page.keyboard.press('Tab');
    await parent.sees('This is not a whole sign');
    await parent.presses('Start again');
    await parent.nowhereSees('This cannot be checked');
    expect(await answer(parent).textContent()).toBe('');
  });

  it('given a keyboard alone, when it goes through the page, then files, sign and buttons are reached', async () => {
    const parent = await atHome();
    await chooses(parent, nameOf(one));
    await parent.tabsTo('textbox', 'The sign on your letter');
    await parent.tabsTo('button', 'Start again');
    await parent.page.keyboard.press('Enter');
    expect(await answer(parent).textContent()).toBe('');
  });

  it('given the page at first, sound and tampered with, when axe looks, then it finds nothing by day, by night, narrow and wide', async () => {
    const parent = await atHome();
    const found = [...(await faultsOn(parent))];
    await chooses(parent, nameOf(one), 'heard-2026-09-07.jsonl');
    found.push(...(await faultsOn(parent)).map((fault) => `sound: ${fault}`));
    await chooses(parent, 'altered.jsonl');
    found.push(...(await faultsOn(parent)).map((fault) => `tampered: ${fault}`));
    expect(found).toEqual([]);
  });

  it('given its policy, when the file is read, then it lets nothing run but its own script and style, and it is small', () => {
    const page = readFileSync(file, 'utf8');
    const hashed = (element: string): string =>
      createHash('sha256')
        .update(new RegExp(`<${element}[^>]*>([^]*?)</${element}>`).exec(page)?.[1] ?? '')
        .digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; script-src 'sha256-${hashed('script')}'; style-src 'sha256-${hashed('style')}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/https?:\/\//g)).toBeNull();
    expect(Buffer.byteLength(page)).toBeLessThan(88_000);
  });
});
