import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { catalogue } from '@heard/domain';
import type { AnyCapability, Happened, Recorded } from '@heard/domain/kernel';
import { storyOf } from './record.ts';
import { wholeStory } from './whole-story.ts';

export const goldenFolder = join(import.meta.dirname, '../domain/golden');

/** One event as it stands in logs since that version, and the shape it was stored with. */
export interface Golden {
  readonly shape: unknown;
  /** The canonical event of `docs/log-format.md`. */
  readonly event: Omit<Recorded<Happened>, 'leaf'> & { readonly version: number };
}

export const goldenFiles = (): readonly string[] => readdirSync(goldenFolder).filter((name) => name.endsWith('.json'));
export const readGolden = (name: string): Golden => JSON.parse(readFileSync(join(goldenFolder, name), 'utf8')) as Golden;

export const eventTypes: readonly (readonly [string, AnyCapability])[] = catalogue.flatMap((capability) =>
  Object.keys(capability.events).map((type) => [type, capability] as const),
);
export const versionOf = (type: string, capability: AnyCapability): number => 1 + (capability.upcasters?.[type]?.length ?? 0);
export const fileOf = (type: string, capability: AnyCapability): string => `${type}.v${versionOf(type, capability)}.json`;

/** What may change without a new version: descriptions, and how zod spells the pattern of a format that it names. */
const bare = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => {
    if (key === '$schema' || (key === 'description' && typeof value === 'string')) return false;
    return !(key === 'pattern' && 'format' in schema);
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
};

/** The JSON schema of an event's data today. */
export const shapeOf = (type: string, capability: AnyCapability): unknown => {
  const schema = capability.events[type];
  if (!schema) throw new Error(`${type} is not in ${capability.name}`);
  return bare(z.toJSONSchema(schema));
};

/** Writes a golden file for each event type that has none. A file that exists is left as it is, always. */
export const writeMissing = (): readonly string[] => {
  const story = storyOf(wholeStory);
  const missing = eventTypes.filter(([type, capability]) => !existsSync(join(goldenFolder, fileOf(type, capability))));
  return missing.map(([type, capability]) => {
    const event = story.find((one) => one.type === type);
    if (!event) throw new Error(`${type} does not happen in tests/support/story.ts: let it happen there first`);
    const { id, stream, revision, data, meta } = event;
    const version = versionOf(type, capability);
    const golden: Golden = { shape: shapeOf(type, capability), event: { id, type, version, stream, revision, data, meta } };
    writeFileSync(join(goldenFolder, fileOf(type, capability)), `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' });
    return fileOf(type, capability);
  });
};

if (process.argv[1] === import.meta.filename) process.stdout.write(`written: ${writeMissing().join(', ') || 'nothing is missing'}\n`);
