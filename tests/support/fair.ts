import { createRequire } from 'node:module';
import type * as Axe from '@axe-core/playwright';
import type { Visitor } from './visitor.ts';

/** Loaded as CommonJS: its package names no types for an ES module. Axe itself is the one which that package brings. */
const near = createRequire(import.meta.url);
const { AxeBuilder } = near('@axe-core/playwright') as typeof Axe;
const { source } = createRequire(near.resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };

/** Axe is read into a page once, not twice for each look; a page that is loaded anew has lost it. */
const readIn = async ({ page }: Visitor): Promise<void> => {
  for (const frame of page.frames())
    if (!(await frame.evaluate<boolean>('typeof axe === "object"'))) await frame.evaluate(`${source};undefined`);
};

/** What axe finds on the page as it stands, as `rule: selector`; all of its rules, or those named. */
export const barriers = async (visitor: Visitor, ...rules: readonly string[]): Promise<readonly string[]> => {
  await readIn(visitor);
  const axe = new AxeBuilder({ page: visitor.page, axeSource: 'undefined' }).setLegacyMode();
  // Everything is looked at; told is only what is wrong, for the rest is long.
  axe.options({ resultTypes: ['violations'] });
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
};

export const narrow = { width: 360, height: 740 };
export const broad = { width: 1440, height: 900 };

/** One page on both screens, by day and by night: everything once on each screen, colours in all four. */
export const faultsOn = async (person: Visitor): Promise<readonly string[]> => {
  const faults: string[] = [];
  const note = (as: string, found: readonly string[]) => void faults.push(...found.map((one) => `${as}: ${one}`));
  await person.page.setViewportSize(narrow);
  await person.page.emulateMedia({ colorScheme: 'light' });
  note('phone', await barriers(person));
  if ((await person.overflow()) > 0) faults.push(`phone: wider than the screen by ${await person.overflow()} px`);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  note('phone by night', await barriers(person, 'color-contrast'));
  await person.page.setViewportSize(broad);
  note('wide by night', await barriers(person));
  if ((await person.overflow()) > 0) faults.push(`wide: wider than the screen by ${await person.overflow()} px`);
  await person.page.emulateMedia({ colorScheme: 'light' });
  note('wide', await barriers(person, 'color-contrast'));
  if ((await person.page.locator('h1').count()) !== 1) faults.push('not exactly one h1');
  return faults;
};
