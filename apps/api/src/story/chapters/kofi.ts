import { at, chapter } from '../telling.ts';

const mum = 'Abena Mensah';

export const kofi = chapter(
  'Kofi Mensah',
  at('2025-09-17 18:22', mum).raises(
    'door-width',
    'the science room',
    'His new chair is four centimetres wider. It goes through every door but the science room, and there he sits in the doorway. He says it is fine. It is not fine.',
    {
      read: '2025-09-18 08:05',
      seen: ['Miss Gordon', '2025-09-18 08:30'],
    },
  ),
  at('2025-09-18 09:00', 'Mrs Whitcombe').sends(
    'door-width',
    'class-teacher',
    'Science moves to the art room, whose doors are wide, from tomorrow, until the frame is changed.',
    { people: [mum], by: 'phone', on: '2025-09-18' },
  ),
  at('2025-09-18 13:20', 'Kofi Mensah').shares('middle', 'science', 'I want to be in the middle where the experiment is.', {
    read: '2025-09-18 15:40',
  }),
  at('2025-09-24 15:35', 'Ms Farrow').decides('art-room', {
    about: 'science',
    items: [
      'Owls, Ospreys and Curlews have science in the art room until the door is done in the October holiday.',
      'Kofi’s table stands in the middle, at his height.',
    ],
    from: '2025-09-25',
    expect: 'Kofi does every experiment with his own hands.',
    reviewOn: '2025-11-07',
    changed: ['door-width', 'middle'],
    card: ['You want to be in the middle. Your table is in the middle.', 'together'],
    agreed: { [mum]: '2025-09-24 17:40', 'Emmanuel Mensah': '2025-09-24 22:10', 'Kofi Mensah': '2025-09-25 09:30' },
    noted: { 'door-width': [mum, '2025-09-24 17:41'], middle: ['Kofi Mensah', '2025-09-25 09:31'] },
  }),
  at('2026-04-16 19:30', 'Emmanuel Mensah').raises(
    'trip',
    'the residential',
    'The letter about the week at the lake has a tick box “can climb stairs”. He read it before I did. Please do not let him find out that way again.',
    { read: '2026-04-17 08:00' },
  ),
  at('2026-04-17 08:40', 'Ms Farrow').promises('trip', '2026-04-24'),
  at('2026-04-17 13:10', 'Kofi Mensah').shares(
    'canoe',
    'the lake',
    'I can swim 50 metres. I want to canoe. I do not want a different holiday.',
    { read: '2026-04-17 15:30' },
  ),
  at('2026-04-20 12:30', 'Miss Gordon').shares(
    'lake-visit',
    'the lake',
    'I went on Saturday to look. The lower lodge has a level door and a wet room, and the canoes have a seat that can be strapped in. The top lodge is all steps.',
    { read: '2026-04-20 15:50' },
  ),
  at('2026-04-23 15:50', 'Mrs Whitcombe').decides('lake', {
    about: 'the residential',
    items: [
      'The whole class sleeps in the lower lodge.',
      'Kofi canoes with the strapped seat; an instructor tries it with him first.',
      'Every trip letter is read by Ms Farrow before it goes out.',
    ],
    from: '2026-06-15',
    expect: 'One holiday for everybody.',
    reviewOn: '2026-06-26',
    changed: ['trip', 'canoe', 'lake-visit'],
    card: ['You want to canoe with everybody. You will.', 'together'],
    agreed: { [mum]: '2026-04-23 18:05', 'Emmanuel Mensah': '2026-04-23 19:22', 'Kofi Mensah': '2026-04-24 09:12' },
    noted: { trip: ['Emmanuel Mensah', '2026-04-23 19:23'], canoe: ['Kofi Mensah', '2026-04-24 09:13'] },
  }),
  at('2026-06-24 13:25', 'Kofi Mensah').shares('capsized', 'the lake', 'We capsized on purpose. Twice.', {
    answers: [['lake', 'How was the lake?', 'good', [['together', 'together']]]],
    read: '2026-06-24 15:40',
    where: ['outside', 'friend'],
  }),
  at('2026-06-26 15:10', 'Ms Farrow').closes(
    'capsized',
    'noted',
    'Read aloud in the staff room, to applause. The lower lodge is booked for next year too.',
    ['We read your words to everybody. They clapped.', 'like'],
  ),
  at('2026-06-29 09:10', 'Kofi Mensah').notes('capsized', null),
  at('2026-10-06 18:44', mum).raises(
    'secondary',
    'secondary school',
    'We have seen three schools. The one he likes has a lift that was out of order the day we came. I do not know whether we are allowed to ask how often.',
    { read: '2026-10-07 08:05' },
  ),
  at('2026-10-07 12:20', 'Ms Farrow').promises('secondary', '2026-10-16'),
  at('2026-10-13 15:45', 'Ms Farrow').decides('lift', {
    about: 'secondary school',
    items: [
      'Ms Farrow asks the three schools in writing how many days their lifts stood still last year, and passes the answers on as they come.',
      'A second visit, with Kofi, his physiotherapist and a timetable in hand.',
    ],
    from: '2026-10-14',
    expect: 'Kofi’s first choice is made on facts.',
    reviewOn: '2026-11-25',
    changed: ['secondary'],
    agreed: { [mum]: '2026-10-13 19:00', 'Emmanuel Mensah': '2026-10-14 07:30' },
    noted: { secondary: [mum, '2026-10-13 19:01'] },
  }),
  at('2026-11-19 13:30', 'Kofi Mensah').shares(
    'choose',
    'secondary school',
    'I choose the one with the broken lift because my friends go there. I will tell them if it breaks.',
    { read: '2026-11-20 08:10', where: ['classroom', 'nobody'] },
  ),
);
