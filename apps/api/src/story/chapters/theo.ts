import { at, chapter } from '../telling.ts';

const mamma = 'Anna Lindqvist';
const mum = 'Rachel Brown';

export const theo = chapter(
  'Theo Lindqvist-Brown',
  at('2026-09-08 19:10', mum).raises(
    'gate',
    'saying goodbye',
    'He holds on to the gate so hard that it takes two of us to open his fingers. Then I walk away and cry round the corner. There must be a better way to start a day.',
    { read: '2026-09-09 08:05', seen: ['Miss Pascoe', '2026-09-09 08:20'] },
  ),
  at('2026-09-09 08:15', 'Ms Farrow').promises('gate', '2026-09-16'),
  at('2026-09-10 13:30', 'Miss Barlow', '2026-09-10 09:05').observes(
    'rabbit',
    'the first half hour',
    'Cried for four minutes, then found the rabbit hutch. He told the rabbit everything. After that he built a garage with another boy.',
    { audience: ['educators', 'parents'], read: '2026-09-10 15:40' },
  ),
  at('2026-09-11 07:50', mamma).shares(
    'photo',
    'saying goodbye',
    'At nursery he had a photograph of us in his pocket. It sounds small. It was everything.',
    { read: '2026-09-11 08:20' },
  ),
  at('2026-09-14 15:40', 'Ms Farrow').decides('rabbit', {
    about: 'saying goodbye',
    items: [
      'Theo comes at 8.40 and feeds the rabbit with Miss Barlow before the others arrive.',
      'A photograph of his mums in his pocket, and a second one in Miss Pascoe’s desk.',
    ],
    from: '2026-09-15',
    expect: 'He lets go of the hand himself.',
    reviewOn: '2026-10-16',
    changed: ['gate', 'rabbit', 'photo'],
    card: ['The rabbit is hungry in the morning. Will you feed her?', 'together'],
    agreed: { [mum]: '2026-09-14 19:00', [mamma]: '2026-09-14 19:05' },
    noted: { gate: [mum, '2026-09-14 19:01'], photo: [mamma, '2026-09-14 19:06'] },
  }),
  at('2026-10-13 18:40', mamma).shares(
    'let-go',
    'this morning',
    'He let go today. He said “bye, rabbit time” and did not look back. I did.',
    { read: '2026-10-14 08:05', seen: ['Miss Pascoe', '2026-10-14 08:25'] },
  ),
  at('2026-10-16 15:10', 'Ms Farrow').decides('rabbit-on', {
    about: 'saying goodbye',
    items: ['Rabbit time stays until Theo says that he is done with it.'],
    from: '2026-10-19',
    expect: 'It ends by itself.',
    reviewOn: '2026-12-11',
    changed: ['let-go'],
    follows: 'rabbit',
    agreed: { [mum]: '2026-10-16 18:15', [mamma]: '2026-10-16 18:20' },
  }),
  at('2026-11-20 07:35', mum).raises(
    'toilet',
    'the toilets',
    'He waits all day and runs when we get home. He says that the flush is a monster. I would not ask, but on Wednesday he did not make it.',
    {},
  ),
);
