import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';

export const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 } },
  wide: { viewport: { width: 1440, height: 900 } },
} as const;
export type Screen = keyof typeof screens;
export type Looks = 'light' | 'dark';
type Role = Parameters<Page['getByRole']>[0];
type Words = string | RegExp;

/** Longest wait for anything to be seen, in ms. */
const patience = 10_000;
/** Chromium says so of each answer that is a refusal: the page shows those in words. */
const refusedLoad = /^Failed to load resource/;

/** Whether what is typed goes there. */
export const isFocused = (where: Locator): Promise<boolean> => where.evaluate((it) => it === it.ownerDocument.activeElement);

/** One person at one screen: what they do and see, by roles and visible words. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly strangers: string[] = [];
  /** Answers that were refusals, as `status path`. */
  readonly refusals: string[] = [];

  constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
    home: string,
  ) {
    page.setDefaultTimeout(patience);
    const own = (address: string) => /^(data|blob|about):/.test(address) || address.startsWith(home.replace('127.0.0.1', 'localhost'));
    context.on('request', (request) => {
      if (!request.url().startsWith(home) && !own(request.url())) this.strangers.push(request.url());
    });
    context.on('response', (answer) => {
      if (answer.status() >= 400) this.refusals.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => this.#note(message));
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('h1').first().waitFor();
  }

  /** On the page with this heading. */
  async arrives(heading: Words): Promise<void> {
    await this.one('heading', heading, { level: 1 }).waitFor();
  }

  async sees(words: Words, within: Locator | Page = this.page): Promise<void> {
    await this.found(words, within).waitFor();
  }

  async nowhereSees(words: Words): Promise<void> {
    await this.found(words).waitFor({ state: 'hidden' });
  }

  async presses(name: Words, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name }).click();
  }

  async follows(name: Words, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('link', { name }).first().click();
  }

  async writes(label: Words, words: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label).fill(words);
  }

  async chooses(choice: Words, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('radio', { name: choice }).check();
  }

  /** With Tab alone to something, which then has the focus. */
  async tabsTo(role: Role, name: Words, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const goal = this.one(role, name);
    await goal.waitFor();
    for (let steps = 0; steps < 60; steps++) {
      if (await isFocused(goal)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${this.name} cannot reach ${role} ${String(name)} with ${key}`);
  }

  /** By keyboard alone. */
  async enters(role: Role, name: Words): Promise<void> {
    await this.tabsTo(role, name);
    await this.page.keyboard.press('Enter');
  }

  one(role: Role, name: Words, more: { readonly level?: number } = {}): Locator {
    return this.page.getByRole(role, { name, ...more }).first();
  }

  found(words: Words, within: Locator | Page = this.page): Locator {
    return within.getByText(words).filter({ visible: true }).first();
  }

  /** Those of the words that are anywhere in the page, in its hidden parts and attributes too. */
  async holds(...words: readonly string[]): Promise<readonly string[]> {
    const page = await this.page.locator('html').evaluate(({ ownerDocument: { title, body } }) => title + body.outerHTML);
    return words.filter((one) => page.includes(one));
  }

  /** How much wider than the screen the page is, in px. */
  overflow(): Promise<number> {
    return this.page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  }

  /** Kept in `SCREENSHOTS`, when that is set: the screen, or the whole page. */
  async pictured(as: string, whole: 'screen' | 'page' = 'screen'): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${as}.png`), fullPage: whole === 'page' });
  }

  #note(message: ConsoleMessage): void {
    if (message.type() === 'error' && !refusedLoad.test(message.text())) this.complaints.push(message.text());
  }
}
