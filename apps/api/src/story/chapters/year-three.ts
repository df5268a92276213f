import { at, chapter } from '../telling.ts';

export const ada = chapter(
  'Ada Brennan',
  at('2026-09-22 18:30', 'Siobhan Brennan').shares(
    'nest',
    'eating in the Nest',
    'Ada is proud to be asked. One thing: she loves the hall on Fridays, it is fish. Could she choose, day by day?',
    { read: '2026-09-23 08:05' },
  ),
  at('2026-09-23 13:40', 'Ada Brennan').shares('friday', 'dinner', 'Nest with Rowan. Fridays hall because fish.', {
    answers: [['dinner', 'How is dinner time?', 'good', [['friend', 'my friend']]]],
    read: '2026-09-23 15:40',
  }),
  at('2026-09-24 15:35', 'Ms Farrow').decides('choose', {
    about: 'dinner time',
    items: ['Ada says each morning where she eats; on Fridays another friend goes to the Nest.'],
    from: '2026-09-25',
    expect: 'Ada helps because she likes to.',
    reviewOn: '2026-12-12',
    changed: ['nest', 'friday'],
    card: ['You choose, every day. Fridays are fish.', 'lunch'],
    agreed: { 'Siobhan Brennan': '2026-09-24 18:10', 'Ada Brennan': '2026-09-25 09:00' },
    noted: { nest: ['Siobhan Brennan', '2026-09-24 18:11'], friday: ['Ada Brennan', '2026-09-25 09:01'] },
  }),
);

export const noah = chapter(
  'Noah Campbell',
  at('2026-02-03 20:40', 'Tanya Campbell').raises(
    'tired',
    'homework',
    'I work evenings. He does his homework at my neighbour’s table with her three and it takes him two hours. I am not complaining, I just want him to have time to play.',
    { read: '2026-02-04 08:05' },
  ),
  at('2026-02-06 12:30', 'Mrs Bose').shares('half', 'homework', 'He knows all of it by the third line. The other nine lines are copying.', {
    read: '2026-02-06 15:50',
  }),
  at('2026-02-10 15:40', 'Ms Farrow').decides('three-lines', {
    about: 'homework',
    items: ['Noah does three lines and stops. Mum writes “enough” and that is enough.'],
    from: '2026-02-11',
    expect: 'Twenty minutes, then out.',
    reviewOn: '2026-05-15',
    changed: ['tired', 'half'],
    agreed: { 'Tanya Campbell': '2026-02-10 22:45' },
    noted: { tired: ['Tanya Campbell', '2026-02-10 22:46'] },
  }),
  at('2026-05-13 22:50', 'Tanya Campbell').shares(
    'bike',
    'homework',
    'He learned to ride a bike. I think that is what the two hours were for.',
    { read: '2026-05-14 08:10' },
  ),
  at('2026-05-15 15:20', 'Ms Farrow').closes('bike', 'settled', 'Three lines it stays, in the next class too.'),
  at('2026-11-19 22:40', 'Tanya Campbell').shares(
    'glasses',
    'the board',
    'He says he copies from Rowan because he cannot read the board from the back. The optician is on the 4th.',
  ),
);

export const priya = chapter(
  'Priya Raman',
  at('2025-11-25 19:50', 'Lakshmi Raman').raises(
    'perfect',
    'mistakes',
    'She tears up a page for one wrong letter. Last night she asked to be woken at five to do it again.',
    { read: '2025-11-26 08:10' },
  ),
  at('2025-11-27 13:10', 'Priya Raman').shares('pen', 'mistakes', 'Pen is scary because it stays. Pencil is better.', {
    read: '2025-11-27 15:40',
  }),
  at('2025-12-01 15:40', 'Ms Farrow').decides('pencil', {
    about: 'mistakes',
    items: ['Priya writes in pencil for as long as she likes.', 'Mr Lund makes one mistake on the board each day; the class hunts for it.'],
    from: '2025-12-02',
    expect: 'A page with a crossed-out word that stays in the book.',
    reviewOn: '2026-02-13',
    changed: ['perfect', 'pen'],
    card: ['Pencil is better. You can keep your pencil.', 'yes'],
    agreed: { 'Lakshmi Raman': '2025-12-01 19:30', 'Suresh Raman': '2025-12-01 20:30' },
    noted: { perfect: ['Lakshmi Raman', '2025-12-01 19:31'], pen: ['Priya Raman', '2025-12-02 09:10'] },
  }),
);

export const evie = chapter(
  'Evie Tran',
  at('2026-03-17 19:15', 'Linh Tran').raises(
    'sleepy',
    'sau cơn động kinh',
    'Sau cơn động kinh, Evie cần ngủ một tiếng. Hôm qua cháu phải ngồi dậy để chụp ảnh lớp.',
    { language: 'vi', read: '2026-03-18 08:05' },
  ),
  at('2026-03-18 14:20', 'Ms Farrow').translates(
    'sleepy',
    'en',
    'After a seizure Evie needs to sleep for an hour. Yesterday she had to sit up for the class photograph.',
    'Hoa Le, interpreter',
  ),
  at('2026-03-18 16:00', 'Mrs Whitcombe').sends(
    'sleepy',
    'class-teacher',
    'That should not have happened, and I am sorry. Nobody wakes Evie. The photograph is taken again with her in it.',
    { people: ['Linh Tran', 'Minh Tran'], by: 'phone', on: '2026-03-18' },
  ),
  at('2026-03-20 15:40', 'Ms Farrow').decides('sleep', {
    about: 'after a seizure',
    items: [
      'Evie sleeps in the medical room for as long as she needs; somebody stays with her.',
      'Every adult who covers a lesson reads her care plan first and signs it.',
    ],
    from: '2026-03-23',
    expect: 'Nobody who is with Evie has to ask what to do.',
    reviewOn: '2026-11-30',
    changed: ['sleepy'],
    agreed: { 'Linh Tran': '2026-03-20 20:00', 'Minh Tran': '2026-03-20 20:10' },
    noted: { sleepy: ['Linh Tran', '2026-03-20 20:01'] },
  }),
);
