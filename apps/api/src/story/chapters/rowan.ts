import { handsOverEars } from '../drawings.ts';
import { at, chapter } from '../telling.ts';

const mum = 'Alice Ashby';
const dad = 'Ben Ashby';

export const rowan = chapter(
  'Rowan Ashby',
  at('2025-11-06 19:20', mum).raises(
    'reading',
    'being understood',
    'He came home and said nobody knew what he wanted at carpet time. He gave up and sat under the coats. He can say it, he just needs longer than people wait.',
    {
      read: '2025-11-07 08:10',
      seen: ['Mrs Bose', '2025-11-07 12:25'],
    },
  ),
  at('2025-11-12 13:05', 'Rowan Ashby').shares('slow', 'talking', 'I know the words. They come out after.', { read: '2025-11-12 15:40' }),
  at('2025-11-14 15:30', 'Ms Farrow').decides('wait', {
    about: 'time to answer',
    items: [
      'Every grown-up in Swifts counts to ten after asking Rowan something.',
      'Rowan keeps a “still thinking” card in his tray and may hold it up.',
    ],
    from: '2025-11-17',
    expect: 'Rowan answers in his own words at least once in each carpet time.',
    reviewOn: '2026-02-06',
    changed: ['reading', 'slow'],
    card: ['You told us the words come after. We will wait for them.', 'time'],
    agreed: { [mum]: '2025-11-14 18:02', [dad]: '2025-11-16 20:11', 'Rowan Ashby': '2025-11-17 09:15' },
    noted: { slow: ['Rowan Ashby', '2025-11-17 09:16'], reading: [mum, '2025-11-14 18:03'] },
  }),
  at('2026-02-05 12:40', 'Mrs Bose').shares(
    'counted',
    'time to answer',
    'I kept a tally for three weeks. He answered in his own words on 12 of 14 days. The card came out twice; he likes to know that it is there.',
    { read: '2026-02-05 16:00' },
  ),
  at('2026-02-06 15:45', 'Ms Farrow').decides('wait-on', {
    about: 'time to answer',
    items: ['We go on counting to ten; the card moves with him to his next class.'],
    from: '2026-02-09',
    expect: 'The next teacher knows before the first day.',
    reviewOn: '2026-07-03',
    changed: ['counted'],
    follows: 'wait',
    agreed: { [mum]: '2026-02-06 17:30', [dad]: '2026-02-08 19:00' },
    noted: { counted: ['Mrs Bose', '2026-02-09 08:20'] },
  }),
  at('2026-09-04 22:41', mum).raises(
    'noise',
    'dinner time',
    'He comes home in tears on hall days. It is the noise at dinner, not the food.',
    {
      read: '2026-09-07 08:05',
      seen: ['Mr Osei', '2026-09-07 12:35'],
    },
  ),
  at('2026-09-07 08:20', 'Ms Farrow').promises('noise', '2026-09-16'),
  at('2026-09-07 16:10', 'Ms Farrow').sends(
    'noise',
    'observe',
    'I sit in the hall on two days this week to hear when it is loudest. Mr Osei watches how Rowan is before and after.',
    {
      people: [mum],
      by: 'phone',
      on: '2026-09-07',
    },
  ),
  at('2026-09-09 13:50', 'Rowan Ashby').shares('loud', 'dinner time', 'Too loud. I hide my ears. I like eating with Ada.', {
    answers: [
      [
        'dinner',
        'How is dinner time?',
        'not-good',
        [
          ['loud', 'too loud'],
          ['friend', 'friends'],
        ],
      ],
    ],
    where: ['quiet-room', 'grown-up'],
    read: '2026-09-09 15:35',
    seen: ['Mr Osei', '2026-09-10 08:30'],
  }),
  at('2026-09-11 21:06', dad).shares(
    'home',
    'dinner time',
    'I would rather he went home for lunch, and I want the speech therapist to see him this term.',
    {
      audience: ['educators'],
      read: '2026-09-14 08:12',
    },
  ),
  at('2026-09-12 10:20', 'Mr Osei').shares(
    'calm',
    'dinner time',
    'Calm in small groups of up to six. On Thursday six of us ate in the classroom because the hall was being set up, and he finished his pasta and told Ada a joke.',
    {
      read: '2026-09-14 08:14',
    },
  ),
  at('2026-09-16 15:50', 'Ms Farrow').decides('nest', {
    about: 'dinner time',
    items: [
      'Rowan eats in the Nest with Ada, Monday to Friday.',
      'Mrs Whitcombe asks for sound panels in the hall, so that it is quieter for everybody.',
    ],
    from: '2026-09-21',
    expect: 'No tears on hall days; eats most of his meal.',
    reviewOn: '2026-12-12',
    changed: ['noise', 'loud', 'calm'],
    not: {
      home: 'Rowan asked to stay with Ada. We look again in December. About the speech therapist you are owed an answer of its own, so this stays open.',
    },
    open: ['home'],
    card: ['You told us dinner is too loud. You can eat in the Nest with Ada.', 'quiet'],
    agreed: { [mum]: '2026-09-16 19:14' },
    noted: { calm: ['Mr Osei', '2026-09-17 08:25'] },
  }),
  at('2026-09-17 20:48', dad).answers(
    'nest',
    [1, 'disagreed', 'I still think home is calmer. He is a different boy after half an hour with the dog and nobody talking.'],
    [2, 'agreed'],
  ),
  at('2026-09-17 09:06', 'Rowan Ashby').answers('nest', [1, 'agreed', 'With Ada.']),
  at('2026-10-02 15:20', 'Ms Farrow', '2026-09-28 12:10').shares(
    'phone-dad',
    'speech therapist',
    'Could the therapist show me what to do in the evenings as well? I do not want to do it wrong. And tell him well done from me for the Nest, he talks about it.',
    {
      of: dad,
      how: 'scribed',
      audience: [],
      seen: ['Mrs Whitcombe', '2026-10-05 09:00'],
    },
  ),
  at('2026-10-14 16:05', 'Ms Farrow').shares(
    'therapist',
    'speech therapist’s advice',
    'From the speech therapist’s visit today, summed up: short visual instructions; check in before transitions; ten minutes a week with his own pictures, at home and at school alike.',
    {
      how: 'paraphrased',
      audience: ['educators', 'parents'],
      seen: ['Mr Osei', '2026-10-15 08:20'],
    },
  ),
  at('2026-10-20 15:40', 'Ms Farrow').decides('pictures', {
    about: 'autumn plan',
    items: [
      'Picture timetable in class; a two-minute warning before every change.',
      'The therapist shows Mum and Dad, each in a session of their own, what to do with his pictures at home.',
    ],
    from: '2026-11-02',
    expect: 'Rowan moves from one thing to the next without hiding; the same pictures at both homes.',
    reviewOn: '2027-01-29',
    changed: ['therapist', 'phone-dad'],
    partly: {
      home: 'The therapist saw Rowan on 14 October and comes once a month. Lunch at home we look at together in December, with what Rowan says by then.',
    },
    agreed: { [mum]: '2026-10-20 18:22', [dad]: '2026-10-21 20:15' },
    noted: { home: [dad, '2026-10-21 20:16'], 'phone-dad': [dad, '2026-10-21 20:17'] },
  }),
  at('2026-10-22 11:10', 'Rowan Ashby').answers('pictures', [1, 'agreed', 'I chose the pictures.']),
  at('2026-11-02 13:55', 'Rowan Ashby').shares('faces', 'my day', null, {
    answers: [
      ['dinner', 'How is dinner time?', 'good', [['friend', 'friends']]],
      ['assembly', 'How is assembly?', 'not-good', [['loud', 'too loud']], undefined, handsOverEars],
    ],
    read: '2026-11-03 08:15',
    where: ['classroom', 'friend'],
    help: ['read-aloud'],
  }),
  at('2026-11-16 20:38', mum).raises(
    'sunday',
    'assembly',
    'On Sunday night he asks whether it is an assembly week. On Monday he covers his ears before we are through the gate.',
    { read: '2026-11-17 08:10', seen: ['Mr Osei', '2026-11-17 12:40'] },
  ),
  at('2026-11-18 15:35', 'Mr Osei').shares(
    'door',
    'assembly',
    'On Friday he sat by the door with me and stayed for all of it. In the middle of the hall he lasted four minutes.',
    { read: '2026-11-19 08:05' },
  ),
);
