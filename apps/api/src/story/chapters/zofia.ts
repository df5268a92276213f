import { at, chapter } from '../telling.ts';

const mama = 'Katarzyna Nowak';

export const zofia = chapter(
  'Zofia Nowak',
  at('2026-01-20 20:15', mama).raises(
    'hearing',
    'słuch',
    'Zosia często mówi „co?” i siada bardzo blisko telewizora. W domu mówimy po polsku i też nie słyszy, więc to nie jest kwestia angielskiego.',
    {
      language: 'pl',
      read: '2026-01-21 08:10',
    },
  ),
  at('2026-01-21 08:25', 'Ms Farrow').promises('hearing', '2026-01-30'),
  at('2026-01-22 15:35', 'Ms Farrow').translates(
    'hearing',
    'en',
    'Zosia often says “what?” and sits very close to the television. At home we speak Polish and she does not hear that either, so it is not a question of English.',
    'Marta Zielona, interpreter',
  ),
  at('2026-01-22 15:50', 'Ms Farrow').sends(
    'hearing',
    'professionals',
    'Mama is right: this is about hearing and not about English. The school nurse is asked for a hearing test.',
    {
      people: [mama],
      by: 'phone',
      on: '2026-01-22',
    },
  ),
  at('2026-01-26 12:20', 'Mr Osei').shares(
    'seat',
    'hearing in class',
    'She copies what her neighbours do before she starts. When I stood beside her and spoke, she was first to finish.',
    {
      read: '2026-01-26 16:00',
    },
  ),
  at('2026-01-28 14:10', 'Zofia Nowak').shares('window', 'where I sit', 'I hear when I see your mouth. Not when you write on the board.', {
    read: '2026-01-28 15:45',
  }),
  at('2026-01-29 15:55', 'Ms Farrow').decides('front', {
    about: 'hearing',
    items: [
      'Zosia sits in the second row by the window, and Mr Osei faces the class when he speaks.',
      'The school nurse tests her hearing before half-term; an interpreter comes with Mama.',
    ],
    from: '2026-01-30',
    expect: 'Zosia starts work without looking at her neighbours first.',
    reviewOn: '2026-03-20',
    changed: ['hearing', 'seat', 'window'],
    card: ['You said you need to see our mouths. Your new place is by the window.', 'listen'],
    agreed: { [mama]: '2026-01-30 19:40', 'Piotr Nowak': '2026-02-01 17:05' },
    noted: { hearing: [mama, '2026-01-30 19:41'], window: ['Zofia Nowak', '2026-01-30 09:10'], seat: ['Mr Osei', '2026-01-30 08:20'] },
  }),
  at('2026-03-18 18:50', 'Piotr Nowak').shares(
    'glue',
    'badanie słuchu',
    'Lekarz powiedział, że to wysięk w uszach. Kontrola w czerwcu. Dziękujemy, że pani nas posłuchała.',
    {
      language: 'pl',
      read: '2026-03-19 08:15',
    },
  ),
  at('2026-03-19 15:20', 'Ms Farrow').translates(
    'glue',
    'en',
    'The doctor said it is glue ear. A check-up in June. Thank you for listening to us.',
    'Marta Zielona, interpreter',
  ),
  at('2026-03-20 15:30', 'Ms Farrow').decides('front-on', {
    about: 'hearing',
    items: ['The place by the window stays until the hospital says otherwise, and goes with her to her next class.'],
    from: '2026-03-20',
    expect: 'Nothing about her hearing has to be explained twice.',
    reviewOn: '2026-06-26',
    changed: ['glue'],
    follows: 'front',
    agreed: { [mama]: '2026-03-21 10:12', 'Piotr Nowak': '2026-03-21 10:30' },
  }),
  at('2026-11-16 20:31', mama).raises(
    'bullying',
    'przerwa',
    'Zosia mówi, że dwie dziewczynki naśladują jej akcent na przerwie. Śmieje się, kiedy to opowiada, ale potem nie chce jeść kolacji.',
    { language: 'pl', read: '2026-11-17 08:05' },
  ),
  at('2026-11-18 15:40', 'Ms Farrow').translates(
    'bullying',
    'en',
    'Zosia says that two girls copy her accent at break. She laughs when she tells us, but then she does not want any supper.',
    'Marta Zielona, interpreter',
  ),
);
