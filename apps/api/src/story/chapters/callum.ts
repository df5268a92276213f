import { at, chapter } from '../telling.ts';

const mum = 'Fiona Reid';
const dad = 'Stuart Reid';

export const callum = chapter(
  'Callum Reid',
  at('2025-09-10 20:50', mum).raises(
    'supply',
    'changes of teacher',
    'Three different adults on Monday and nobody told him. He came home and took the kitchen clock apart. He needs to know who, even when he cannot know why.',
    { read: '2025-09-11 08:05', seen: ['Mrs Holt', '2025-09-11 08:30'] },
  ),
  at('2025-09-11 13:15', 'Callum Reid').shares('who', 'Mondays', 'Tell me WHO. The night before. By name.', { read: '2025-09-11 15:30' }),
  at('2025-09-12 18:15', dad).shares(
    'board',
    'changes of teacher',
    'When it goes wrong at mine it is because I said “later”. He is fine with bad news. He is not fine with no news.',
    { read: '2025-09-15 08:10' },
  ),
  at('2025-09-16 15:45', 'Ms Farrow').decides('names', {
    about: 'who teaches tomorrow',
    items: [
      'A list of tomorrow’s adults, by name, goes into Cal’s bag each afternoon and to both homes.',
      'If it changes in the morning, Mrs Holt tells him at the gate.',
    ],
    from: '2025-09-17',
    expect: 'Mondays like other days.',
    reviewOn: '2025-11-21',
    changed: ['supply', 'who', 'board'],
    card: ['You want to know WHO, by name. You get a list every day.', 'teacher'],
    agreed: { [mum]: '2025-09-16 19:40', [dad]: '2025-09-16 20:10', 'Callum Reid': '2025-09-17 09:00' },
    noted: { supply: [mum, '2025-09-16 19:41'], board: [dad, '2025-09-16 20:11'], who: ['Callum Reid', '2025-09-17 09:01'] },
  }),
  at('2025-11-19 12:30', 'Mrs Holt').shares(
    'lists',
    'who teaches tomorrow',
    'Forty lists, two mistakes. He found both and corrected them in red. No Monday lost since September.',
    { audience: ['educators', 'parents'], read: '2025-11-19 16:05' },
  ),
  at('2025-11-21 15:15', 'Ms Farrow').decides('names-on', {
    about: 'who teaches tomorrow',
    items: ['The lists go on. Cal checks them before they are copied.'],
    from: '2025-11-24',
    expect: 'No mistakes at all, says Cal.',
    reviewOn: '2026-07-10',
    changed: ['lists'],
    follows: 'names',
    agreed: { [mum]: '2025-11-21 18:00', [dad]: '2025-11-22 09:30' },
  }),
  at('2026-06-03 21:10', mum).raises(
    'transition',
    'secondary school',
    'The visit day has four hundred children in one hall. He asked me what happens if he says no. I did not have an answer.',
    { read: '2026-06-04 08:05' },
  ),
  at('2026-06-04 08:20', 'Ms Farrow').promises('transition', '2026-06-12'),
  at('2026-06-08 20:15', dad).shares(
    'big-day',
    'secondary school',
    'I think he should go to the visit day like everybody else. He rises to things when nobody makes a fuss.',
    { read: '2026-06-09 08:10' },
  ),
  at('2026-06-09 13:45', 'Callum Reid').shares(
    'map',
    'secondary school',
    'I will go if I have been there before when it is empty and I have a map with the toilets on it.',
    { read: '2026-06-09 15:35' },
  ),
  at('2026-06-11 15:50', 'Ms Farrow').decides('empty-visit', {
    about: 'secondary school',
    items: [
      'Cal visits with Mrs Timms on a day when the school is empty, and draws his own map.',
      'He then decides himself whether he goes to the visit day.',
    ],
    from: '2026-06-15',
    expect: 'Cal knows the way to three places on his own.',
    reviewOn: '2026-11-27',
    changed: ['transition', 'map'],
    partly: {
      'big-day':
        'He may go like everybody else, and nobody makes a fuss. But he goes there first when it is empty: he asked for that himself, and it costs nobody anything.',
    },
    card: ['You go when it is empty, and you draw the map.', 'quiet'],
    agreed: { [mum]: '2026-06-11 19:15', 'Callum Reid': '2026-06-12 09:00' },
    noted: { transition: [mum, '2026-06-11 19:16'], map: ['Callum Reid', '2026-06-12 09:01'] },
  }),
  at('2026-06-12 07:55', dad).answers(
    'empty-visit',
    [1, 'agreed', 'Fair enough. I would have asked for the map too, at his age.'],
    [2, 'disagreed', 'He is ten. I think that we should decide this one, kindly, and not he.'],
  ),
  at('2026-07-06 13:05', 'Callum Reid').shares('went', 'visit day', 'I went. 412 people. I counted. My map had a mistake and I fixed it.', {
    answers: [['visit', 'How was the visit day?', 'so-so', [['loud', 'loud']]]],
    read: '2026-07-06 15:40',
  }),
  at('2026-07-08 15:30', 'Ms Farrow').closes(
    'went',
    'noted',
    'The secondary school has asked whether it may give Cal’s map to all new children, with his name on it.',
    ['The new school wants to use your map for everybody. May they?', 'like'],
  ),
  at('2026-07-09 09:05', 'Callum Reid').notes('went', null),
  at('2026-10-15 20:45', mum).raises(
    'review',
    'annual review',
    'The review is in four weeks and there is still no date from the council. I have kept the evening free three times now.',
    { read: '2026-10-16 08:05' },
  ),
  at('2026-10-16 08:30', 'Ms Farrow').promises('review', '2026-11-06'),
  at('2026-10-16 12:30', 'Ms Farrow').sends(
    'review',
    'professionals',
    'I have written to the council’s SEN team with three dates that suit both of you, and rung them. They promise an answer after half-term.',
    { people: [mum, dad], by: 'message', on: '2026-10-16' },
  ),
);
