import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@heard/domain';
import type { Asker, Capacity } from '@heard/domain/kernel';
import { stateAfter, storyOf } from '../support/record.ts';
import { everybody, shaw, type Who } from '../support/people.ts';
import { dadsConcern, mumsConcern, nest } from '../support/story.ts';
import { hasSupporter } from '../support/who-is-who.ts';
import { wholeStory } from '../support/whole-story.ts';

/**
 * Who may ask what, as the school would write it on a wall. One letter a person:
 * p parent, c child, u supporter, x professional, e educator, s SENCO, h head, o operator, k calendar, `.` nobody hears it.
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
  'dara',
  'shaw',
  'pereira',
  'calendar',
];
/** Dara stands beside Mum, Shaw for the local authority; Ms Pereira comes from the agency. */
const table: Record<string, string> = {
  //                   R M D G C N F O O L O V D S P K
  OpenSchool: /*    */ '. . . . . . . . . . o . . . . .',
  PublishClosures: /**/ '. . . . . . s h . . o . . . . .',
  AppointStaff: /*  */ '. . . . . . s h . . o . . . . .',
  EndAppointment: /**/ '. . . . . . s h . . o . . . . .',
  NameSafeguardingLead: '. . . . . . . h . . o . . . . .',
  EndSafeguardingLead: '. . . . . . . h . . o . . . . .',
  PublishSafeguardingHours: '. . . . . . . h . . o . . . . .',
  RegisterAgency: /**/ '. . . . . . s h . . . . . . . .',
  AdmitProfessional: /**/ '. . . . . . s h . . . . . . . .',
  EndProfessional: /**/ '. . . . . . s h . . . . . . . .',
  EnrolChild: /*    */ '. . . . . . s h . . . . . . . .',
  PlaceChild: /*    */ '. . . . . . s h . . . . . . . .',
  RecordRelationship: '. . . . . . s h . . . . . . . .',
  EndRelationship: /**/ '. . . . . . s h . . . . . . . .',
  RecordSupporter: /**/ '. . . . . . s h . . . . . . . .',
  EndSupporter: /*  */ '. . . . . . s h . . . . . . . .',
  SeeEvidence: /*   */ '. p p . . . s h e . . . . . . .',
  RecordOrder: /*   */ '. . . . . . s h . . . . . . . .',
  EndOrder: /*      */ '. . . . . . s h . . . . . . . .',
  HideLocation: /*  */ '. p . . . . s h . . . . . . . .',
  ShowLocation: /*  */ '. p . . . . s h . . . . . . . .',
  AssessCapacity: /**/ '. . . . . . s h . . . . . . . .',
  InviteFamily: /*  */ 'c . . . . . . . . . . . . . . .',
  UninviteFamily: /**/ 'c . . . . . . . . . . . . . . .',
  EndOrders: /*     */ '. . . . . . . . . . . . . . . k',
  RecordContact: /* */ '. p . . . . s h . . . . . . . .',
  RaiseConcern: /*  */ 'c p p . . . s h e . . . . . . .',
  AcknowledgeConcern: '. . . . . . s h . . . . . . . .',
  TriageConcern: /* */ '. . . . . . s h . . . . . . . .',
  ShareVoice: /*    */ 'c p p . . . s h e . . . . . . .',
  NoteObservation: /**/ '. p p . . . s h e . . . . . . .',
  BeginRecording: /**/ '. . . . . . s h e . . . . . . .',
  ReadInput: /*     */ '. . . . . . s h e . . . . . . .',
  TranslateInput: /**/ '. . . . . . s h e . . . . . . .',
  CloseInput: /*    */ '. . . . . . s h . . . . . . . .',
  ReopenInput: /*   */ '. p . . . . . . . . . . . . . .',
  NoteAnswer: /*    */ '. p . . . . . . . . . . . . . .',
  ChooseAudience: /**/ '. p . . . . . . . . . . . . . .',
  WidenAudience: /* */ '. . . . . . s h . . . . . . . .',
  SealInput: /*     */ '. . . . . . s h e . . . . . . .',
  RingForInput: /*  */ '. . . . . . . . . . . . . . . k',
  UnsealInput: /*   */ '. . . . . . . . . . . . . . . .',
  TakeDecision: /*  */ '. . . . . . s h . . . . . . . .',
  AnswerDecision: /**/ 'c p p . . . . . . . . . . . . .',
  RequestConsent: /**/ '. . . . . . s h . . . . . . . .',
  GiveConsent: /*   */ 'c p p . . . . . . . . . u u . .',
  DeclineConsent: /**/ 'c p p . . . . . . . . . u u . .',
  WithdrawConsent: /**/ 'c p p . . . . . . . . . u u . .',
  AskAboutConsent: /**/ 'c p p . . . . . . . . . u u . .',
  AnswerAboutConsent: '. . . . . . s h . . . . . . . .',
  UpholdConsent: /* */ '. . . . . . s h . . . . . . . .',
  CloseConsent: /*  */ '. . . . . . s h . . . . . . . .',
  RunOutConsents: /**/ '. . . . . . . . . . . . . . . k',
  MakeReferral: /*  */ '. . . . . . s h . . . . . . . .',
  ArrangeAppointment: '. . . . . . s h . . . . . . . .',
  CancelAppointment: /**/ '. . . . . . s h . . . . . . . .',
  ShareWithAgency: /**/ '. . . . . . s h . . . . . . . .',
  StopSharing: /*   */ '. . . . . . s h . . . . . . . .',
  EndReferral: /*   */ '. . . . . . s h . . . . . . . .',
  EndReferrals: /*  */ '. . . . . . . . . . . . . . . k',
  OfferProfileLine: /**/ 'c p p . . . s h e . . . . . . .',
  WithdrawProfileLine: 'c p p . . . s h e . . . . . . .',
  PublishProfile: /**/ '. . . . . . s h . . . . . . . .',
  MakeDisclosure: /**/ 'c p p . . . s h e . . . u u . .',
  ReadDisclosure: /**/ '. . . . . . . . . . . . . . . .',
  ReviewDisclosure: /**/ '. . . . . . . . . . . . . . . .',
  RingForDisclosure: /**/ '. . . . . . . . . . . . . . . k',
  PlaceHold: /*     */ '. . . . . . s h . . . . . . . .',
  LiftHold: /*      */ '. . . . . . s h . . . . . . . .',
  ProposeErasure: /**/ '. . . . . . s h . . . . . . . .',
  AgreeErasure: /*  */ '. . . . . . s h . . . . . . . .',
  WithdrawErasure: /**/ '. . . . . . s h . . . . . . . .',
  EraseChild: /*    */ '. . . . . . . . . . . . . . . k',
  LookAtSealedFile: /**/ '. . . . . . . . . . . . . . . .',
  LookAtFile: /*    */ '. . . . . . . . e . . . . . . .',
};
const meaning: Record<string, Capacity | null> = {
  '.': null,
  p: 'parent',
  c: 'child',
  u: 'supporter',
  x: 'professional',
  e: 'educator',
  s: 'senco',
  h: 'head',
  o: 'operator',
  k: 'calendar',
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
const story = storyOf([
  ...wholeStory.filter(({ event }) => !['StaffAppointmentEnded', 'ChildPlaced'].includes(event.type)),
  hasSupporter({ personId: shaw.person, kind: 'social-worker', beside: null }),
]);
/** Rules that ask for no file: a school and a child begin with one, and the house writes down every look. */
const fileless = ['school', 'child', 'look'];

describe('who may ask what', () => {
  it('given the catalogue, when its commands are listed, then the table has a line for each and no other', () => {
    expect(Object.keys(table).sort()).toEqual(rows.map(([command]) => command).sort());
    expect([...people].sort()).toEqual(Object.keys(everybody).sort());
  });
  it.each(rows)(
    'given Rowan’s file and his school, when anybody asks %s, then exactly those of the table may, in that capacity',
    (command, capability) => {
      const state = stateAfter(capability, story);
      const data = capability.commands[command]?.parse(exampleOf(capability, command));
      const answers = people.map((who) => mayAsk(capability, command)(everybody[who], state, data));
      expect(Object.fromEntries(people.map((who, at) => [who, answers[at]]))).toEqual(
        Object.fromEntries((table[command] ?? '').split(' ').map((sign, at) => [people[at], meaning[sign]])),
      );
    },
  );
  it.each(rows.filter(([, capability]) => !fileless.includes(capability.name)))(
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
