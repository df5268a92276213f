import { at, chapter } from '../telling.ts';

const ammi = 'Saima Malik';

export const hamza = chapter(
  'Hamza Malik',
  at('2025-10-07 21:12', ammi).raises(
    'bell',
    'گھنٹی',
    'حمزہ اسکول کی گھنٹی سے ڈرتا ہے۔ وہ صبح گھر سے نکلتے ہی کانوں پر ہاتھ رکھ لیتا ہے۔ گھر میں وہ ہنستا ہے اور سارا دن گاتا ہے۔',
    {
      language: 'ur',
      read: '2025-10-08 08:12',
    },
  ),
  at('2025-10-08 08:30', 'Ms Farrow').promises('bell', '2025-10-17'),
  at('2025-10-09 15:25', 'Ms Farrow').translates(
    'bell',
    'en',
    'Hamza is afraid of the school bell. He puts his hands over his ears as soon as he leaves the house in the morning. At home he laughs and sings all day.',
    'Nusrat Aziz, interpreter',
  ),
  at('2025-10-10 12:30', 'Miss Pascoe', '2025-10-09 09:00').observes(
    'door',
    'arriving',
    'Stood outside the gate until the bell had rung, then came in by himself and hung up his coat. He hummed the whole time.',
    {
      audience: ['educators', 'parents'],
      read: '2025-10-10 16:05',
    },
  ),
  at('2025-10-15 15:45', 'Ms Farrow').decides('early', {
    about: 'the morning bell',
    items: [
      'Hamza and Ammi come in by the garden door at 8.35, before the bell.',
      'The bell in the Reception corridor is switched off; Miss Pascoe rings a small chime.',
    ],
    from: '2025-10-16',
    expect: 'Hamza walks from home with his hands free.',
    reviewOn: '2025-12-12',
    changed: ['bell', 'door'],
    card: ['The bell was too loud. Now there is a little chime.', 'quiet'],
    agreed: { [ammi]: '2025-10-15 21:00', 'Tariq Malik': '2025-10-16 07:40' },
    noted: { bell: [ammi, '2025-10-15 21:02'] },
  }),
  at('2025-12-10 20:40', ammi).shares('sings', 'صبح', 'اب وہ راستے میں گاتا ہے۔ آج اس نے مجھ سے کہا: جلدی چلو، چائم بجے گی۔', {
    language: 'ur',
    read: '2025-12-11 08:00',
  }),
  at('2025-12-11 15:10', 'Ms Farrow').translates(
    'sings',
    'en',
    'Now he sings on the way. Today he told me: hurry up, the chime will ring.',
    'Nusrat Aziz, interpreter',
  ),
  at('2025-12-12 15:30', 'Ms Farrow').closes(
    'sings',
    'settled',
    'The chime stays for all of Reception. Thank you for telling us; Miss Pascoe read it to the whole team.',
  ),
  at('2025-12-12 19:31', ammi).notes('sings', null),
  at('2026-05-14 21:05', ammi).raises(
    'year-one',
    'نئی کلاس',
    'ستمبر میں نئی کلاس ہوگی۔ وہ ہر نئی جگہ سے گھبراتا ہے۔ کیا وہ پہلے جا کر دیکھ سکتا ہے؟',
    { language: 'ur', read: '2026-05-15 08:05' },
  ),
  at('2026-05-15 15:30', 'Ms Farrow').translates(
    'year-one',
    'en',
    'In September there will be a new class. He is anxious about every new place. Could he go and see it first?',
    'Nusrat Aziz, interpreter',
  ),
  at('2026-05-18 09:40', 'Tariq Malik').shares(
    'photos',
    'the new class',
    'He likes photos better than visits. We still have the photo book from nursery, he can say every page of it.',
    { read: '2026-05-18 15:50' },
  ),
  at('2026-05-20 15:40', 'Ms Farrow').decides('book', {
    about: 'moving to Year 1',
    items: [
      'Miss Pascoe makes a photo book of the Finches’ room with Hamza; it goes home for the summer.',
      'Three visits when the room is empty, with Mr Grange there for the last one.',
    ],
    from: '2026-06-08',
    expect: 'Hamza names three things in the new room before he starts there.',
    reviewOn: '2026-09-25',
    changed: ['year-one', 'photos'],
    agreed: { [ammi]: '2026-05-20 20:15', 'Tariq Malik': '2026-05-20 21:20' },
    noted: { 'year-one': [ammi, '2026-05-20 20:16'], photos: ['Tariq Malik', '2026-05-20 21:21'] },
  }),
  at('2026-09-18 12:15', 'Mr Grange').shares(
    'pegs',
    'first weeks',
    'He walked in on the first day, pointed at the fish and said “page four”. He still needs somebody beside him when we change rooms.',
    {
      audience: ['educators', 'parents'],
      read: '2026-09-18 16:10',
    },
  ),
  at('2026-09-25 15:20', 'Ms Farrow').decides('book-on', {
    about: 'moving to Year 1',
    items: [
      'Mrs Akhtar walks beside Hamza whenever the class changes rooms.',
      'The photo book gets a page for each new place: the hall, the library, the big playground.',
    ],
    from: '2026-09-28',
    expect: 'By Christmas he changes rooms holding the book and nobody’s hand.',
    reviewOn: '2026-11-27',
    changed: ['pegs'],
    follows: 'book',
    agreed: { [ammi]: '2026-09-25 21:10' },
  }),
  at('2026-11-10 20:55', ammi).raises(
    'assessment',
    'جائزہ',
    'ڈاکٹر نے کہا ہے کہ انتظار کی فہرست دو سال کی ہے۔ کیا اسکول اس دوران کچھ کر سکتا ہے؟',
    { language: 'ur', read: '2026-11-11 08:10' },
  ),
  at('2026-11-11 15:35', 'Ms Farrow').translates(
    'assessment',
    'en',
    'The doctor said that the waiting list is two years. Can the school do something in the meantime?',
    'Nusrat Aziz, interpreter',
  ),
  at('2026-11-11 15:50', 'Ms Farrow').promises('assessment', '2026-11-25'),
);
