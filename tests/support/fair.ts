import { createRequire } from 'node:module';
import type * as Axe from '@axe-core/playwright';
import type { Visitor } from './visitor.ts';

/** Loaded as CommonJS: its package names no types for an ES module. */
const { AxeBuilder } = createRequire(import.meta.url)('@axe-core/playwright') as typeof Axe;

/** What axe finds on the page as it stands, as `rule: selector`; all of its rules, or those named. */
export const barriers = async (visitor: Visitor, ...rules: readonly string[]): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page: visitor.page }).setLegacyMode();
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
};
