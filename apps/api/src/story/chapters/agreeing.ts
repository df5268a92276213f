import { at, chapter } from '../telling.ts';

const senco = 'Ms Farrow';
const harbour = 'Harbour Speech and Language Therapy';
const quayside = 'Quayside Educational Psychology';

/** Rowan's two homes and the speech therapist: one agrees, one has not answered; and a thing about which they do not agree. */
export const rowanAgreeing = chapter(
  'Rowan Ashby',
  at('2026-09-08 15:30', senco).registers(harbour, 'speech-and-language'),
  at('2026-09-08 15:32', senco).admits(harbour, 'Ines Pereira', 'Ms Pereira', 'speech and language therapist', '2026-09-08'),
  at('2026-09-08 15:40', senco).sees('mum', 'Alice Ashby', 'birth-certificate', '2026-09-08', 'names both parents'),
  at('2026-09-08 15:41', senco).sees('dad', 'Ben Ashby', 'birth-certificate', '2026-09-08', 'names both parents'),
  at('2026-09-08 15:44', senco).reaches('Alice Ashby', '4 Alder Lane, Wexcombe', '01632 960114', 'alice.ashby@example.org'),
  at('2026-09-08 15:46', senco).reaches('Ben Ashby', '17 Quay Street, Wexcombe', '01632 960181', 'ben.ashby@example.org'),
  at('2026-09-09 16:05', senco).asksConsent('harbour', {
    act: 'referral',
    purpose: 'A speech and language therapist gets to know Rowan and tells us how to help him be understood.',
    agency: harbour,
    recipients: [harbour],
    scope: ['school-notes', 'family-views', 'decisions'],
    shares: 'His name and date of birth, what school has noticed about his talking, and what was decided.',
    from: '2026-09-09',
    lastDay: '2027-07-21',
    words:
      'May we refer Rowan to Harbour Speech and Language Therapy, so that a therapist gets to know him and tells us how to help? You can say no, and you can take a yes back at any time.',
    of: ['Alice Ashby', 'Ben Ashby'],
  }),
  at('2026-09-09 21:34', 'Alice Ashby').wonders('harbour', 'Who else reads what the therapist writes?'),
  at('2026-09-10 08:12', senco).explains(
    'harbour',
    'Mr Osei, Mrs Whitcombe and I. It is kept in his file, where you see it too. Nobody else without asking you again.',
  ),
  at('2026-09-10 20:05', 'Alice Ashby').consents('harbour', 'Yes. Please tell her that he needs time, not help with the words.'),
  at('2026-09-11 15:50', senco).refers('harbour', harbour, {
    reason: 'Rowan knows the words and needs longer than people wait. He talks most at the edges of the day, and least in the hall.',
    questions: 'What can every adult do in the first ten seconds?\nWhat can both homes do with the same pictures?',
    scope: ['school-notes', 'family-views', 'decisions'],
    from: '2026-09-14',
    lastDay: '2027-07-21',
  }),
  at('2026-09-14 15:35', senco).asksConsent('sharing', {
    act: 'sharing',
    purpose: 'The therapist reads what we have already learnt, so that Rowan does not have to begin again.',
    agency: harbour,
    recipients: [harbour],
    scope: ['school-notes', 'family-views', 'decisions'],
    shares: 'What staff have seen, what you choose to share, and decisions about talking.',
    from: '2026-09-14',
    lastDay: '2027-07-21',
    words: 'May we let the therapist read what school has seen and decided? Your own words only if you say yes yourself.',
    of: ['Alice Ashby', 'Ben Ashby'],
  }),
  at('2026-09-14 20:41', 'Alice Ashby').consents('sharing'),
  at('2026-09-30 12:20', senco).meets('harbour', 1, 'Ines Pereira', '2026-10-14', '10:00', 'The Nest'),
  at('2026-10-05 16:10', senco).opens('harbour', { input: 'calm' }),
  at('2026-10-05 16:12', senco).opens('harbour', { decision: 'wait-on' }),
  at('2026-10-05 16:14', senco).opens('harbour', { input: 'noise' }),
  at('2026-10-15 15:55', senco).meets('harbour', 2, 'Ines Pereira', '2026-12-02', '10:00', 'The Nest', 'With his own pictures.'),
  at('2026-09-21 15:40', senco).asksConsent('sound', {
    act: 'sound',
    purpose: 'Rowan records what he wants to say before meetings, because talking in the room is hard.',
    recipients: ['Ms Farrow', 'Mr Osei'],
    shares: 'His voice, for the people who help him, kept in his file.',
    from: '2026-09-21',
    lastDay: '2026-12-10',
    words: 'May we record Rowan’s voice, so that he can say things when it suits him? He hears it himself before anybody else does.',
    of: ['Alice Ashby', 'Ben Ashby'],
  }),
  at('2026-09-22 19:50', 'Alice Ashby').consents('sound'),
  at('2026-09-23 07:45', 'Ben Ashby').consents('sound', 'He will like that.'),
  at('2026-11-11 00:00', 'the calendar').runsOut(),
  at('2026-11-05 15:45', senco).asksConsent('watching', {
    act: 'observation',
    purpose: 'Ms Pereira watches one assembly, to see what he does when it is loud.',
    agency: harbour,
    recipients: [harbour],
    shares: 'What she sees that morning.',
    from: '2026-11-05',
    lastDay: '2026-12-18',
    words: 'May Ms Pereira sit in one assembly and watch how Rowan manages? She will not speak to him there.',
    of: ['Alice Ashby', 'Ben Ashby'],
  }),
  at('2026-11-06 21:15', 'Alice Ashby').consents('watching'),
  at('2026-11-08 10:25', 'Ben Ashby').declines('watching', 'Not in assembly. He would think that he is being tested.'),
  at('2026-11-12 15:50', senco).asksConsent('picture', {
    family: 'data',
    act: 'publish-image',
    purpose: 'A picture of the Nest with Rowan and Ada goes into the newsletter.',
    recipients: ['Everybody who reads the newsletter'],
    shares: 'One picture, without his name.',
    from: '2026-11-12',
    lastDay: '2027-01-31',
    words: 'May we put a picture of Rowan and Ada in the Nest into the newsletter, without names?',
    of: ['Alice Ashby', 'Ben Ashby'],
    needs: 'everyone',
  }),
  at('2026-11-13 20:20', 'Alice Ashby').consents('picture', 'If Ada’s mother agrees too.'),
);

/** Jasmine lives with a foster carer; the local authority shares parental responsibility under a care order. */
export const jasmineAgreeing = chapter(
  'Jasmine Okafor',
  at('2026-09-15 15:30', senco).supports('Carys Bowen', 'Carys', 'social-worker', null, '2026-09-15', '2027-07-21'),
  at('2026-09-15 15:32', senco).supports('Owen Tarrant', 'Mr Tarrant', 'virtual-school', null, '2026-09-15', '2027-07-21'),
  at('2026-09-15 15:36', senco).sees('order', 'Carys Bowen', 'court-order', '2026-09-15', 'care order, seen in full'),
  at('2026-09-15 15:40', senco).orders('care', 'care-order', { gives: { 'Carys Bowen': false }, from: '2026-09-15', paper: 'order' }),
  at('2026-09-16 16:00', senco).registers(quayside, 'educational-psychology'),
  at('2026-09-16 16:01', senco).admits(quayside, 'Tomas Reyl', 'Dr Reyl', 'educational psychologist', '2026-09-16'),
  at('2026-11-17 15:40', senco).asksConsent('quayside', {
    act: 'referral',
    purpose: 'An educational psychologist helps us to understand what makes Mondays hard.',
    agency: quayside,
    recipients: [quayside],
    scope: ['school-notes', 'decisions'],
    shares: 'Her name and date of birth, what school has seen on Mondays, and what was tried.',
    from: '2026-11-17',
    lastDay: '2027-07-21',
    words: 'May we refer Jasmine to Quayside Educational Psychology, so that Dr Reyl helps us to understand Mondays?',
    of: ['Carys Bowen'],
  }),
);

/** Leo's mother moved, and nobody is to know where. An order keeps this record from his father until the end of March. */
export const leoAgreeing = chapter(
  'Leo Marchetti',
  at('2026-11-09 08:20', senco).sees('order', 'Paul Winters', 'court-order', '2026-11-09', 'sealed copy'),
  at('2026-11-09 08:25', senco).orders('contact', 'no-contact', {
    limits: { 'Paul Winters': ['see', 'consent'] },
    from: '2026-11-09',
    lastDay: '2027-03-31',
    paper: 'order',
    note: 'Looked at again by the court in March.',
  }),
  at('2026-11-09 08:28', senco).hides('Giulia Marchetti'),
  at('2026-11-09 08:30', senco).reaches('Giulia Marchetti', null, '01632 960202', 'giulia.marchetti@example.org'),
);

/** Saima Malik brings somebody from SENDIASS, who sees what she sees. */
export const hamzaAgreeing = chapter(
  'Hamza Malik',
  at('2026-10-06 15:45', senco).supports('Dara Quill', 'Dara', 'sendiass', 'Saima Malik', '2026-10-06', '2027-02-12'),
);

/** Katarzyna Nowak asks in Polish before she answers. */
export const zofiaAgreeing = chapter(
  'Zofia Nowak',
  at('2026-11-13 15:35', senco).asksConsent('app', {
    family: 'data',
    act: 'outside-app',
    purpose: 'Zosia practises reading with an app at school and at home.',
    recipients: ['Readlark, who make the app'],
    shares: 'Her first name and which books she has read.',
    from: '2026-11-13',
    lastDay: '2027-07-21',
    words: 'May Zosia use the reading app Readlark? It is told her first name and which books she has read, and nothing else.',
    of: ['Katarzyna Nowak', 'Piotr Nowak'],
  }),
  at('2026-11-15 21:20', 'Katarzyna Nowak').wonders('app', 'Czy aplikacja nagrywa jej głos?'),
);
