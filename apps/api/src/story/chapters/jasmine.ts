import { at, chapter } from '../telling.ts';

const denise = 'Denise Palmer';

export const jasmine = chapter(
  'Jasmine Okafor',
  at('2025-09-15 19:25', denise).raises(
    'coat',
    'her coat',
    'Jas will not take her coat off at school and I know that it gets her into trouble. It is the one her brother gave her. Please let her keep it, she will take it off when she is ready.',
    { read: '2025-09-16 08:05', seen: ['Mr Lund', '2025-09-16 08:25'] },
  ),
  at('2025-09-16 15:20', 'Ms Farrow').closes(
    'coat',
    'settled',
    'Jas keeps her coat on for as long as she likes, everywhere in school. All staff were told this morning, without the reason.',
  ),
  at('2025-09-16 18:10', denise).notes('coat', null),
  at('2025-11-03 13:30', 'Jasmine Okafor').shares(
    'peg',
    'my peg',
    'I took my coat off at story time. I want a peg that nobody walks past.',
    { audience: ['educators', 'parents'], read: '2025-11-03 15:40', where: ['quiet-room', 'grown-up'] },
  ),
  at('2025-11-04 15:35', 'Ms Farrow').closes('peg', 'settled', 'The peg by the window, behind the bookcase, has her name on it.', [
    'You have a peg by the window. Nobody walks past it.',
    'quiet',
  ]),
  at('2025-11-05 09:05', 'Jasmine Okafor').notes('peg', null),
  at('2026-01-13 12:50', 'Mr Lund').raises(
    'mondays',
    'after contact visits',
    'On Mondays after she has seen her brother Jas cannot settle before eleven, and on the last two she hid under the table when somebody raised their voice.',
    { seen: ['Ms Farrow', '2026-01-13 15:30'] },
  ),
  at('2026-01-13 16:00', 'Ms Farrow').sends('mondays', 'observe', 'I come into Swallows on the next two Mondays. Mrs Kettle stays near.', {
    people: [denise],
    by: 'phone',
    on: '2026-01-13',
  }),
  at('2026-01-15 20:00', denise).shares(
    'sunday',
    'Mondays',
    'She is happy on Sundays and then she is sad that she was happy. A slow start is best. And pancakes, but that is my job.',
    { read: '2026-01-16 08:05' },
  ),
  at('2026-01-20 13:40', 'Jasmine Okafor').shares('draw', 'Mondays', 'I want to draw him first. Then I can do maths.', {
    audience: ['educators', 'parents'],
    read: '2026-01-20 15:30',
  }),
  at('2026-01-22 15:40', 'Ms Farrow').decides('slow-monday', {
    about: 'Monday mornings',
    items: [
      'Jas draws until half past nine on Mondays; the drawing goes wherever she wants it to go.',
      'Nobody raises their voice in Swallows before break. This is good for everybody.',
    ],
    from: '2026-01-26',
    expect: 'Jas is in the lesson by half past nine because she is ready.',
    reviewOn: '2026-03-13',
    changed: ['mondays', 'sunday', 'draw'],
    card: ['On Mondays you draw first. Maths can wait.', 'time'],
    agreed: { [denise]: '2026-01-22 18:35', 'Jasmine Okafor': '2026-01-23 09:10' },
    noted: { sunday: [denise, '2026-01-22 18:36'], draw: ['Jasmine Okafor', '2026-01-23 09:11'] },
  }),
  at('2026-03-11 12:35', 'Mr Lund').shares(
    'by-nine',
    'Monday mornings',
    'By ten past nine on the last four Mondays. Seven drawings: five for her brother, one for Denise, one for the caretaker.',
    { audience: ['educators', 'parents'], read: '2026-03-11 16:00' },
  ),
  at('2026-03-13 15:10', 'Ms Farrow').decides('slow-on', {
    about: 'Monday mornings',
    items: ['Drawing on Mondays stays, and moves with Jas to her next class.'],
    from: '2026-03-16',
    expect: 'The same in Goldcrests.',
    reviewOn: '2026-10-09',
    changed: ['by-nine'],
    follows: 'slow-monday',
    agreed: { [denise]: '2026-03-13 19:00' },
  }),
  at('2026-10-07 13:50', 'Jasmine Okafor').shares('still', 'Mondays', 'Same please.', {
    answers: [['mondays', 'How are Mondays?', 'good', [['calm', 'calm']]]],
    read: '2026-10-07 15:40',
  }),
  at('2026-10-09 15:15', 'Ms Farrow').decides('slow-third', {
    about: 'Monday mornings',
    items: ['The same. Miss Tunstall keeps the good pencils.'],
    from: '2026-10-12',
    expect: 'Mondays are just Mondays.',
    reviewOn: '2026-12-04',
    changed: ['still'],
    card: ['Same. Miss Tunstall keeps the good pencils for you.', 'calm'],
    follows: 'slow-on',
    agreed: { [denise]: '2026-10-09 18:20', 'Jasmine Okafor': '2026-10-12 09:20' },
    noted: { still: ['Jasmine Okafor', '2026-10-12 09:21'] },
  }),
  at('2026-11-13 19:45', denise).raises(
    'panto',
    'the class trip',
    'The pantomime is on the same day as her brother’s birthday visit. She has not told you because she does not want to choose. Could the visit come first and could I bring her late?',
    { read: '2026-11-16 08:05', seen: ['Miss Tunstall', '2026-11-16 08:30'] },
  ),
);
