import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { catalogue, views } from '@heard/domain';
import { filesIn, textOf } from './tree.ts';

const words = (name: string): readonly string[] => name.match(/[A-Z][a-z]*/g) ?? [];
/** Said of data, not of a school: what happened to the row, not what happened. */
const hollow = ['Create', 'Update', 'Delete', 'Change', 'Add', 'Edit', 'Remove', 'Save', 'Set', 'Modify'];
const hollowDone = ['Created', 'Updated', 'Deleted', 'Changed', 'Added', 'Edited', 'Removed', 'Saved', 'Modified'];
const irregular = [
  'Given',
  'Taken',
  'Read',
  'Told',
  'Sent',
  'Held',
  'Kept',
  'Met',
  'Made',
  'Said',
  'Left',
  'Withdrawn',
  'Shown',
  'Written',
  'Heard',
  'Seen',
  'Hidden',
  'Begun',
  'Upheld',
  'Ran',
  'Rung',
  'Chosen',
];
/** A verb may end in one of these: looked at, ran out. */
const particles = ['At', 'Out'];
const done = (word: string | undefined): boolean => word !== undefined && (/ed$/.test(word) || irregular.includes(word));

const eventFault = (name: string): string | null => {
  const all = words(name);
  const verb = particles.includes(all.at(-1) ?? '') ? all.at(-2) : all.at(-1);
  if (all.length < 2 || all.join('') !== name || !done(verb) || verb === all[0]) return 'not NounVerbed';
  return all.some((word) => hollowDone.includes(word)) ? 'says what happened to data' : null;
};
const commandFault = (name: string): string | null => {
  const all = words(name);
  if (all.length < 2 || all.join('') !== name || done(all.at(-1)) || (done(all[0]) && all[0] !== 'Read')) return 'not VerbNoun';
  return hollow.includes(all[0] ?? '') ? 'says what is done to data' : null;
};

/** Objects of a JSON schema that take fields nobody declared. */
const loose = (schema: unknown, path = ''): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const here = type === 'object' && additionalProperties !== false ? [path || '/'] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, value]) => loose(value, `${path}/${key}`))];
};

const folderOf = (file: string): string => file.split('/').at(-2) ?? '';
const inDomain = filesIn('libs/domain/src');
const shapes = catalogue.flatMap((one) => [...Object.entries(one.commands), ...Object.entries(one.events)]);

describe('the catalogue', () => {
  it('given every folder with a decider, when the catalogue is read, then it is in it under that name', () => {
    const folders = inDomain.filter((file) => file.endsWith('.decider.ts')).map(folderOf);
    expect(catalogue.map((one) => one.name).sort()).toEqual(folders.sort());
  });
  it('given every capability, when its folder is listed, then its five questions are answered there', () => {
    for (const { name } of catalogue)
      for (const room of ['events', 'commands', 'policy', 'decider'])
        expect(inDomain).toContain(`libs/domain/src/${name}/${name}.${room}.ts`);
  });
  it('given every file with rows, when the catalogue is read, then each exported view is in it', () => {
    const text = inDomain
      .filter((file) => file.endsWith('.view.ts'))
      .map(textOf)
      .join('\n');
    const declared = [...text.matchAll(/export const (\w+)View: View</g)].map(([, name]) => name);
    expect(views.map((one) => one.name).sort()).toEqual(declared.sort());
  });
  it('given every command, when its rules are looked for, then it has a line in policy and decider and in no other capability', () => {
    const names = catalogue.flatMap((one) => Object.keys(one.commands));
    expect(new Set(names).size).toBe(names.length);
    for (const { commands, policy, decider } of catalogue) {
      expect(Object.keys(policy).sort()).toEqual(Object.keys(commands).sort());
      expect(Object.keys(decider.decide).sort()).toEqual(Object.keys(commands).sort());
    }
  });
  it('given every event, when its owner is looked for, then there is one, and every fold and view names events that exist', () => {
    const events = catalogue.flatMap((one) => Object.keys(one.events));
    expect(new Set(events).size).toBe(events.length);
    for (const { decider } of catalogue) expect(events).toEqual(expect.arrayContaining(Object.keys(decider.fold)));
    for (const view of views) expect(events).toEqual(expect.arrayContaining(Object.keys(view.on)));
  });
  it('given every event, when folds and views are read, then at least one of them hears it', () => {
    const heard = [...catalogue.map((one) => one.decider.fold), ...views.map((one) => one.on)].flatMap((one) => Object.keys(one));
    expect(catalogue.flatMap((one) => Object.keys(one.events)).filter((type) => !heard.includes(type))).toEqual([]);
  });
  it('given the example of every command, when its stream is named, then it is a file of a child or a school, what is sealed of a child or decided about keeping it, or one person’s looks of a month', () => {
    for (const { commands, stream } of catalogue)
      for (const [type, schema] of Object.entries(commands))
        expect(stream({ type, data: schema.parse(schema.meta()?.['example']) })).toMatch(
          /^((child|school|sealed|retention)-[0-9a-f-]{36}|(sealed-)?looks-[0-9a-f-]{36}-\d{4}-\d{2})$/,
        );
  });
});

describe('names of what is asked and what happened', () => {
  it('given every command and event, when its name is read, then a command is VerbNoun and an event NounVerbed', () => {
    const faults = catalogue.flatMap((one) => [
      ...Object.keys(one.commands).map((name) => [name, commandFault(name)]),
      ...Object.keys(one.events).map((name) => [name, eventFault(name)]),
    ]);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  });
  it.each([
    'ConcernUpdated',
    'ChildChangedClass',
    'RaiseConcern',
    'Raised',
    'ConcernRaisedEvent',
    'concernRaised',
    'PlanDeleted',
    'RanOut',
    'RunsOut',
  ])('given an event called %s, when its name is read, then that is refused', (name) => expect(eventFault(name)).not.toBeNull());
  it.each(['UpdateConcern', 'ConcernRaised', 'Raise', 'raiseConcern', 'CreateChild', 'SetPlace'])(
    'given a command called %s, when its name is read, then that is refused',
    (name) => expect(commandFault(name)).not.toBeNull(),
  );
});

describe('shapes at the door and in the log', () => {
  it.each(shapes)('given the shape of %s, when it is read through, then it takes no field that it does not name', (_name, schema) => {
    expect(loose(z.toJSONSchema(schema, { io: 'input' }))).toEqual([]);
  });
  it('given a shape that takes anything, when it is read through, then the place is named', () => {
    const open = z.strictObject({ a: z.array(z.object({ b: z.string() })) });
    expect(loose(z.toJSONSchema(open, { io: 'input' }))).toEqual(['/properties/a/items']);
  });
  it.each(catalogue.flatMap((one) => Object.entries(one.commands)))(
    'given the shape of %s, when its texts and lists are read, then each has an end',
    (_name, schema) => {
      const endless = (part: unknown, path = ''): readonly string[] => {
        if (typeof part !== 'object' || part === null) return [];
        const { type, maxLength, maxItems, format, pattern, enum: values, const: only } = part as Record<string, unknown>;
        const text = type === 'string' && [maxLength, format, pattern, values, only].every((one) => one === undefined);
        const list = type === 'array' && maxItems === undefined;
        return [...(text || list ? [path] : []), ...Object.entries(part).flatMap(([key, value]) => endless(value, `${path}/${key}`))];
      };
      expect(endless(z.toJSONSchema(schema, { io: 'input' }))).toEqual([]);
    },
  );
});
