import { at, chapter } from '../telling.ts';

export const chidi = chapter(
  'Chidi Eze',
  at('2026-04-14 20:05', 'Adaeze Eze').raises(
    'laptop',
    'writing',
    'He tells stories that make his sister forget her supper, and then writes two lines. May he type?',
    { read: '2026-04-15 08:05' },
  ),
  at('2026-04-17 15:40', 'Ms Farrow').decides('typing', {
    about: 'writing',
    items: ['Chidi types stories, and speaks the first draft into the recorder.'],
    from: '2026-04-20',
    expect: 'A story of a page.',
    reviewOn: '2026-06-12',
    changed: ['laptop'],
    agreed: { 'Adaeze Eze': '2026-04-17 18:30', 'Obinna Eze': '2026-04-17 19:00' },
    noted: { laptop: ['Adaeze Eze', '2026-04-17 18:31'] },
  }),
  at('2026-06-10 13:25', 'Chidi Eze').shares('seven', 'my story', 'Seven pages. The villain is a printer.', { read: '2026-06-10 15:40' }),
  at('2026-06-12 15:15', 'Ms Farrow').closes('seven', 'noted', 'Read by the whole staff room. We are all afraid of the printer now.', [
    'Seven pages! We all read it.',
    'like',
  ]),
  at('2026-06-15 09:00', 'Chidi Eze').notes('seven', null),
);

export const aaliyah = chapter(
  'Aaliyah Warsame',
  at('2026-10-05 20:20', 'Hodan Warsame').raises(
    'sats',
    'imtixaanka',
    'Aaliyah ma seexato habeenkii imtixaanka ka hor. Waxay tiraahdaa “waan illoobay wax walba”.',
    { language: 'so', read: '2026-10-06 08:05' },
  ),
  at('2026-10-07 12:30', 'Ms Farrow').translates(
    'sats',
    'en',
    'Aaliyah does not sleep on the night before a test. She says “I have forgotten everything”.',
    'Ayaan Duale, interpreter',
  ),
  at('2026-10-09 15:40', 'Ms Farrow').decides('small-room', {
    about: 'tests',
    items: [
      'Tests in the small room with three others, with a quarter more time.',
      'Nobody says the word test the day before; Mr Vaughan calls it Thursday.',
    ],
    from: '2026-10-12',
    expect: 'Aaliyah sleeps on Wednesday.',
    reviewOn: '2026-12-18',
    changed: ['sats'],
    agreed: { 'Hodan Warsame': '2026-10-09 20:20', 'Abdi Warsame': '2026-10-10 09:30' },
    noted: { sats: ['Hodan Warsame', '2026-10-09 20:21'] },
  }),
  at('2026-10-15 13:40', 'Aaliyah Warsame').answers(
    'small-room',
    [1, 'agreed', 'I could hear myself think.'],
    [2, 'agreed', 'Thursday is funny.'],
  ),
);

export const hattie = chapter(
  'Harriet Cole',
  at('2026-05-12 12:35', 'Mrs Holt').raises(
    'late',
    'late in the mornings',
    'Hattie has been late on nine mornings and always says that she missed the bus. She walks to school. I think that she is getting somebody ready before herself.',
    { seen: ['Ms Farrow', '2026-05-12 15:40'] },
  ),
  at('2026-05-14 10:20', 'Ms Farrow', '2026-05-13 17:40').shares(
    'lorraine',
    'mornings',
    'It is my hands, they do not work until ten. She does my buttons and the kettle. I did not tell you because I was afraid what you would think of me.',
    {
      of: 'Lorraine Cole',
      how: 'scribed',
      audience: [],
    },
  ),
  at('2026-05-14 10:40', 'Ms Farrow').sends(
    'late',
    'class-teacher',
    'Nothing but respect. Hattie comes when she can, and her first lesson waits for her.',
    { people: ['Lorraine Cole'], by: 'phone', on: '2026-05-13' },
  ),
  at('2026-05-15 13:30', 'Harriet Cole').shares('no-fuss', 'mornings', 'I don’t mind doing it. I mind everyone looking when I come in.', {
    audience: ['educators'],
    read: '2026-05-15 15:30',
  }),
  at('2026-05-19 15:40', 'Ms Farrow').decides('side-door', {
    about: 'mornings',
    items: [
      'Hattie comes in by the library door until half past nine, and is marked present.',
      'With Lorraine’s yes, the young carers’ group and help in the mornings are asked for.',
    ],
    from: '2026-05-20',
    expect: 'Hattie has one morning a week that is only hers.',
    reviewOn: '2026-11-25',
    changed: ['late', 'lorraine', 'no-fuss'],
    card: ['Come in by the library door. Nobody will look.', 'quiet'],
    agreed: { 'Lorraine Cole': '2026-05-19 18:30', 'Harriet Cole': '2026-05-20 09:35' },
    noted: { lorraine: ['Lorraine Cole', '2026-05-19 18:31'], 'no-fuss': ['Harriet Cole', '2026-05-20 09:36'] },
  }),
);

export const max = chapter(
  'Max Oyelaran',
  at('2025-12-08 20:15', 'Ronke Oyelaran').raises(
    'exclusion',
    'the phone calls',
    'You ring me each time he has a bad day. Could somebody ring me when he has a good one?',
    { read: '2025-12-09 08:05', seen: ['Mrs Holt', '2025-12-09 08:30'] },
  ),
  at('2025-12-10 15:40', 'Ms Farrow').decides('good-call', {
    about: 'telephone calls',
    items: ['Every Friday somebody rings Ronke or Dele with one good thing, whatever the week was like.'],
    from: '2025-12-12',
    expect: 'They pick up the telephone without holding their breath.',
    reviewOn: '2026-03-13',
    changed: ['exclusion'],
    agreed: { 'Ronke Oyelaran': '2025-12-10 19:00', 'Dele Oyelaran': '2025-12-10 19:05' },
    noted: { exclusion: ['Ronke Oyelaran', '2025-12-10 19:01'] },
  }),
  at('2026-03-11 19:20', 'Dele Oyelaran').shares(
    'voicemail',
    'telephone calls',
    'I keep the messages. Max listens to them when he thinks I am in the shower.',
    { read: '2026-03-12 08:05' },
  ),
  at('2026-03-13 15:20', 'Ms Farrow').decides('good-call-on', {
    about: 'telephone calls',
    items: ['The Friday call stays, and Max chooses who rings.'],
    from: '2026-03-20',
    expect: 'More messages to keep.',
    reviewOn: '2026-10-16',
    changed: ['voicemail'],
    follows: 'good-call',
    agreed: { 'Ronke Oyelaran': '2026-03-13 18:10', 'Dele Oyelaran': '2026-03-13 18:15' },
  }),
);
