import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../kernel/settings.ts';
import { evidenceIn } from './evidence.ts';
import { apart, firstOf } from './finding.ts';
import { many, moment, Refusal, WrongUse, type Telling } from './telling.ts';
import { verifiedHouse } from './verifying.ts';

/** `verify [--deep] [FILE…]` @throws Refusal when something is not as it was stored */
export const verify = async (
  settings: Settings,
  { deep, files }: { readonly deep: boolean; readonly files: readonly string[] },
  telling: Telling,
): Promise<void> => {
  if (settings.EVENT_STORE !== 'sqlite')
    throw new WrongUse(
      'verify reads the log of SQLite. A log in EventStoreDB is verified by each node as it follows it, and by: npx heard verify FILE',
    );
  // A log that is gone where its vault is still there is no wrong use.
  if (!existsSync(settings.logFile) && !existsSync(join(settings.dataDir, 'vault.sqlite')))
    throw new WrongUse(`There is no house in ${settings.dataDir}.`);
  const evidence = files.map(evidenceIn);
  telling.say(
    `Looking at ${settings.dataDir}: every event, its seal, its place, the tree over all of them, what was signed, and attachments.`,
  );
  const began = performance.now();
  const { walked, findings: all, blobs } = await verifiedHouse(settings, { deep, evidence, telling });
  const findings = apart(all);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const erased = walked.erased > 0 ? `, ${walked.erased} of them erased (their keys were destroyed, and that is recorded)` : '';
  const until = walked.upTo ? ` up to ${moment(walked.upTo)}` : '';
  telling.say(`Read ${many(walked.events, 'event')}${until}${erased}, and ${many(blobs, 'attachment')}, in ${seconds} s.`);
  const first = firstOf(findings);
  if (first) {
    const more =
      findings.length > 1 ? `\nBeside it: ${many(findings.length - 1, 'more finding')}, the next ${nextOf(findings, first)}` : '';
    throw new Refusal(`Not sound. The first thing that is not as it was:\n${first.sentence}${more}`);
  }
  telling.say(`Root: ${Buffer.from(walked.root).toString('base64')}`);
  if (evidence.length > 0)
    telling.say(`The log holds what ${many(evidence.length, 'file')} from outside ${evidence.length === 1 ? 'proves' : 'prove'}.`);
  telling.say('Sound.');
};

const nextOf = (findings: Parameters<typeof firstOf>[0], first: ReturnType<typeof firstOf>): string =>
  `is: ${firstOf(findings.filter((one) => one !== first))?.sentence ?? ''}`;
