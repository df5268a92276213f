import type { Asker } from '@heard/domain/kernel';
import { alderbrook, anId, calendar, dad, dara, farrow, harbour, mum, okafor, osei, pereira, rowan, rowansFile } from './people.ts';
import { askedAbout, declined, gave, repliedTo, requested, step, takenBack, upheld, withdrew } from './consenting.ts';
import { mumsLine, mumWrote, published, rowansLine, rowanWrote, toldLine, took, withdrawnLine } from './profiling.ts';
import type { Before } from './record.ts';
import { arranged, ended, mayRefer, mayShare, referred, shared, speech, stopped } from './referring.ts';
import { by, bySenco, rowanSaid } from './story.ts';
import { oseiSaw, oseisObservation, rowanDrew, rowansDrawing, rungFor, sealed, unsealed } from './voicing.ts';
import { assessed, hasSupporter, hidden, lifted, ordered, seen, supporterEnded } from './who-is-who.ts';

const ofRowan = { childId: rowansFile };
const ofMum = { ...ofRowan, personId: mum.person };
const ofDara = { schoolId: alderbrook, personId: dara.person, month: '2026-09' };
const ofHarbour = { schoolId: alderbrook, agencyId: harbour };
const another = { orderId: anId(0x42) };

export const whoIsWho: readonly Before[] = [
  hasSupporter(),
  seen(),
  ordered({ limits: [{ personId: dad.person, cannot: ['consent'] }] }),
  ordered({ ...another, kind: 'specific-issue', lastDay: null }),
  lifted('2026-09-07', another.orderId),
  hidden(mum),
  bySenco({ type: 'LocationShown', data: { ...ofMum, reason: 'She asked for it in person.' } }),
  supporterEnded(dara, '2026-12-01'),
  bySenco({
    type: 'ContactRecorded',
    data: { ...ofMum, address: '4 Alder Lane, Wexcombe', phone: '01632 960 114', email: 'alice@example.org' },
  }),
];

const ofTheBook = {
  purpose: 'Rowan finds himself in the book of his class.',
  agencyId: null,
  recipients: [],
  scope: [],
  words: { version: 'image 1', text: 'May we take a picture of Rowan for the book of his class?' },
};

/** All ten steps of one family, as a request may go and come back. */
export const ofConsent = (family: 'permission' | 'data', act: string, consentId: string): readonly Before[] => {
  const it = { consentId };
  return [
    requested({ ...it, act, ...ofTheBook }, family),
    askedAbout(mum, it, family),
    repliedTo(it, family),
    gave(mum, it, family),
    declined(dad, it, family),
    upheld(it, family),
    withdrew(mum, it, family),
    takenBack(it, family),
    by(calendar, 'calendar', step('NoticeGiven', { ...it, lastDay: '2027-07-21' }, family)),
    by(calendar, 'calendar', step('RanOut', { ...it, on: '2027-07-22' }, family)),
  ];
};

export const agencies: readonly Before[] = [
  bySenco({ type: 'AgencyRegistered', data: { ...ofHarbour, name: 'Harbour Speech and Language Therapy', kind: 'speech-and-language' } }),
  bySenco({
    type: 'ProfessionalAdmitted',
    data: {
      ...ofHarbour,
      personId: pereira.person,
      name: 'Ines Pereira',
      called: 'Ms Pereira',
      profession: 'speech and language therapist',
      from: '2026-09-01',
      lastDay: null,
    },
  }),
  ...mayRefer(),
  ...mayShare(),
  referred({ scope: ['school-notes', 'family-views'] }),
  arranged(),
  shared(),
  stopped(),
  bySenco({ type: 'AppointmentCancelled', data: { ...ofRowan, referralId: speech, appointmentId: anId(0x71), reason: 'Rowan is ill.' } }),
  bySenco({ type: 'ProfessionalEnded', data: { ...ofHarbour, personId: pereira.person, on: '2027-01-31' } }),
  ended('2026-12-18'),
];

export const recording: readonly Before[] = [
  requested({ consentId: anId(0x56), act: 'sound', agencyId: null, scope: [] }),
  gave(mum, { consentId: anId(0x56) }),
  by(osei, 'educator', {
    type: 'RecordingBegun',
    data: { ...ofRowan, recordingId: anId(0x80), medium: 'sound', purpose: 'He tells his review what he likes.', consentId: anId(0x56) },
  }),
];

export const rights: readonly Before[] = [
  by(calendar, 'calendar', { type: 'RightsPassed', data: { ...ofRowan, on: '2035-06-30' } }),
  bySenco({ type: 'CapacityAssessed', data: assessed(true, []) }),
  by(rowan, 'child', { type: 'FamilyInvited', data: ofMum }),
  by(rowan, 'child', { type: 'FamilyUninvited', data: ofMum }),
];

export const looked = by(dara, 'supporter', {
  type: 'FileLookedAt',
  data: { ...ofDara, view: 'then', stoodOn: '2026-09-04', during: 'working', files: [{ ...ofRowan, as: 'supporter' }] },
});

const safeguards = (who: Asker, as: string, called: string): Before =>
  by(okafor, 'head', {
    type: 'SafeguardingLeadNamed',
    data: { schoolId: alderbrook, personId: who.person, as, name: `${called} of Alderbrook`, called, from: '2026-09-01' },
  });
export const safeguarding: readonly Before[] = [
  safeguards(okafor, 'lead', 'Mrs Okafor'),
  safeguards(osei, 'deputy', 'Mr Osei'),
  by(okafor, 'head', {
    type: 'SafeguardingHoursPublished',
    data: { schoolId: alderbrook, from: '08:00', to: '16:00', note: 'Ring the office if it is urgent.' },
  }),
  by(okafor, 'head', { type: 'SafeguardingLeadEnded', data: { schoolId: alderbrook, personId: osei.person, on: '2027-07-21' } }),
];

/** The richest first: it is what the golden file of a voice shows. */
export const saidByRowan: readonly Before[] = [
  rowanDrew,
  rowanSaid,
  oseiSaw,
  by(rowan, 'child', { type: 'AudienceChosen', data: { ...ofRowan, inputId: rowansDrawing, audience: ['educators'] } }),
  bySenco({
    type: 'AudienceWidened',
    data: {
      ...ofRowan,
      inputId: rowansDrawing,
      to: 'parents',
      reason: 'He does not eat at school at all.',
      forChild: { words: 'We told Mum and Dad, because we want you to be well.', picture: 'family' },
    },
  }),
  sealed(oseisObservation),
  rungFor(oseisObservation),
  unsealed(oseisObservation),
];

export const ofProfile: readonly Before[] = [
  took(farrow, 'senco', { audience: ['parents', 'educators'] }),
  mumWrote,
  rowanWrote,
  published({ lines: [mumsLine, rowansLine, toldLine] }),
  withdrawnLine(farrow, 'senco', mumsLine, 'It names another child.'),
];

export const told = { ...ofRowan, disclosureId: anId(0x90) };
export const disclosing: readonly Before[] = [
  by(rowan, 'child', {
    type: 'DisclosureMade',
    data: {
      ...told,
      by: { personId: rowan.person, as: 'child' },
      pictures: [{ symbol: 'help', label: 'I don’t feel safe' }],
      words: 'I do not want to go there on Saturday.',
      how: 'own-words',
      heard: null,
      wantsNow: true,
    },
  }),
  by(calendar, 'calendar', {
    type: 'DisclosureRung',
    data: { ...told, time: 1, to: [okafor.person], ringAt: '2026-09-07T08:40:00.000Z' },
  }),
  by(okafor, 'safeguarding', { type: 'DisclosureRead', data: told }),
  by(okafor, 'safeguarding', {
    type: 'DisclosureReviewed',
    data: { ...told, reference: 'CP 2026/114', release: 'withheld', note: 'Spoken with him at 10:20.' },
  }),
  by(okafor, 'safeguarding', {
    type: 'SealedFileLookedAt',
    data: { ...ofDara, personId: okafor.person, view: 'disclosure', stoodOn: null, during: 'working', files: [rowansFile] },
  }),
];

const hold = { ...ofRowan, holdId: anId(0xa0) };
/** A hold comes and goes; two people agree; the calendar ends the file. */
export const erasing: readonly Before[] = [
  bySenco({ type: 'HoldPlaced', data: { ...hold, ground: 'tribunal' } }),
  bySenco({ type: 'HoldLifted', data: hold }),
  bySenco({ type: 'ErasureProposed', data: { ...ofRowan, ground: 'record-moved', early: true } }),
  bySenco({ type: 'ErasureWithdrawn', data: { ...ofRowan, reason: 'still-needed' } }),
  bySenco({ type: 'ErasureProposed', data: { ...ofRowan, ground: 'record-moved', early: true } }),
  by(okafor, 'head', { type: 'ErasureAgreed', data: { ...ofRowan, on: '2026-09-14' } }),
  by(calendar, 'calendar', {
    type: 'ChildErased',
    data: { ...ofRowan, ground: 'record-moved', early: true, proposedBy: farrow.person, agreedBy: okafor.person },
  }),
];
