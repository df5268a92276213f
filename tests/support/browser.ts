import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { later, newFolder, openHouse, OpenedHouse } from './house.ts';
import { leftOut } from './left-out.ts';
import { now } from './people.ts';
import type { Name } from './small-school.ts';
import { screens, Visitor, type Looks, type Screen } from './visitor.ts';

jest.setTimeout(60_000);

/** The built portal; `PORTAL_DIR` names another build. */
const built = process.env['PORTAL_DIR'] ?? join(import.meta.dirname, '../../dist/portal/browser');
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=en-GB', leftOut];
/** A microphone that hears beeps and a camera that sees a pattern; whoever is asked lets the page use them. */
const devices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export interface Coming {
  readonly screen: Screen;
  readonly looks?: Looks;
  /** Whether the portal may keep itself on the device. */
  readonly keeps?: boolean;
}

/** A house with its portal, a browser, and whoever has come in. Their clocks stand together. */
export class Stage {
  readonly visitors: Visitor[] = [];
  #moment: string = now;

  private constructor(
    readonly house: OpenedHouse,
    readonly browser: Browser,
  ) {}

  /** With the small school in it, or empty. */
  static async open(school: 'small' | 'empty' = 'small', env: Readonly<Record<string, string>> = {}): Promise<Stage> {
    if (!existsSync(join(built, 'index.html'))) throw new Error(`The portal is not built: there is no index.html in ${built}`);
    const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...flags, ...devices] });
    try {
      const house = school === 'small' ? await openHouse(env, built) : await OpenedHouse.at(newFolder(), env, built);
      return new Stage(house, browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Somebody at a screen of their own; signed in when the small school knows the name. */
  async enter(name: Name | null, { screen, looks = 'light', keeps = false }: Coming): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.house.url,
      ...screens[screen],
      colorScheme: looks,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      serviceWorkers: keeps ? 'allow' : 'block',
    });
    await context.clock.setFixedTime(this.#moment);
    const visitor = new Visitor(name ?? 'somebody', context, await context.newPage(), this.house.url);
    if (name) await this.signs(visitor, name);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Puts somebody's session into a browser. */
  async signs(visitor: Visitor, name: Name): Promise<void> {
    await visitor.context.addCookies([{ ...pairOf(await this.house.cookieOf(name)), url: this.house.url }]);
  }

  /** Time goes on, in the house and on every screen. */
  async later(moment: string): Promise<void> {
    this.#moment = moment;
    later(this.house, moment);
    await Promise.all(this.visitors.map((one) => one.context.clock.setFixedTime(moment)));
  }

  /** What no browser may do: complain, or ask anybody but this house. */
  faults(): readonly string[] {
    return this.visitors.flatMap((one) => [...one.complaints, ...one.strangers].map((fault) => `${one.name}: ${fault}`));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }
}

const pairOf = (cookie: string): { name: string; value: string } => {
  const at = cookie.indexOf('=');
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1) };
};
