import { at, chapter } from '../telling.ts';

const mummy = 'Meera Patel';
const papa = 'Nikhil Patel';

export const ishaan = chapter(
  'Ishaan Patel',
  at('2025-10-01 20:05', mummy).raises(
    'spelling',
    'spelling tests',
    'He learned the ten words until he cried, and then got two right. On the way home he asked me whether he is stupid. He built a working crane out of cereal boxes on Saturday.',
    { read: '2025-10-02 08:10', seen: ['Miss Tunstall', '2025-10-02 08:40'] },
  ),
  at('2025-10-02 08:20', 'Ms Farrow').promises('spelling', '2025-10-10'),
  at('2025-10-03 11:30', 'Ishaan Patel').shares(
    'swim',
    'reading',
    'The letters swim. Yellow paper is better. Nobody else has yellow paper.',
    { read: '2025-10-03 15:30' },
  ),
  at('2025-10-06 21:15', papa).shares(
    'old-way',
    'spelling tests',
    'I was the same and nobody noticed until I was nineteen. I do not want him taken out of class for it, that was worse than the spelling.',
    { read: '2025-10-07 08:05' },
  ),
  at('2025-10-08 15:50', 'Ms Farrow').decides('yellow', {
    about: 'reading and spelling',
    items: [
      'Yellow paper for everybody in Goldcrests who likes it.',
      'Four words a week instead of ten, chosen with Ishaan; no marks read out.',
      'Reading with Mr Ferreira for fifteen minutes on three mornings, before the others come in.',
    ],
    from: '2025-10-13',
    expect: 'Ishaan reads a page aloud to somebody at home because he wants to.',
    reviewOn: '2025-12-17',
    changed: ['spelling', 'swim'],
    partly: {
      'old-way':
        'He is not taken out of lessons. But the fifteen minutes are outside the room: he told us that he wants nobody to listen while he learns.',
    },
    card: ['Yellow paper is better. Now everybody can have some.', 'reading'],
    agreed: { [mummy]: '2025-10-08 19:35', 'Ishaan Patel': '2025-10-09 09:20' },
    noted: { spelling: [mummy, '2025-10-08 19:36'], swim: ['Ishaan Patel', '2025-10-09 09:21'] },
  }),
  at('2025-10-09 22:02', papa).answers(
    'yellow',
    [1, 'agreed'],
    [2, 'agreed'],
    [3, 'disagreed', 'Before school is still apart from the others. I would like to hear from him that he does not mind.'],
  ),
  at('2025-12-15 12:50', 'Ishaan Patel').shares(
    'mornings',
    'mornings with Mr Ferreira',
    'It is our secret club. I read a whole book about bridges.',
    { answers: [['mornings', 'How are your mornings?', 'good', [['reading', 'reading']]]], read: '2025-12-15 15:40' },
  ),
  at('2025-12-17 15:30', 'Ms Farrow').decides('club', {
    about: 'reading and spelling',
    items: ['The morning club goes on. Ishaan may bring a friend on Fridays.'],
    from: '2026-01-06',
    expect: 'A second book about bridges.',
    reviewOn: '2026-03-25',
    changed: ['mornings'],
    card: ['Your club goes on. You can bring a friend on Fridays.', 'friend'],
    follows: 'yellow',
    agreed: { [mummy]: '2025-12-17 18:30', [papa]: '2025-12-17 21:45', 'Ishaan Patel': '2025-12-18 09:10' },
    noted: { mornings: ['Ishaan Patel', '2025-12-18 09:11'] },
  }),
  at('2026-09-10 20:45', mummy).raises(
    'tables',
    'times-tables test',
    'There is an online tables test for Year 4 with six seconds for each answer. He knows them. He cannot type them in six seconds. Is there anything to be done?',
    { read: '2026-09-11 08:10', seen: ['Mr Fairley', '2026-09-11 08:35'] },
  ),
  at('2026-09-15 15:45', 'Ms Farrow').decides('tables', {
    about: 'times-tables test',
    items: ['Mr Bankole types what Ishaan says; they practise it that way each Wednesday until June.'],
    from: '2026-09-16',
    expect: 'The test shows what he knows and not how he types.',
    reviewOn: '2027-05-14',
    changed: ['tables'],
    agreed: { [mummy]: '2026-09-15 19:25', [papa]: '2026-09-15 21:30' },
    noted: { tables: [mummy, '2026-09-15 19:26'] },
  }),
  at('2026-11-18 21:20', papa).shares(
    'guitar',
    'after school',
    'He wants to join the coding club but it is on the evening of his tutor. If there is a second group, please think of him.',
    { read: '2026-11-19 08:05' },
  ),
);
