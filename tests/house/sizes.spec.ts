import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sources, textOf } from './tree.ts';

const mostLines = 200;
const mostLinesOfAFunction = 40;

/** Files past 200 lines, each with its reason. A file that has become shorter leaves the list. */
const long: Record<string, string> = {
  'libs/domain/src/input/input.view.ts': 'the whole row of what was said and every event that touches it: read together or not at all',
  'apps/api/src/kernel/event-store/eventstoredb.event-store.ts': 'one adapter of one protocol; its halves share a connection',
  'tests/contracts/event-store.contract.ts': 'the contract of a port, in the order in which it is read',
  'tests/api/account/sign-in.spec.ts': 'one way in, each way of misusing it, and the session behind it, on one house',
  'tests/api/disclosure.spec.ts': 'one matter that is sealed, and everybody from whom it is kept, on one house',
  'tests/api/journey.spec.ts': 'one story in the order in which it happens: each step stands on the one before',
  'tests/api/looks.spec.ts': 'one reading, and who is told what of it: family, school, supporter, agency',
  'tests/api/refusals.spec.ts': 'what is refused, and that absent and forbidden answer alike: tables of every command and door',
  'tests/domain/concern.spec.ts': 'three commands, three questions each',
  'tests/domain/disclosure.spec.ts': 'four commands, three questions each, and who is shown what came of them',
  'tests/domain/input.spec.ts': 'five commands, three questions each',
  'tests/domain/referral.spec.ts': 'four commands of one story of a child and a service, three questions each',
  'tests/domain/views.spec.ts': 'every view, and what never reaches whom',
  'tests/portal/consent/consent.page.spec.ts': 'one page as each of its people meets it',
  'tests/portal/disclosure/safeguarding.page.spec.ts': 'the pages of one matter, as a lead, an adult and the head meet them',
  'tests/portal/live.spec.ts': 'one line to school: what is hinted, lost, closed and opened again',
};
/** Functions past 40 lines, as `file name`, each with its reason. */
const longFunctions: Record<string, string> = {
  'apps/api/src/account/auth.ts optionsOf':
    'one object of settings for one library, without a branch: the list is the whole of what is chosen',
  'apps/api/src/story/gathering.ts gathering': 'a book of phrases: each line is one sentence that the story can say',
  'apps/api/src/story/gathering.ts referring': 'the same for agencies',
};

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** Functions of a file that are longer than wanted, by name. */
const longIn = (name: string, text: string, most: number): readonly string[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = source.getLineAndCharacterOfPosition(node.end).line;
      const called =
        node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
      if (to - from + 1 > most) found.push(called?.getText() ?? `line ${from + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

describe('sizes', () => {
  it('given every source file, when its lines are counted, then exactly those with a reason are longer than 200', () => {
    const found = sources('apps', 'libs', 'tests').filter((file) => linesOf(textOf(file)) > mostLines);
    expect([...found].sort()).toEqual(Object.keys(long).sort());
  });
  it('given every function of the three wings, when its lines are counted, then exactly those with a reason are longer than 40', () => {
    const found = sources('apps', 'libs').flatMap((file) =>
      longIn(file, textOf(file), mostLinesOfAFunction).map((name) => `${file} ${name}`),
    );
    expect([...found].sort()).toEqual(Object.keys(longFunctions).sort());
  });
  it('given a long function in a short one, when lines are counted, then it is named', () => {
    const text = `const far = () => {\n${'  x();\n'.repeat(41)}};\nclass A { near() { return 1; } }`;
    expect(longIn('a.ts', text, mostLinesOfAFunction)).toEqual(['far']);
  });
});
