import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly totalCruised: number;
  };
}

const cruised = (folder: string, ...rooms: readonly string[]): Cruised['summary'] => {
  const program = join(root, 'node_modules/.bin/depcruise');
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', config, '-T', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  return (JSON.parse(stdout) as Cruised).summary;
};

const store = 'apps/api/src/kernel/event-store';
const blobs = 'apps/api/src/kernel/blobs';
/** A tree in which each rule is broken once: by whom, and how. */
const wrong: Record<string, readonly [file: string, text: string]> = {
  'domain-imports-only-zod-and-itself': ['libs/domain/src/concern/concern.view.ts', "import 'node:fs';"],
  'capabilities-meet-at-their-doors': ['libs/domain/src/voice/voice.decider.ts', "import '../concern/concern.decider.ts';"],
  'the-domain-has-doors': ['apps/api/src/voice/voice.module.ts', "import '../../../../libs/domain/src/concern/concern.decider.ts';"],
  'the-catalogue-knows-doors-only': ['libs/domain/src/catalogue.ts', "import './concern/concern.decider.ts';"],
  'api-knows-no-portal': ['apps/api/src/concern/concern.module.ts', "import '../../../portal/src/app/ui/card.ts';"],
  'portal-knows-no-api': [
    'apps/portal/src/app/concern/raise.page.ts',
    "import type { C } from '../../../../api/src/concern/concern.module.ts';",
  ],
  'the-verifier-shares-nothing': ['apps/verifier/src/tree.ts', "import '../../../libs/domain/src/concern/concern.view.ts';"],
  'nobody-leans-on-the-verifier': ['apps/api/src/voice/voice.controller.ts', "import '../../../verifier/src/verify.ts';"],
  'nobody-knows-the-tests': ['apps/api/src/school/school.module.ts', "import '../../../../tests/support/people.ts';"],
  'one-file-knows-eventstoredb': [`${store}/followed-log.ts`, "import '@eventstore/db-client';"],
  'adapters-stay-behind-the-port': ['apps/api/src/input/input.module.ts', "import '../kernel/event-store/sqlite.event-store.ts';"],
  'one-file-knows-s3': [`${blobs}/uploads.ts`, "import '@aws-sdk/client-s3';"],
  'blob-adapters-stay-behind-the-port': ['apps/api/src/child/child.module.ts', "import '../kernel/blobs/folder.blob-store.ts';"],
  'the-kernel-knows-no-capability': ['apps/api/src/kernel/clock.ts', "import '../concern/concern.module.ts';"],
  'the-domain-kernel-knows-no-capability': ['libs/domain/src/kernel/index.ts', "import type { C } from '../concern/concern.decider.ts';"],
  'ui-is-dumb': ['apps/portal/src/app/ui/card.ts', "import '@angular/common/http';"],
  'no-cycle-at-run-time': ['apps/portal/src/app/home/queue.ts', "import './spoken.ts'; export const q = 1;"],
  'everything-imported-is-there': ['apps/portal/src/app/home/home.routes.ts', "import './nowhere.page.ts';"],
};
/** Around it, files that may do what they do. */
const right: Record<string, string> = {
  'libs/domain/src/concern/concern.decider.ts':
    "import * as z from 'zod'; import type { V } from '../voice/voice.events.ts'; export type C = V; z;",
  'libs/domain/src/voice/voice.events.ts': "import '../input/said.ts'; export type V = 1;",
  'libs/domain/src/input/said.ts': "import type { Q } from './inputs.ts'; export type S = Q;",
  'libs/domain/src/input/inputs.ts': "import type { S } from './said.ts'; export type Q = S;",
  'apps/portal/src/app/home/spoken.ts': "import { q } from './queue.ts'; q;",
  [`${store}/eventstoredb.event-store.ts`]: "import '@eventstore/db-client';",
  [`${store}/sqlite.event-store.ts`]: '',
  [`${store}/open-event-store.ts`]: "import './sqlite.event-store.ts'; import './eventstoredb.event-store.ts';",
  [`${blobs}/s3.blob-store.ts`]: "import '@aws-sdk/client-s3';",
  [`${blobs}/folder.blob-store.ts`]: '',
  [`${blobs}/open-blob-store.ts`]: "import './folder.blob-store.ts'; import './s3.blob-store.ts';",
  'tests/support/people.ts': "import '../../apps/api/src/concern/concern.module.ts';",
  'apps/verifier/src/verify.ts': '',
  'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
  'node_modules/zod/index.js': 'module.exports = { z: 1 };',
};

const wrongTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-wrong-tree-'));
  for (const [file, text] of [...Object.values(wrong), ...Object.entries(right)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

describe('which way dependencies point', () => {
  it('given the house, when every import is followed, then each is allowed', () => {
    const { violations, totalCruised } = cruised(root, 'apps', 'libs', 'tests');
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });

  it('given a tree in which each rule is broken once, when imports are followed, then each rule names whoever broke it and no other file', () => {
    const folder = wrongTree();
    try {
      const { violations, ruleSetUsed } = cruised(folder, 'apps', 'libs', 'tests');
      for (const [rule, [file]] of Object.entries(wrong))
        expect(violations.filter((one) => one.rule.name === rule).map((one) => one.from)).toContain(file);
      const guilty = new Set([...Object.values(wrong).map(([file]) => file), 'apps/portal/src/app/home/spoken.ts']);
      const unresolved = [`${store}/eventstoredb.event-store.ts`, `${blobs}/s3.blob-store.ts`];
      expect(violations.filter((one) => !guilty.has(one.from) && !unresolved.includes(one.from))).toEqual([]);
      expect(ruleSetUsed.forbidden.map((one) => one.name).sort()).toEqual(Object.keys(wrong).sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
