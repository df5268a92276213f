import { at, chapter } from '../telling.ts';

const dad = 'Craig Fletcher';

export const maisie = chapter(
  'Maisie Fletcher',
  at('2025-11-18 12:45', 'Mrs Abbott').raises(
    'quiet',
    'has gone quiet',
    'Maisie has stopped putting up her hand since half-term, and has eaten alone on six days of the last ten. Her written work is as good as ever.',
    {
      seen: ['Ms Farrow', '2025-11-18 15:40'],
    },
  ),
  at('2025-11-18 16:00', 'Ms Farrow').sends(
    'quiet',
    'watch',
    'Mrs Abbott and I keep a note for a week of when she is alone and when she is not.',
    'Dad is at the hospital with his mother this week. I ring him on Monday, so that the first thing he hears from us is a conversation and not a letter.',
  ),
  at('2025-11-24 16:10', 'Ms Farrow').sends(
    'quiet',
    'class-teacher',
    'Dad says that Gran is very ill and that Maisie knows. Mrs Abbott makes time on Tuesdays and Fridays.',
    { people: [dad], by: 'phone', on: '2025-11-24' },
  ),
  at('2025-11-27 20:30', dad).shares(
    'gran',
    'at home',
    'She sits with my mum every evening and reads to her. She will not talk to me about it because she thinks it makes me sad. It does, but I would still rather she did.',
    { read: '2025-11-28 08:10' },
  ),
  at('2025-12-02 14:00', 'Maisie Fletcher').shares(
    'not-ask',
    'school',
    'I don’t want everybody to ask me if I am ok. One person is enough.',
    { audience: ['educators'], read: '2025-12-02 15:45' },
  ),
  at('2025-12-03 15:40', 'Ms Farrow').decides('one-person', {
    about: 'one person',
    items: [
      'Mrs Abbott is the one person who asks. Everybody else just says hello.',
      'Tuesdays and Fridays at break the library is open for Maisie and whoever she brings.',
    ],
    from: '2025-12-04',
    expect: 'Maisie says how things are when she wants to, to somebody she chose.',
    reviewOn: '2026-01-30',
    changed: ['quiet', 'gran', 'not-ask'],
    card: ['One person is enough. You said so. Mrs Abbott will ask, nobody else.', 'listen'],
    agreed: { [dad]: '2025-12-03 21:20' },
    noted: { gran: [dad, '2025-12-03 21:21'], 'not-ask': ['Maisie Fletcher', '2025-12-04 09:10'] },
  }),
  at('2026-01-27 13:15', 'Maisie Fletcher').shares(
    'library',
    'library',
    'I like the library. Can I bring a friend and read to the little ones?',
    { read: '2026-01-27 15:50' },
  ),
  at('2026-01-30 15:20', 'Ms Farrow').decides('readers', {
    about: 'reading to the little ones',
    items: ['Maisie and a friend read to Reception on Fridays after lunch.'],
    from: '2026-02-06',
    expect: 'A good Friday.',
    reviewOn: '2026-03-27',
    changed: ['library'],
    card: ['Yes! You and your friend read to Reception on Fridays.', 'reading'],
    follows: 'one-person',
    agreed: { [dad]: '2026-01-30 19:15', 'Maisie Fletcher': '2026-02-02 09:05' },
    noted: { library: ['Maisie Fletcher', '2026-02-02 09:06'] },
  }),
  at('2026-09-29 21:40', dad).raises(
    'anniversary',
    'October',
    'It will be a year in October since Mum went into hospital. Gran is home and well, thank God, but Maisie counts the days and says her tummy hurts. Just so that you know.',
    { read: '2026-09-30 08:05', seen: ['Miss Gordon', '2026-09-30 08:30'] },
  ),
  at('2026-10-01 15:40', 'Ms Farrow').closes(
    'anniversary',
    'noted',
    'Miss Gordon knows, and nobody will make a thing of it. Maisie may go to the library whenever her tummy hurts, without asking.',
  ),
  at('2026-10-01 20:12', dad).reopens(
    'anniversary',
    null,
    'Not what I meant. She should not be sent away when she feels bad, even to the library. I would like somebody to be with her.',
  ),
  at('2026-10-02 08:10', 'Ms Farrow').sends(
    'anniversary',
    'class-teacher',
    'You are right, and I am glad that you said it. Miss Gordon and I talk with Maisie today.',
    { people: [dad], by: 'phone', on: '2026-10-02' },
  ),
  at('2026-10-02 13:40', 'Maisie Fletcher').shares(
    'with',
    'when my tummy hurts',
    'I want Miss Gordon to come with me or Ms Stone. Not on my own.',
    { read: '2026-10-02 15:30' },
  ),
  at('2026-10-05 15:45', 'Ms Farrow').decides('beside', {
    about: 'when her tummy hurts',
    items: [
      'Ms Stone or Miss Gordon sits with Maisie, in the room or out of it, as Maisie says.',
      'Dad gets a line the same day, whatever it was.',
    ],
    from: '2026-10-06',
    expect: 'Maisie is never alone with it.',
    reviewOn: '2026-12-11',
    changed: ['anniversary', 'with'],
    card: ['You said: not on my own. Somebody will always come with you.', 'together'],
    agreed: { [dad]: '2026-10-05 18:50', 'Maisie Fletcher': '2026-10-06 09:00' },
    noted: { anniversary: [dad, '2026-10-05 18:51'], with: ['Maisie Fletcher', '2026-10-06 09:01'] },
  }),
);
