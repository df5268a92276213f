import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogue } from '@heard/domain';
import { capacitiesIn, maySee, type Audience, type Circle, type Seen, type Sight } from '@heard/domain/child';
import { asPerson, childId, personId, schoolId, type Asker, type Capacity, type Role } from '@heard/domain/kernel';
import { stateAfter, storyOf } from '../support/record.ts';
import { alderbrook, anId, day, everybody, now, rowansFile, type Who } from '../support/people.ts';
import { dadsConcern, mumsConcern, nest, wholeStory } from '../support/story.ts';

/**
 * Who may ask what, as the school would write it on a wall. One letter a person:
 * p parent, c child, e educator, s SENCO, h head, o operator, `.` nobody hears it.
 */
const people: readonly Who[] = [
  'rowan',
  'mum',
  'dad',
  'gran',
  'carerToBe',
  'neighbour',
  'farrow',
  'okafor',
  'osei',
  'lark',
  'operator',
  'vale',
];
const table: Record<string, string> = {
  //                  R M D G C N F O O L O V
  OpenSchool: /*   */ '. . . . . . . . . . o .',
  PublishClosures: /**/ '. . . . . . s h . . o .',
  AppointStaff: /* */ '. . . . . . s h . . o .',
  EndAppointment: /**/ '. . . . . . s h . . o .',
  EnrolChild: /*   */ '. . . . . . s h . . . .',
  PlaceChild: /*   */ '. . . . . . s h . . . .',
  RecordRelationship: '. . . . . . s h . . . .',
  EndRelationship: /**/ '. . . . . . s h . . . .',
  RaiseConcern: /* */ 'c p p . . . s h e . . .',
  AcknowledgeConcern: '. . . . . . s h . . . .',
  TriageConcern: /**/ '. . . . . . s h . . . .',
  ShareVoice: /*   */ 'c p p . . . s h e . . .',
  ReadInput: /*    */ '. . . . . . s h e . . .',
  TranslateInput: /**/ '. . . . . . s h e . . .',
  CloseInput: /*   */ '. . . . . . s h . . . .',
  ReopenInput: /*  */ '. p . . . . . . . . . .',
  NoteAnswer: /*   */ '. p . . . . . . . . . .',
  TakeDecision: /* */ '. . . . . . s h . . . .',
  AnswerDecision: /**/ 'c p p . . . . . . . . .',
};
const meaning: Record<string, Capacity | null> = {
  '.': null,
  p: 'parent',
  c: 'child',
  e: 'educator',
  s: 'senco',
  h: 'head',
  o: 'operator',
};

/** What was said here is Mum's, shared with educators. */
const overrides = { inputId: mumsConcern, concernId: mumsConcern, decisionId: nest };
type MayAsk = (asker: Asker, state: unknown, data: unknown) => Capacity | null;
const mayAsk = (capability: (typeof catalogue)[number], command: string): MayAsk => {
  const one = (capability.policy as unknown as Record<string, MayAsk>)[command];
  if (!one) throw new Error(`${command} has no policy`);
  return one;
};
const exampleOf = (capability: (typeof catalogue)[number], command: string): Record<string, unknown> => {
  const example = capability.commands[command]?.meta()?.['example'] as Record<string, unknown>;
  return { ...example, ...Object.fromEntries(Object.entries(overrides).filter(([key]) => key in example)) };
};
const rows = catalogue.flatMap((capability) => Object.keys(capability.commands).map((command) => [command, capability] as const));
const without = (story: readonly (typeof wholeStory)[number][]) =>
  story.filter(({ event }) => !['StaffAppointmentEnded', 'ChildPlaced'].includes(event.type));

describe('who may ask what', () => {
  it('given the catalogue, when its commands are listed, then the table has a line for each and no other', () => {
    expect(Object.keys(table).sort()).toEqual(rows.map(([command]) => command).sort());
    expect([...people].sort()).toEqual(Object.keys(everybody).sort());
  });
  it.each(rows)(
    'given Rowan’s file and his school, when anybody asks %s, then exactly those of the table may, in that capacity',
    (command, capability) => {
      const state = stateAfter(capability, storyOf(without(wholeStory)));
      const data = capability.commands[command]?.parse(exampleOf(capability, command));
      const answers = people.map((who) => mayAsk(capability, command)(everybody[who], state, data));
      expect(Object.fromEntries(people.map((who, at) => [who, answers[at]]))).toEqual(
        Object.fromEntries((table[command] ?? '').split(' ').map((sign, at) => [people[at], meaning[sign]])),
      );
    },
  );
  it.each(rows.filter(([, capability]) => !['school', 'child'].includes(capability.name)))(
    'given no file, when anybody asks %s, then nobody is heard',
    (command, capability) => {
      const data = capability.commands[command]?.parse(exampleOf(capability, command));
      const state = stateAfter(capability, []);
      for (const who of Object.values(everybody)) expect(mayAsk(capability, command)(who, state, data)).toBeNull();
    },
  );
  it.each(['ReadInput', 'TranslateInput'])(
    'given words not shared with educators, when %s is asked, then only those who lead are heard',
    (command) => {
      const capability = catalogue.find((one) => command in one.commands);
      if (!capability) throw new Error(command);
      const state = stateAfter(capability, storyOf(wholeStory));
      const data = { ...exampleOf(capability, command), inputId: dadsConcern };
      const heard = people.filter((who) => mayAsk(capability, command)(everybody[who], state, data) !== null);
      expect(heard).toEqual(['farrow', 'okafor']);
    },
  );
  it.each(rows)('given the example of %s, when it is read by its schema and its policy, then it fits', (command, capability) => {
    const schema = capability.commands[command];
    expect(schema?.safeParse(schema.meta()?.['example']).success).toBe(true);
    expect(schema?.meta()?.description).toMatch(/\.$/);
  });
});

const persons = Array.from({ length: 4 }, (_, index) => personId.parse(anId(400 + index)));
const schools = [alderbrook, schoolId.parse(anId(500))];
const children = [rowansFile, childId.parse(anId(501))];
const classes = ['Kestrels', 'Herons'];
const days = ['2026-09-05', '2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09'].map(day);
const roles: readonly Role[] = ['senco', 'head', 'educator', 'operator'];

const anAsker: fc.Arbitrary<Asker> = fc
  .record({
    person: fc.constantFrom(...persons, asPerson(rowansFile)),
    school: fc.constantFrom(...schools),
    roles: fc.subarray([...roles]),
    classes: fc.subarray(classes),
    today: fc.constantFrom(...days),
  })
  .map((one) => ({ ...one, at: now, closures: [] }));

const aLine = fc.record({ from: fc.constantFrom(...days), until: fc.option(fc.constantFrom(...days)) });
const aCircle: fc.Arbitrary<Circle> = fc
  .record({
    file: fc.boolean(),
    schoolId: fc.constantFrom(...schools),
    className: fc.constantFrom(...classes),
    lines: fc.dictionary(fc.constantFrom(...persons), aLine),
  })
  .map(({ file, lines, ...one }) => ({
    ...one,
    schoolId: file ? one.schoolId : null,
    childId: file ? rowansFile : null,
    yearGroup: '3',
    people: lines as unknown as Circle['people'],
  }));

describe('the capacities in which somebody stands to a child', () => {
  it('given any circle and any asker, when the capacities are worked out by hand, then they are the same', () => {
    const byHand = (circle: Circle, asker: Asker): Capacity[] => {
      const all: Capacity[] = [];
      const line = circle.people[asker.person];
      const sameSchool = circle.childId !== null && circle.schoolId === asker.school;
      if (!sameSchool) return all;
      if ((asker.person as string) === circle.childId) all.push('child');
      else if (
        line &&
        Date.parse(line.from) <= Date.parse(asker.today) &&
        !(line.until && Date.parse(line.until) <= Date.parse(asker.today))
      )
        all.push('parent');
      if (asker.roles.includes('senco')) all.push('senco');
      if (asker.roles.includes('head')) all.push('head');
      if (asker.roles.includes('educator') && asker.classes.some((one) => one === circle.className)) all.push('educator');
      return all;
    };
    let strangers = 0;
    fc.assert(
      fc.property(aCircle, anAsker, (circle, asker) => {
        const found = capacitiesIn(circle, asker);
        expect([...found].sort()).toEqual(byHand(circle, asker).sort());
        // Family comes first: a teacher who is also a mother speaks as a mother.
        const family = found.findIndex((one) => one === 'parent' || one === 'child');
        expect(family).toBeLessThan(1);
        strangers += found.length === 0 ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    expect(strangers).toBeGreaterThan(300);
    expect(strangers).toBeLessThan(2700);
  });
});

const aSight: fc.Arbitrary<Sight> = fc.record({
  person: fc.constantFrom(...persons),
  school: fc.constantFrom(...schools),
  wholeSchool: fc.boolean(),
  asEducator: fc.subarray(children),
  asParent: fc.subarray(children),
  asChild: fc.option(fc.constantFrom(...children)),
});
const aRow: fc.Arbitrary<Seen> = fc.record({
  schoolId: fc.constantFrom(...schools),
  childId: fc.constantFrom(...children),
  audience: fc.subarray<Audience>(['educators', 'parents', 'child']),
  own: fc.subarray(persons, { maxLength: 2 }),
});

describe('who may see a row', () => {
  it('given any sight and any row, when it is worked out by hand, then it is the same', () => {
    const byHand = (sight: Sight, row: Seen): boolean => {
      const hats: Audience[] = [];
      if (sight.asEducator.includes(row.childId)) hats.push('educators');
      if (sight.asParent.includes(row.childId)) hats.push('parents');
      if (sight.asChild === row.childId) hats.push('child');
      const wanted = hats.filter((hat) => row.audience.includes(hat)).length;
      const mine = hats.length > 0 && row.own.includes(sight.person);
      return sight.school === row.schoolId && (sight.wholeSchool || wanted > 0 || mine);
    };
    let seen = 0;
    fc.assert(
      fc.property(aSight, aRow, (sight, row) => {
        expect(maySee(sight, row)).toBe(byHand(sight, row));
        seen += byHand(sight, row) ? 1 : 0;
      }),
      { numRuns: 5000 },
    );
    expect(seen).toBeGreaterThan(500);
    expect(seen).toBeLessThan(4500);
  });
  it('given somebody who said it and stands to the child no longer, when they look, then it is not there', () => {
    const [me] = persons;
    if (!me) throw new Error('nobody');
    const sight: Sight = { person: me, school: alderbrook, wholeSchool: false, asEducator: [], asParent: [], asChild: null };
    expect(maySee(sight, { schoolId: alderbrook, childId: rowansFile, audience: ['parents'], own: [me] })).toBe(false);
  });
});
