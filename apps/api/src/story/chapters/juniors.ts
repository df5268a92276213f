import { at, chapter } from '../telling.ts';

export const olly = chapter(
  'Oliver Hughes',
  at('2025-09-30 20:20', 'Kerry Hughes').raises(
    'chair',
    'sitting still',
    'He lost his playtime again for rocking on his chair. Playtime is the only thing that makes the sitting possible.',
    { read: '2025-10-01 08:05', seen: ['Mr Osei', '2025-10-01 08:30'] },
  ),
  at('2025-10-01 13:40', 'Oliver Hughes').shares(
    'legs',
    'sitting still',
    'My legs want to go and I tell them no and then I have not heard the question.',
    { read: '2025-10-01 15:40' },
  ),
  at('2025-10-02 21:05', 'Gavin Hughes').shares(
    'rules',
    'sitting still',
    'Rules are rules and he should learn them. But taking away play does not teach him, so find something else.',
    { read: '2025-10-03 08:05' },
  ),
  at('2025-10-03 15:50', 'Ms Farrow').decides('no-lost-play', {
    about: 'sitting still',
    items: [
      'No child in Kestrels loses playtime.',
      'Olly has a standing table at the back and a stool that wobbles, and may change between them.',
    ],
    from: '2025-10-06',
    expect: 'Olly hears the question.',
    reviewOn: '2025-12-05',
    changed: ['chair', 'legs'],
    partly: {
      rules: 'He keeps to the rules of the class like everybody else. Rocking is no longer against them, on the stool that is made for it.',
    },
    card: ['Your legs want to go. You get a wobbly stool.', 'yes'],
    agreed: { 'Kerry Hughes': '2025-10-03 18:40', 'Oliver Hughes': '2025-10-06 09:05' },
    noted: { chair: ['Kerry Hughes', '2025-10-03 18:41'], legs: ['Oliver Hughes', '2025-10-06 09:06'] },
  }),
  at('2025-10-04 10:15', 'Gavin Hughes').answers(
    'no-lost-play',
    [1, 'agreed'],
    [2, 'disagreed', 'A stool that wobbles is a toy. I will see whether I am wrong.'],
  ),
  at('2026-01-12 19:30', 'Gavin Hughes').answers('no-lost-play', [2, 'agreed', 'I was wrong. He does his homework on one now.']),
);

export const sofia = chapter(
  'Sofia Ionescu',
  at('2026-05-06 20:35', 'Elena Ionescu').raises(
    'lunch',
    'masa de prânz',
    'Sofia spune că nu știe să ceară mâncarea și ia mereu doar pâine.',
    { language: 'ro', read: '2026-05-07 08:05' },
  ),
  at('2026-05-08 12:25', 'Ms Farrow').translates(
    'lunch',
    'en',
    'Sofia says that she does not know how to ask for the food and always takes only bread.',
    'Ana Petrescu, interpreter',
  ),
  at('2026-05-11 15:30', 'Ms Farrow').decides('pictures', {
    about: 'dinner time',
    items: ['Photographs of each dish hang at the counter; every child may point.'],
    from: '2026-05-12',
    expect: 'Sofia eats something warm each day.',
    reviewOn: '2026-06-19',
    changed: ['lunch'],
    agreed: { 'Elena Ionescu': '2026-05-11 19:45', 'Mihai Ionescu': '2026-05-11 20:00' },
    noted: { lunch: ['Elena Ionescu', '2026-05-11 19:46'] },
  }),
);

export const layla = chapter(
  'Layla Hussain',
  at('2026-03-04 18:55', 'Nadia Hussain').raises(
    'headaches',
    'headaches',
    'Three headaches this week, always after computing. The optician says that her eyes are fine.',
    { read: '2026-03-05 08:05' },
  ),
  at('2026-03-06 15:20', 'Ms Farrow').sends(
    'headaches',
    'class-teacher',
    'Miss Tunstall turns Layla’s screen away from the window and notes each headache for two weeks.',
    { people: ['Nadia Hussain'], by: 'message', on: '2026-03-06' },
  ),
  at('2026-03-20 14:50', 'Ms Farrow').closes(
    'headaches',
    'settled',
    'None in two weeks. It was the glare; blinds have been ordered for the whole room.',
  ),
  at('2026-03-20 18:20', 'Nadia Hussain').notes('headaches', null),
);

export const ethan = chapter(
  'Ethan Whitlock',
  at('2026-06-09 12:40', 'Miss Tunstall').raises(
    'fists',
    'after football',
    'Two fights in a week, both after football and both when he was told that he had been out. Outside football he is the kindest child I teach.',
    { seen: ['Ms Farrow', '2026-06-09 15:40'] },
  ),
  at('2026-06-10 09:00', 'Ms Farrow').sends(
    'fists',
    'observe',
    'I watch the games on Wednesday and Thursday before we say anything to anybody.',
    'Ethan asked to tell Mum and Dad himself on Friday, with Miss Tunstall beside him. We said yes.',
  ),
  at('2026-06-11 13:50', 'Ethan Whitlock').shares('out', 'football', 'They say I am out when I am not. Nobody is the referee.', {
    read: '2026-06-11 15:40',
  }),
  at('2026-06-12 19:40', 'Gemma Whitlock').shares(
    'told',
    'football',
    'He told us himself, all of it. We were proud and cross in the same breath.',
    { read: '2026-06-15 08:05' },
  ),
  at('2026-06-16 15:40', 'Ms Farrow').decides('referee', {
    about: 'football',
    items: ['Year 6 referees, two a day, with a whistle. Ethan learns to be one.'],
    from: '2026-06-17',
    expect: 'No fight until the summer.',
    reviewOn: '2026-07-17',
    changed: ['fists', 'out', 'told'],
    card: ['There will be a referee. You can learn to be one.', 'stop'],
    agreed: { 'Gemma Whitlock': '2026-06-16 19:10', 'Darren Whitlock': '2026-06-16 19:30', 'Ethan Whitlock': '2026-06-17 09:00' },
    noted: { out: ['Ethan Whitlock', '2026-06-17 09:01'], told: ['Gemma Whitlock', '2026-06-16 19:11'] },
  }),
  at('2026-11-12 12:45', 'Mr Fairley').raises(
    'moving',
    'moving house',
    'Ethan told me that they have to leave their flat by Christmas and that he is not supposed to say. He has not slept well, and it shows.',
    { seen: ['Ms Farrow', '2026-11-12 15:30'] },
  ),
  at('2026-11-12 16:10', 'Ms Farrow').sends(
    'moving',
    'watch',
    'Mr Fairley keeps mornings light. I ask our family support worker what help with housing there is before I ring.',
    'Ethan said it in confidence. I want to ring with something to offer, and to ask him first how he would like it to be done; by Tuesday at the latest.',
  ),
);

export const finn = chapter(
  'Finn Gallagher',
  at('2026-01-28 20:10', 'Orla Gallagher').raises(
    'aloud',
    'reading aloud',
    'He had to read in front of the class and lost his place four times. He has not opened a book since. Before that he read to his rabbits.',
    { read: '2026-01-29 08:05' },
  ),
  at('2026-01-30 13:30', 'Finn Gallagher').shares('warn', 'reading aloud', 'I can do it if I know which bit the day before.', {
    read: '2026-01-30 15:30',
  }),
  at('2026-02-03 15:40', 'Ms Farrow').decides('day-before', {
    about: 'reading aloud',
    items: ['Finn gets his lines the day before, or passes. Both are fine.'],
    from: '2026-02-04',
    expect: 'The rabbits hear the next chapter.',
    reviewOn: '2026-03-27',
    changed: ['aloud', 'warn'],
    card: ['You will know your lines the day before.', 'reading'],
    agreed: { 'Orla Gallagher': '2026-02-03 18:50', 'Finn Gallagher': '2026-02-04 09:05' },
    noted: { aloud: ['Orla Gallagher', '2026-02-03 18:51'], warn: ['Finn Gallagher', '2026-02-04 09:06'] },
  }),
);

export const sam = chapter(
  'Samuel Baptiste',
  at('2026-09-17 19:20', 'Yvette Baptiste').raises(
    'bored',
    'maths',
    'He finishes the sheet and is given the same sheet with bigger numbers. He has begun to hand it in blank.',
    { read: '2026-09-18 08:05' },
  ),
  at('2026-09-21 13:10', 'Samuel Baptiste').shares('puzzle', 'maths', 'Bigger numbers are not harder. Puzzles are harder.', {
    read: '2026-09-21 15:40',
  }),
  at('2026-09-23 15:35', 'Ms Farrow').decides('puzzles', {
    about: 'maths',
    items: ['Miss Gordon keeps a box of puzzles; Sam takes one when he is done, and so may anybody.'],
    from: '2026-09-24',
    expect: 'A problem that he takes home because he cannot let it go.',
    reviewOn: '2026-12-10',
    changed: ['bored', 'puzzle'],
    card: ['Puzzles are harder. There is a box of them now.', 'think'],
    agreed: { 'Yvette Baptiste': '2026-09-23 18:40', 'Samuel Baptiste': '2026-09-24 09:05' },
    noted: { bored: ['Yvette Baptiste', '2026-09-23 18:41'], puzzle: ['Samuel Baptiste', '2026-09-24 09:06'] },
  }),
);

export const grace = chapter(
  'Grace Adeyemi',
  at('2025-10-21 19:15', 'Folake Adeyemi').raises(
    'contrast',
    'the steps',
    'Grace fell on the grey steps by the kitchen, for the second time. She did not tell you because she did not want to lose her independence.',
    { read: '2025-10-22 08:05' },
  ),
  at('2025-10-22 09:30', 'Mrs Whitcombe').promises('contrast', '2025-10-24'),
  at('2025-10-22 13:20', 'Grace Adeyemi').shares('yellow', 'the steps', 'Paint the edges yellow. I can do stairs. I can’t do grey.', {
    read: '2025-10-22 15:40',
  }),
  at('2025-10-24 15:30', 'Mrs Whitcombe').decides('edges', {
    about: 'the steps',
    items: [
      'All step edges in the school are painted yellow in the holiday.',
      'Grace walks the school with the caretaker and points at whatever is grey.',
    ],
    from: '2025-11-03',
    expect: 'Grace goes everywhere alone, and arrives.',
    reviewOn: '2025-11-28',
    changed: ['contrast', 'yellow'],
    card: ['You can do stairs. We paint them yellow.', 'yes'],
    agreed: { 'Folake Adeyemi': '2025-10-24 18:20', 'Tunde Adeyemi': '2025-10-24 19:00', 'Grace Adeyemi': '2025-11-03 09:10' },
    noted: { contrast: ['Folake Adeyemi', '2025-10-24 18:21'], yellow: ['Grace Adeyemi', '2025-11-03 09:11'] },
  }),
  at('2026-11-11 18:30', 'Tunde Adeyemi').shares(
    'braille',
    'the library',
    'She has asked for the second book of the dragon series in large print since September. We would buy it ourselves if we knew where.',
    { read: '2026-11-12 08:05' },
  ),
);

export const kuba = chapter(
  'Jakub Kowalczyk',
  at('2026-02-25 20:50', 'Agnieszka Kowalczyk').raises(
    'friends',
    'koledzy',
    'Kuba mówi, że ma kolegę, ale nie zna jego imienia. Chyba to nie jest kolega. W domu jest bardzo cichy.',
    { language: 'pl', read: '2026-02-26 08:05' },
  ),
  at('2026-02-27 12:30', 'Ms Farrow').translates(
    'friends',
    'en',
    'Kuba says that he has a friend, but he does not know his name. I suppose that it is not a friend. At home he is very quiet.',
    'Marta Zielona, interpreter',
  ),
  at('2026-03-02 13:15', 'Jakub Kowalczyk').shares('chess', 'break', 'I can play chess. Nobody here plays.', { read: '2026-03-02 15:40' }),
  at('2026-03-05 15:40', 'Ms Farrow').decides('chess', {
    about: 'break',
    items: ['A chess table at break from Monday, run by Kuba and Mr Bankole.'],
    from: '2026-03-09',
    expect: 'Kuba knows three names.',
    reviewOn: '2026-04-24',
    changed: ['friends', 'chess'],
    card: ['You can play chess. Will you teach us?', 'friend'],
    agreed: { 'Agnieszka Kowalczyk': '2026-03-05 19:30' },
    noted: { friends: ['Agnieszka Kowalczyk', '2026-03-05 19:31'], chess: ['Jakub Kowalczyk', '2026-03-06 09:05'] },
  }),
);

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
    reviewOn: '2026-12-04',
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
