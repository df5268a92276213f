import { at, chapter } from '../telling.ts';

export const mo = chapter(
  'Mohammed Rahman',
  at('2025-12-03 20:10', 'Shirin Rahman').raises(
    'nativity',
    'বড়দিনের নাটক',
    'মো নাটকে কথা বলতে চায়, কিন্তু ওকে শুধু ভেড়া বানানো হয়েছে। ও বাড়িতে মেষপালকের সব কথা বলতে পারে।',
    { language: 'bn', read: '2025-12-04 08:05' },
  ),
  at('2025-12-04 12:40', 'Ms Farrow').translates(
    'nativity',
    'en',
    'Mo wants to speak in the play, but he has only been made a sheep. At home he can say all of the shepherd’s words.',
    'Sultana Khatun, interpreter',
  ),
  at('2025-12-05 13:20', 'Mohammed Rahman').shares('shepherd', 'the play', 'Shepherd. With a stick.', {
    answers: [['play', 'Would you like to speak in the play?', 'good', [['yes', 'yes']]]],
    read: '2025-12-05 15:30',
  }),
  at('2025-12-05 15:50', 'Ms Farrow').decides('two-shepherds', {
    about: 'the Christmas play',
    items: ['There are two shepherds now. Mo says three lines, with his stick.'],
    from: '2025-12-08',
    expect: 'Amma and Abba in the first row.',
    reviewOn: '2025-12-19',
    changed: ['nativity', 'shepherd'],
    card: ['You are a shepherd. With a stick.', 'yes'],
    agreed: { 'Shirin Rahman': '2025-12-05 19:30', 'Kamal Rahman': '2025-12-05 21:00' },
    noted: { nativity: ['Shirin Rahman', '2025-12-05 19:31'], shepherd: ['Mohammed Rahman', '2025-12-08 09:05'] },
  }),
  at('2026-11-13 20:30', 'Kamal Rahman').shares(
    'speech',
    'speech sessions',
    'The speech sessions clash with football, and football is where he talks the most. Can they be swapped?',
    { read: '2026-11-16 08:10' },
  ),
);

export const poppy = chapter(
  'Poppy Wilkinson',
  at('2026-04-22 19:05', 'Emma Wilkinson').raises(
    'nits',
    'hair',
    'She has been told by two children that she cannot play because she had nits in January. She has not had them since. She asked me to cut all of her hair off.',
    { read: '2026-04-23 08:05' },
  ),
  at('2026-04-23 15:30', 'Ms Farrow').sends(
    'nits',
    'class-teacher',
    'Mr Grange reads the class the book about the lion with the itchy mane today, and says nothing else.',
    { people: ['Emma Wilkinson'], by: 'message', on: '2026-04-23' },
  ),
  at('2026-04-29 15:20', 'Ms Farrow').closes(
    'nits',
    'settled',
    'She has been skipping with five others since Friday. Mr Grange looks out for her at play until half-term.',
  ),
  at('2026-04-29 18:00', 'Emma Wilkinson').notes('nits', null),
);

export const dylan = chapter(
  'Dylan Pryce',
  at('2026-01-14 18:45', 'Carys Pryce').raises(
    'clock',
    'telling the time',
    'Dyl asks me forty times a day if it is home time yet. I do not think that he is unhappy, I think he has no idea what a day is.',
    { read: '2026-01-15 08:10' },
  ),
  at('2026-01-16 12:20', 'Miss Rees').shares(
    'beads',
    'telling the time',
    'He moved seven beads along a string yesterday, one for each part of the day, and only asked once.',
    { audience: ['educators', 'parents'], read: '2026-01-16 15:40' },
  ),
  at('2026-01-20 15:40', 'Ms Farrow').decides('beads', {
    about: 'what comes next',
    items: [
      'A string of seven beads on Dylan’s table; the last one is red and means Mam.',
      'The same string hangs in the kitchen at home for Saturdays.',
    ],
    from: '2026-01-21',
    expect: 'Dylan looks at the beads before he asks.',
    reviewOn: '2026-03-27',
    changed: ['clock', 'beads'],
    agreed: { 'Carys Pryce': '2026-01-20 19:20', 'Huw Pryce': '2026-01-20 19:30' },
    noted: { clock: ['Carys Pryce', '2026-01-20 19:21'] },
  }),
  at('2026-09-30 12:35', 'Mr Lund').shares('own-beads', 'what comes next', 'He made strings for four friends. I have one on my desk.', {
    audience: ['educators', 'parents'],
    read: '2026-09-30 16:00',
  }),
  at('2026-10-02 15:15', 'Ms Farrow').closes('own-beads', 'noted', 'So have I. The beads stay for as long as Dylan moves them.'),
);

export const isla = chapter(
  'Isla McKenna',
  at('2026-02-09 20:00', 'Bridie McKenna').raises(
    'pe',
    'PE kit',
    'She is always last to get changed and misses the first game. The buttons are the trouble and not the running.',
    { read: '2026-02-10 08:05' },
  ),
  at('2026-02-11 13:10', 'Isla McKenna').shares('buttons', 'PE', 'I hate buttons. I am fast.', { read: '2026-02-11 15:40' }),
  at('2026-02-12 15:30', 'Ms Farrow').decides('kit', {
    about: 'PE',
    items: ['Isla comes to school in her kit on PE days, and so may everybody.'],
    from: '2026-02-23',
    expect: 'First on the field.',
    reviewOn: '2026-03-27',
    changed: ['pe', 'buttons'],
    card: ['No buttons on PE days. Come in your kit.', 'playground'],
    agreed: { 'Bridie McKenna': '2026-02-12 18:30', 'Isla McKenna': '2026-02-13 09:05' },
    noted: { pe: ['Bridie McKenna', '2026-02-12 18:31'], buttons: ['Isla McKenna', '2026-02-13 09:06'] },
  }),
);
