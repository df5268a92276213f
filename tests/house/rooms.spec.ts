import { describe, expect, it } from '@jest/globals';
import { filesIn, foldersIn, sources, textOf } from './tree.ts';

/** What the last part of a name says of a file: `concern.policy.ts` is a policy. A room is added here, with its reason, or not at all. */
const rooms: Record<string, string> = {
  events: 'what happened: names and shapes that are in the log for ever',
  commands: 'what may be asked',
  policy: 'who may ask',
  decider: 'what follows',
  view: 'what is shown',
  module: 'a part of the house for Nest',
  controller: 'HTTP doors',
  handler: 'carries commands',
  'read-model': 'queries over folded tables',
  guard: 'who comes in',
  filter: 'how a no is told',
  interceptor: 'what all queries pass',
  gateway: 'socket doors',
  import: 'brings a file from outside in',
  settings: 'variables of one part, read once',
  table: 'SQL of one table that is ours',
  tables: 'SQL of tables that a library brings',
  letter: 'the text of a mail',
  problem: 'a refusal that a library brings, as a problem document',
  'event-store': 'an adapter of the event store',
  'blob-store': 'an adapter of the blob store',
  mail: 'an adapter of mail',
  messages: 'between a worker thread and its owner',
  reader: 'the reading half of an adapter',
  writer: 'the writing half of an adapter',
  'writer-thread': 'the thread of the writing half',
  worker: 'code that runs in a worker thread',
  tree: 'the Merkle tree of an adapter',
  wire: 'what a foreign protocol calls things',
  absence: 'what a foreign client says when nobody answers',
  row: 'a stored row and the event it stands for',
  schema: 'tables and triggers of an adapter',
  config: 'what Angular starts with',
  routes: 'pages of a capability and their addresses',
  page: 'a page',
  form: 'a form',
  dialog: 'a dialog',
  api: 'what the portal asks of the API',
  spec: 'a test',
  contract: 'a suite that several adapters pass',
  house: 'a small house for tests',
  bench: 'a measurement',
};
const forbidden = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'base', 'impl', 'manager', 'service', 'dto'];

const wings = ['apps/api/src', 'apps/portal/src', 'apps/verifier/src', 'libs/domain/src', 'tests'];
/** Folders that a tool wants. */
const given = ['src'];

const terms = [...textOf('docs/words.md').matchAll(/^- \*\*([^*]+)\*\* — (.+)$/gm)].map(([, term = '', meaning = '']) => ({
  term,
  meaning,
}));

const faultOf = (path: string): string | null => {
  const name = path.split('/').at(-1) ?? '';
  const word = path.split(/[/.-]/).find((one) => forbidden.includes(one));
  if (word) return `“${word}” says nothing`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.ts$/.test(name)) return 'not kebab-case';
  const [, ...parts] = name.slice(0, -3).split('.');
  // `raise.page.spec.ts` is the test of a page.
  const [room, ...more] = parts.at(-1) === 'spec' && parts.length === 2 ? parts.slice(0, 1) : parts;
  return room === undefined || (more.length === 0 && room in rooms) ? null : `no room “${parts.join('.')}”`;
};

describe('names of files', () => {
  it('given every source file, when its name is read, then it is kebab-case in a room that exists', () => {
    const faults = sources(...wings).flatMap((file) => (faultOf(file) ? [`${file}: ${faultOf(file)}`] : []));
    expect(faults).toEqual([]);
  });
  it.each([
    ['tests/support/helpers.ts', '“helpers” says nothing'],
    ['apps/api/src/shared/clock.ts', '“shared” says nothing'],
    ['apps/api/src/concern/concern.service.ts', '“service” says nothing'],
    ['apps/api/src/concern/raise-concern.dto.ts', '“dto” says nothing'],
    ['apps/api/src/concern/Concern.controller.ts', 'not kebab-case'],
    ['apps/api/src/concern/concern_view.ts', 'not kebab-case'],
    ['apps/api/src/concern/concern.saga.ts', 'no room “saga”'],
    ['libs/domain/src/concern/concern.policy.old.ts', 'no room “policy.old”'],
    ['libs/domain/src/concern/concern.policy.ts', null],
    ['libs/domain/src/child/circle.ts', null],
  ])('given %s, when its name is read, then: %s', (path, fault) => expect(faultOf(path)).toBe(fault));
  it('given the code, when names that it exports are read, then none ends in a word that says nothing', () => {
    const nothing = /export (?:abstract )?(?:class|interface|type|const|function) (\w*(?:Dto|DTO|Impl|Manager|Helpers?|Utils?|Service))\b/g;
    const found = sources('apps', 'libs').flatMap((file) => [...textOf(file).matchAll(nothing)].map(([, name]) => `${file}: ${name}`));
    expect(found).toEqual([]);
  });
  it('given the code, when enums are looked for, then there is none', () => {
    expect(sources('apps', 'libs', 'tests').filter((file) => /^\s*(export )?(const )?enum \w/m.test(textOf(file)))).toEqual([]);
  });
});

describe('names of folders', () => {
  const folders = [...new Set(wings.flatMap(foldersIn))].filter((folder) => !given.includes(folder));
  it('given every folder, when the glossary is read, then it has the word', () => {
    expect(folders.filter((folder) => !terms.some((one) => one.term === folder))).toEqual([]);
    expect(folders.length).toBeGreaterThan(20);
  });
  it('given the glossary, when it is read, then each term stands once, in order, and its line is a phrase', () => {
    const [school = '', house = ''] = textOf('docs/words.md').split('## Of the house');
    for (const part of [school, house]) {
      const names = terms.map((one) => one.term).filter((term) => part.includes(`- **${term}** —`));
      expect(names).toEqual([...new Set(names)].sort((a, b) => a.localeCompare(b, 'en')));
    }
    for (const { meaning } of terms) expect(meaning).toMatch(/\.$/);
    expect(new Set(terms.map((one) => one.term)).size).toBe(terms.length);
  });
});

describe('what is not left behind', () => {
  const marks = ['TO' + 'DO', 'FIX' + 'ME', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck'];
  const skips = /\b(?:it|test|describe)\.(?:skip|todo|only)\b|\b(?:xit|fit|xdescribe|fdescribe)\(/;
  it('given every file, when marks of unfinished work are looked for, then there is none', () => {
    const texts = [...wings.flatMap(filesIn), ...filesIn('docs')].filter((file) => /\.(ts|html|scss|md|js)$/.test(file));
    const found = texts.flatMap((file) => marks.filter((mark) => textOf(file).includes(mark)).map((mark) => `${file}: ${mark}`));
    expect(found).toEqual([]);
    expect(sources('tests').filter((file) => skips.test(textOf(file)))).toEqual([]);
  });
});
