import { at, chapter } from '../telling.ts';

export const preeti = chapter(
  'Gurpreet Dhillon',
  at('2025-11-10 10:20', 'Ms Farrow', '2025-11-07 15:25').shares('biji', 'hair', 'ਸਕੂਲ ਵਿੱਚ ਕੋਈ ਉਸ ਦੇ ਜੂੜੇ ਨੂੰ ਹੱਥ ਨਾ ਲਾਵੇ। ਘਰ ਆ ਕੇ ਰੋਂਦੀ ਹੈ।', {
    of: 'Surinder Dhillon',
    how: 'scribed',
    language: 'pa',
    seen: ['Miss Pascoe', '2025-11-10 12:20'],
  }),
  at('2025-11-10 15:30', 'Ms Farrow').translates(
    'biji',
    'en',
    'Nobody at school should touch her topknot. She cries when she comes home.',
    'Manjit Dhillon, with Biji beside him',
  ),
  at('2025-11-11 15:50', 'Ms Farrow').decides('hair', {
    about: 'hair',
    items: [
      'Nobody touches anybody’s hair in Reception; Miss Pascoe has made it a rule for all.',
      'Biji is invited to show the class how a topknot is tied, if she and Preeti would like that.',
    ],
    from: '2025-11-12',
    expect: 'Preeti comes home as she went.',
    reviewOn: '2025-12-12',
    changed: ['biji'],
    agreed: { 'Surinder Dhillon': '2025-11-12 15:25', 'Manjit Dhillon': '2025-11-12 19:40' },
    noted: { biji: ['Surinder Dhillon', '2025-11-12 15:26'] },
  }),
  at('2026-06-17 13:35', 'Miss Pascoe').shares(
    'topknot',
    'Biji’s visit',
    'Biji tied fourteen topknots, mine included. Preeti did the talking, in two languages.',
    { audience: ['educators', 'parents'], read: '2026-06-17 15:50' },
  ),
  at('2026-06-19 15:10', 'Ms Farrow').closes(
    'topknot',
    'noted',
    'A photograph of it hangs at the entrance, with Preeti’s consent and Biji’s.',
  ),
);

export const freya = chapter(
  'Freya Lindsay',
  at('2026-10-12 19:40', 'Catriona Lindsay').raises(
    'temper',
    'after school',
    'She is an angel at school, I know. At ten past three she becomes a tornado. I think that she holds it in all day.',
    { read: '2026-10-13 08:05' },
  ),
  at('2026-10-14 12:50', 'Mrs Akhtar').shares(
    'hands',
    'holding on',
    'I had not seen it until I looked. She sits on her hands from about two.',
    { read: '2026-10-14 15:50' },
  ),
  at('2026-10-16 15:45', 'Ms Farrow').decides('run', {
    about: 'the end of the day',
    items: ['At two o’clock Freya takes the register back to the office, the long way, at a run.'],
    from: '2026-10-19',
    expect: 'A smaller tornado.',
    reviewOn: '2026-12-11',
    changed: ['temper', 'hands'],
    agreed: { 'Catriona Lindsay': '2026-10-16 18:45', 'Neil Lindsay': '2026-10-17 10:00' },
    noted: { temper: ['Catriona Lindsay', '2026-10-16 18:46'] },
  }),
);

export const tilly = chapter(
  'Tilly Marsh',
  at('2026-09-14 19:00', 'Hannah Marsh').raises(
    'cake',
    'birthday cakes',
    'It has been somebody’s birthday twice and Tilly sat with an apple both times because of her allergy. She said thank you for the apple. I would have thrown it.',
    { read: '2026-09-15 08:05' },
  ),
  at('2026-09-17 15:35', 'Ms Farrow').decides('stickers', {
    about: 'birthdays',
    items: ['Starlings celebrate with a song, a crown and a sticker. Cake goes home, for those who bring one.'],
    from: '2026-09-18',
    expect: 'Nobody sits with an apple.',
    reviewOn: '2026-12-11',
    changed: ['cake'],
    agreed: { 'Hannah Marsh': '2026-09-17 18:20' },
    noted: { cake: ['Hannah Marsh', '2026-09-17 18:21'] },
  }),
  at('2026-09-17 21:20', 'Joe Marsh').answers('stickers', [
    1,
    'disagreed',
    'I do not want the others to lose their cake because of us. She would rather bring her own slice.',
  ]),
);
