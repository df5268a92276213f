import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '@heard/domain';
import { addressOf } from '../../apps/api/src/kernel/carrying/door-of.ts';
import { askingFor, referring } from '../support/askings.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, rowansFile } from '../support/people.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';
import { cast, harbour, names, type Name } from '../support/small-school.ts';
import { appointed, enrolment, relationship } from '../support/story.ts';

let house: OpenedHouse;
/** Who may ask what of Rowan's file or of Alderbrook. */
const families: readonly Name[] = ['mum', 'dad'];
const leaders: readonly Name[] = ['farrow', 'okafor'];
const around: readonly Name[] = [...families, 'rowan', ...leaders, 'osei'];
const mums = concern('Two.');
const answered = concern('Seven.', { audience: [] });
const rowans = voice();
const nest = deciding([]);
const one = mums.concernId;
const file = { childId: rowansFile };
const looking = { schoolId: alderbrook, personId: cast.mum.person, month: '2026-09', stoodOn: null };
const none = '00000000-0000-4000-8000-000000000000';
const consent = { ...file, consentId: none };
const referral = { ...file, referralId: none };
const agency = { schoolId: alderbrook, agencyId: harbour };
const backwards = { from: '2026-09-08', lastDay: '2026-09-07' };
const answering: readonly Name[] = [...families, 'rowan', 'dara'];
const commands: Record<string, { readonly who: readonly Name[]; readonly data: object }> = {
  OpenSchool: { who: [], data: { schoolId: alderbrook, name: 'Another', urn: null, closures: [] } },
  PublishClosures: {
    who: leaders,
    data: { schoolId: alderbrook, closures: [{ from: '2026-10-30', to: '2026-10-26', name: 'Half term' }] },
  },
  AppointStaff: { who: leaders, data: appointed(cast.osei, 'educator', 'Mr Osei').data },
  EndAppointment: { who: leaders, data: { schoolId: alderbrook, personId: cast.farrow.person, role: 'senco', on: '2026-12-01' } },
  NameSafeguardingLead: { who: ['okafor'], data: { schoolId: alderbrook, personId: none, as: 'lead', from: '2026-09-01' } },
  EndSafeguardingLead: { who: ['okafor'], data: { schoolId: alderbrook, personId: none, on: '2026-12-01' } },
  PublishSafeguardingHours: { who: ['okafor'], data: { schoolId: alderbrook, from: '16:00', to: '08:00', note: null } },
  EnrolChild: { who: leaders, data: { ...enrolment, upn: null } },
  PlaceChild: { who: leaders, data: { ...file, place: { yearGroup: '3', className: 'Kestrels' } } },
  RecordRelationship: { who: leaders, data: relationship(cast.mum, 'Mum', 'mother') },
  EndRelationship: { who: leaders, data: { ...file, personId: cast.vale.person, on: '2026-12-01', reason: 'Wrong child.' } },
  RaiseConcern: { who: around, data: mums },
  AcknowledgeConcern: { who: leaders, data: { ...file, concernId: one, answerBy: '2026-09-01' } },
  TriageConcern: {
    who: leaders,
    data: { ...file, concernId: answered.concernId, route: 'watch', reason: 'So.', familyTold: { told: false, reason: 'Not yet.' } },
  },
  ShareVoice: { who: around, data: rowans },
  NoteObservation: {
    who: [...families, ...leaders, 'osei'],
    data: { ...file, observationId: one, words: 'So.', language: 'en', audience: [] },
  },
  ReadInput: { who: [...leaders, 'osei'], data: { ...file, inputId: one } },
  TranslateInput: {
    who: [...leaders, 'osei'],
    data: { ...file, inputId: one, language: 'pl', words: 'Dwa.', method: 'person', by: 'Marta' },
  },
  CloseInput: { who: leaders, data: { ...file, inputId: answered.concernId, outcome: 'settled', reason: 'So.' } },
  ReopenInput: { who: ['mum'], data: { ...file, inputId: one, decisionId: null, words: 'No.' } },
  NoteAnswer: { who: ['mum'], data: { ...file, inputId: one, decisionId: null } },
  ChooseAudience: { who: ['mum'], data: { ...file, inputId: one, audience: ['educators'] } },
  WidenAudience: { who: leaders, data: { ...file, inputId: one, to: 'parents', reason: 'So.', forChild: nest.forChild } },
  SealInput: { who: leaders, data: { ...file, inputId: none, reason: 'So.' } },
  RingForInput: { who: [], data: { ...file, inputId: one, to: [] } },
  UnsealInput: { who: [], data: { ...file, inputId: one, reason: 'So.' } },
  TakeDecision: { who: leaders, data: { ...nest, influences: [] } },
  AnswerDecision: {
    who: [...families, 'rowan'],
    data: { ...file, decisionId: nest.decisionId, answers: [{ itemId: one, answer: 'agreed' }] },
  },
  RecordSupporter: {
    who: leaders,
    data: { ...file, personId: none, name: 'A', called: 'A', kind: 'advocate', beside: null, ...backwards },
  },
  EndSupporter: { who: leaders, data: { ...file, personId: none, on: '2026-12-01', reason: 'So.' } },
  SeeEvidence: {
    who: [...families, ...leaders, 'osei'],
    data: { ...file, evidenceId: none, personId: cast.dad.person, document: 'passport', reference: null, seenOn: '2027-01-01' },
  },
  RecordOrder: {
    who: leaders,
    data: { ...file, orderId: none, kind: 'no-contact', limits: [], gives: [], ...backwards, evidenceId: none, note: null },
  },
  EndOrder: { who: leaders, data: { ...file, orderId: none, on: '2026-12-01', reason: 'So.' } },
  HideLocation: { who: [...leaders, 'mum'], data: { ...file, personId: cast.mum.person } },
  ShowLocation: { who: [...leaders, 'mum'], data: { ...file, personId: cast.mum.person, reason: 'She asked for it.' } },
  AssessCapacity: { who: leaders, data: { ...file, decides: true, represented: [none], on: '2026-09-07', note: 'So.' } },
  InviteFamily: { who: ['rowan'], data: { ...file, personId: cast.mum.person } },
  UninviteFamily: { who: ['rowan'], data: { ...file, personId: cast.mum.person } },
  EndOrders: { who: [], data: file },
  RegisterAgency: { who: leaders, data: { ...agency, agencyId: none, name: 'Harbour Speech and Language Therapy', kind: 'other' } },
  AdmitProfessional: {
    who: leaders,
    data: { ...agency, personId: none, name: 'A', called: 'A', profession: 'therapist', ...backwards },
  },
  EndProfessional: { who: leaders, data: { ...agency, personId: none, on: '2026-12-01' } },
  RecordContact: {
    who: [...leaders, 'mum'],
    data: { ...file, personId: cast.mum.person, address: null, phone: '01632 960 114', email: null },
  },
  BeginRecording: { who: [...leaders, 'osei'], data: { ...file, recordingId: none, medium: 'sound', purpose: 'So.' } },
  RequestConsent: { who: leaders, data: askingFor('referral', backwards) },
  GiveConsent: { who: answering, data: consent },
  DeclineConsent: { who: answering, data: consent },
  WithdrawConsent: { who: answering, data: consent },
  AskAboutConsent: { who: answering, data: { ...consent, questionId: none, words: 'Who?' } },
  AnswerAboutConsent: { who: leaders, data: { ...consent, questionId: none, words: 'We.' } },
  UpholdConsent: { who: leaders, data: { ...consent, reason: 'So.' } },
  CloseConsent: { who: leaders, data: { ...consent, reason: 'So.' } },
  RunOutConsents: { who: [], data: file },
  MakeReferral: { who: leaders, data: referring() },
  ArrangeAppointment: {
    who: leaders,
    data: { ...referral, appointmentId: none, kind: 'appointment', on: '2026-10-14', at: null, where: null, personId: null, note: null },
  },
  CancelAppointment: { who: leaders, data: { ...referral, appointmentId: none, reason: 'So.' } },
  ShareWithAgency: { who: leaders, data: { ...referral, shareId: none, inputId: one, decisionId: null, childAsked: null } },
  StopSharing: { who: leaders, data: { ...referral, shareId: none, reason: 'So.' } },
  EndReferral: { who: leaders, data: { ...referral, on: '2026-12-18', reason: 'So.' } },
  EndReferrals: { who: [], data: file },
  OfferProfileLine: { who: around, data: { ...file, lineId: none, heading: 'admire', words: 'So.', inputId: none } },
  WithdrawProfileLine: { who: around, data: { ...file, lineId: none } },
  PublishProfile: { who: leaders, data: { ...file, lines: [none], asked: [], lookAgainOn: '2027-03-01' } },
  MakeDisclosure: {
    who: [...around, 'dara'],
    data: { ...file, disclosureId: none, pictures: [], words: null, how: 'own-words', heard: null, wantsNow: false },
  },
  ReadDisclosure: { who: [], data: { ...file, disclosureId: none } },
  ReviewDisclosure: { who: [], data: { ...file, disclosureId: none, reference: null, release: 'allowed', note: 'So.' } },
  RingForDisclosure: { who: [], data: { ...file, disclosureId: none, to: [] } },
  PlaceHold: { who: leaders, data: { ...file, holdId: none, ground: 'tribunal' } },
  LiftHold: { who: leaders, data: { ...file, holdId: none } },
  ProposeErasure: { who: leaders, data: { ...file, ground: 'retention-ended' } },
  AgreeErasure: { who: leaders, data: { ...file, ground: 'record-moved' } },
  WithdrawErasure: { who: leaders, data: { ...file, reason: 'mistake' } },
  EraseChild: { who: [], data: file },
  LookAtSealedFile: {
    who: [],
    data: { ...looking, view: 'disclosure', files: [rowansFile] },
  },
  LookAtFile: {
    who: [],
    data: { ...looking, view: 'child', files: [{ ...file, as: 'parent' }] },
  },
};

/** Whoever leads takes down what they heard; nobody else answers for another. */
const forMum = { ...consent, personId: cast.mum.person, how: 'phone' };

beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', answered);
  const influences = [influence(answered.concernId, 'not', 'Because of the hall.')];
  await house.done('farrow', 'decision/take-decision', { ...nest, influences });
  await house.done('mum', 'concern/raise-concern', mums);
  await house.done('rowan', 'voice/share-voice', rowans);
});
afterAll(() => house.close());

describe('what each may ask', () => {
  it('given the catalogue, when it is held against this page, then no command is missing', () => {
    expect(Object.keys(commands).toSorted()).toEqual(catalogue.flatMap((room) => Object.keys(room.commands)).toSorted());
  });

  it.each(Object.keys(commands))(
    'given everybody, when each asks for %s, then it is heard of those who may and does not exist for others',
    async (type) => {
      const { who, data } = commands[type]!;
      const room = catalogue.find((each) => type in each.commands)!;
      for (const name of names) {
        const before = (await house.log()).length;
        const answer = await house.ask(name, `${room.name}/${addressOf(type)}`, data);
        expect([name, answer.status === 404 ? 'nothing there' : 'heard']).toEqual([name, who.includes(name) ? 'heard' : 'nothing there']);
        expect([200, 404, 409]).toContain(answer.status);
        if (answer.status !== 200) expect((await house.log()).length).toBe(before);
      }
    },
  );

  it.each(['give-consent', 'decline-consent', 'withdraw-consent'])(
    'given an answer of Mum’s that somebody heard, when each sends %s for her, then it is heard of those who lead, and of herself',
    async (address) => {
      for (const name of names) {
        const { status } = await house.ask(name, `consent/${address}`, forMum);
        expect([name, status]).toEqual([name, ['farrow', 'okafor', 'mum'].includes(name) ? 409 : 404]);
      }
    },
  );
});
