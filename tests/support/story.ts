import type { Asker, Capacity, Happened } from '@heard/domain/kernel';
import type { Before } from './record.ts';
import { alderbrook, anId, carerToBe, dad, farrow, gran, halfTerm, mum, okafor, operator, osei, rowan, rowansFile } from './people.ts';

/** One line of a story: who did it, as whom, and what happened. */
export const by = (who: Asker, as: Capacity, event: Happened): Before => ({ who, as, event });
export const bySenco = (event: Happened): Before => by(farrow, 'senco', event);

/** Ids that a story uses more than once. */
export const mumsConcern = anId(1);
export const rowansVoice = anId(2);
export const dadsConcern = anId(3);
export const oseisConcern = anId(4);
export const nest = anId(5);
export const eatsInTheNest = anId(6);
export const nestAgain = anId(7);

export const schoolOpened = {
  type: 'SchoolOpened',
  data: { schoolId: alderbrook, name: 'Alderbrook Primary', urn: '900001', closures: [halfTerm] },
};
export const appointed = (who: Asker, role: string, called: string) => ({
  type: 'StaffAppointed',
  data: {
    schoolId: alderbrook,
    personId: who.person,
    name: `${called} of Alderbrook`,
    called,
    role,
    classes: who.classes,
    from: '2025-09-01',
  },
});
export const openSchool: readonly Before[] = [
  by(operator, 'operator', schoolOpened),
  by(operator, 'operator', appointed(farrow, 'senco', 'Ms Farrow')),
  by(farrow, 'senco', appointed(okafor, 'head', 'Mrs Okafor')),
  by(farrow, 'senco', appointed(osei, 'educator', 'Mr Osei')),
];

export const enrolment = {
  childId: rowansFile,
  schoolId: alderbrook,
  name: 'Rowan Ashby',
  called: 'Rowan',
  dateOfBirth: '2018-11-03',
  upn: 'B801200005001',
  place: { yearGroup: '3', className: 'Kestrels' },
  sen: { provision: 'K', needs: ['SLCN'] },
};
export const relationship = (who: Asker, called: string, kind: string, from = '2018-11-03') => ({
  childId: rowansFile,
  personId: who.person,
  name: `${called} Ashby`,
  called,
  relationship: kind,
  parentalResponsibility: 'yes',
  care: 'unknown',
  writes: 'en',
  speaks: null,
  from,
});
const related = (who: Asker, called: string, kind: string, from?: string): Before =>
  bySenco({ type: 'RelationshipRecorded', data: relationship(who, called, kind, from) });

export const enrolled: Before = bySenco({ type: 'ChildEnrolled', data: enrolment });

/** Rowan's file with everybody around him: Gran's line has ended, the carer's has not begun. */
export const circle: readonly Before[] = [
  enrolled,
  related(mum, 'Mum', 'mother'),
  related(dad, 'Dad', 'father'),
  related(gran, 'Gran', 'grandparent'),
  bySenco({ type: 'RelationshipEnded', data: { childId: rowansFile, personId: gran.person, on: '2026-09-07', reason: 'She moved away.' } }),
  related(carerToBe, 'Jo', 'carer', '2026-09-08'),
];

/** How, by whom and for whom something is said. */
export const spoken = (who: Asker, as: string, audience: readonly string[]) => ({
  speaker: { personId: who.person, as },
  how: 'own-words',
  language: 'en',
  original: null,
  audience,
  answerBy: '2026-09-14',
});

export const concernRaised = (concernId: string, who: Asker, as: string, words: string, audience: readonly string[] = ['educators']) => ({
  type: 'ConcernRaised',
  data: { childId: rowansFile, concernId, about: 'dinner time', words, ...spoken(who, as, audience) },
});
export const mumSaid = by(mum, 'parent', concernRaised(mumsConcern, mum, 'parent', 'It is the noise at dinner, not the food.'));
export const dadSaid = by(dad, 'parent', concernRaised(dadsConcern, dad, 'parent', 'He sleeps badly on Sundays.', []));
export const oseiSaid = by(osei, 'educator', concernRaised(oseisConcern, osei, 'staff', 'He hides under the table.'));

export const dinnerAnswer = {
  question: { id: 'dinner', words: 'How is dinner time?' },
  face: 'not-good',
  pictures: [{ symbol: 'loud', label: 'too loud' }],
  sorted: [],
  words: null,
  attachments: [],
};
/** How, where and with whose help: as nobody noted it. */
export const asIs = { asked: null, space: null, help: [], readBack: null, insteadOf: null, consents: [] };
export const rowanSaid = by(rowan, 'child', {
  type: 'VoiceShared',
  data: {
    childId: rowansFile,
    voiceId: rowansVoice,
    about: 'dinner time',
    words: null,
    answers: [dinnerAnswer],
    ...asIs,
    ...spoken(rowan, 'child', ['parents']),
  },
});
export const card = { words: 'You told us dinner is too loud. You can eat in the Nest.', picture: 'quiet' };

export const closed = (inputId: string, forChild: object | null = null): Before =>
  bySenco({
    type: 'InputClosed',
    data: { childId: rowansFile, inputId, outcome: 'settled', reason: 'His peg is next to Ada now.', forChild },
  });
export const reopened = (who: Asker, as: Capacity, inputId: string, decisionId: string | null): Before =>
  by(who, as, {
    type: 'InputReopened',
    data: { childId: rowansFile, inputId, decisionId, words: 'It is not the food.', answerBy: '2026-09-14' },
  });

export const changed = (inputId: string) => ({ inputId, effect: 'changed', because: null, staysOpen: false });
export const partly = (inputId: string, because: string) => ({ inputId, effect: 'partly', because, staysOpen: true });
export const not = (inputId: string, because: string) => ({ inputId, effect: 'not', because, staysOpen: false });

/** A sound decision; `over` says what is special about this one. */
export const decision = (over: object = {}) => ({
  childId: rowansFile,
  decisionId: nest,
  about: 'dinner time',
  items: [{ itemId: eatsInTheNest, words: 'Rowan eats in the Nest with Ada.' }],
  from: '2026-09-14',
  expect: 'No tears on hall days.',
  reviewOn: '2026-12-11',
  influences: [] as readonly object[],
  forChild: null as object | null,
  follows: null as string | null,
  ...over,
});
export const decided = (over: object = {}): Before => bySenco({ type: 'DecisionTaken', data: decision(over) });

export const answered = (who: Asker, as: Capacity, answer: 'agreed' | 'disagreed', words: string | null = null): Before =>
  by(who, as, {
    type: 'DecisionAnswered',
    data: { childId: rowansFile, decisionId: nest, answers: [{ itemId: eatsInTheNest, answer, words }] },
  });
