import { describe, expect, it } from '@jest/globals';
import { catalogue, views } from '@heard/domain';
import type { Happened, Recorded } from '@heard/domain/kernel';
import { stateAfter } from '../support/record.ts';
import { eventTypes, fileOf, goldenFiles, readGolden, shapeOf, versionOf } from '../support/golden.ts';
import { rowsAfter } from '../support/shown.ts';

/** An old event as today's code meets it: each upcaster from its version on, in turn. */
const today = (name: string): Recorded<Happened> => {
  const { event } = readGolden(name);
  const { type, version } = event;
  const capability = eventTypes.find(([one]) => one === type)?.[1];
  const upcasters = capability?.upcasters?.[type] ?? [];
  const data = upcasters.slice(version - 1).reduce((old, upcast) => upcast(old), event.data as Record<string, unknown>);
  return { ...event, leaf: '0'.repeat(64), data: capability?.events[type]?.parse(data) };
};

/** Whose rules remember nothing: each look stands for itself. */
const forgetful = ['look'];

describe('events that are in the log', () => {
  it('given the catalogue, when golden files are listed, then every version of every event type has its own and none is left over', () => {
    const wanted = eventTypes.flatMap(([type, capability]) =>
      Array.from({ length: versionOf(type, capability) }, (_, index) => `${type}.v${index + 1}.json`),
    );
    expect([...goldenFiles()].sort()).toEqual(wanted.sort());
  });

  it.each(eventTypes)('given %s as first stored, when today’s shape is written down, then it is the same shape', (type, capability) => {
    expect(shapeOf(type, capability)).toEqual(readGolden(fileOf(type, capability)).shape);
  });

  it.each([...goldenFiles()])('given %s, when it is read with today’s schema, then it is an event of its name', (name) => {
    const { type, version } = readGolden(name).event;
    expect(name).toBe(`${type}.v${version}.json`);
    expect(today(name).type).toBe(type);
  });

  it.each([...goldenFiles()])('given %s of the newest version, when it is read, then nothing is lost or added', (name) => {
    const { event } = readGolden(name);
    const { type, version } = event;
    const capability = eventTypes.find(([one]) => one === type)?.[1];
    if (capability && version === versionOf(type, capability)) expect(today(name).data).toEqual(event.data);
  });

  it('given all golden events together, when every view and every decider folds them, then none fails', () => {
    const events = [...goldenFiles()].map(today).sort((a, b) => a.revision - b.revision);
    for (const view of views) expect(rowsAfter(view, events).size).toBeGreaterThan(0);
    for (const capability of catalogue) {
      const same = JSON.stringify(stateAfter(capability, events)) === JSON.stringify(capability.decider.initialState);
      expect([capability.name, same]).toEqual([capability.name, forgetful.includes(capability.name)]);
    }
  });

  it('given a relationship as it was first stored, when it is read, then who cares for the child and what they speak are not known', () => {
    const { event } = readGolden('RelationshipRecorded.v1.json');
    expect(today('RelationshipRecorded.v1.json').data).toEqual({ ...(event.data as object), care: 'unknown', speaks: null });
  });

  it('given a voice as it was first stored, when it is read, then nothing is known of what was not asked then', () => {
    const old = readGolden('VoiceShared.v1.json').event.data as { readonly answers: readonly object[] };
    const unknown = { asked: null, space: null, help: [], readBack: null, insteadOf: null, consents: [] };
    const answers = old.answers.map((one) => ({ ...one, sorted: [], attachments: [] }));
    expect(today('VoiceShared.v1.json').data).toEqual({ ...old, answers, ...unknown });
  });

  it.each(['FileLookedAt', 'SealedFileLookedAt'])(
    'given %s as it was first stored, when it is read, then the record was read as it stood',
    (type) => {
      const { event } = readGolden(`${type}.v1.json`);
      expect(today(`${type}.v1.json`).data).toEqual({ ...(event.data as object), stoodOn: null });
    },
  );

  it.each([...goldenFiles()])('given %s alone, when every view and every decider folds it, then none fails', (name) => {
    const event = today(name);
    for (const view of views) expect(() => rowsAfter(view, [event])).not.toThrow();
    for (const capability of catalogue) expect(() => stateAfter(capability, [event])).not.toThrow();
  });
});
