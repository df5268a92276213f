import { at, chapter } from '../telling.ts';

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
