import { at, chapter } from '../telling.ts';

const mamma = 'Giulia Marchetti';
const dad = 'Paul Winters';

export const leo = chapter(
  'Leo Marchetti',
  at('2025-10-14 20:35', mamma).raises(
    'parole',
    'le parole',
    'A casa Leo parla italiano e racconta tutto. A scuola non dice niente. La maestra di nido diceva che è timido, ma io non credo che sia solo timido.',
    { language: 'it', read: '2025-10-15 08:10' },
  ),
  at('2025-10-16 12:15', 'Ms Farrow').translates(
    'parole',
    'en',
    'At home Leo speaks Italian and tells us everything. At school he says nothing. His nursery teacher said that he is shy, but I do not believe that he is only shy.',
    'Chiara Donati, interpreter',
  ),
  at('2025-10-16 12:40', 'Ms Farrow').sends(
    'parole',
    'observe',
    'Mrs Duffy notes for two weeks with whom Leo talks and when. We ask the speech and language service for advice.',
    { people: [mamma, dad], by: 'in-person', on: '2025-10-16' },
  ),
  at('2025-11-05 12:30', 'Mrs Duffy', '2025-11-04 10:15').observes(
    'whisper',
    'in the sand',
    'Leo whispered “ancora” to Nia in the sand tray, twice, and laughed when she said it back. He stopped when I came near.',
    { audience: ['educators', 'parents'], read: '2025-11-05 15:50' },
  ),
  at('2025-11-06 21:30', dad).shares(
    'pressure',
    'talking',
    'Please nobody say “use your words” to him. My mother did, and he did not speak to her for a month.',
    { read: '2025-11-07 08:05' },
  ),
  at('2025-11-11 15:40', 'Ms Farrow').decides('no-pressure', {
    about: 'talking',
    items: [
      'Nobody asks Leo to speak. We talk beside him, and leave a gap.',
      'Twenty minutes a day in the sand with one friend and no adult nearer than the door.',
      'Words on the wall in both of his languages.',
    ],
    from: '2025-11-12',
    expect: 'Leo speaks to a second child, in whichever language.',
    reviewOn: '2026-01-23',
    changed: ['parole', 'whisper', 'pressure'],
    card: ['Nobody will make you talk. We like to play beside you.', 'quiet'],
    agreed: { [mamma]: '2025-11-11 20:15', [dad]: '2025-11-11 20:40' },
    noted: { parole: [mamma, '2025-11-11 20:16'], pressure: [dad, '2025-11-11 20:41'] },
  }),
  at('2026-01-21 12:40', 'Mrs Duffy').shares(
    'three',
    'talking',
    'Three children now, and yesterday me: he said “no, blue”. I said “blue, then” and went on.',
    { audience: ['educators', 'parents'], read: '2026-01-21 15:50' },
  ),
  at('2026-01-23 15:20', 'Ms Farrow').decides('no-pressure-on', {
    about: 'talking',
    items: ['We go on as we are, and change nothing because it works.'],
    from: '2026-01-26',
    expect: 'Leo tells somebody at school one thing a day.',
    reviewOn: '2026-05-22',
    changed: ['three'],
    follows: 'no-pressure',
    agreed: { [mamma]: '2026-01-23 19:30', [dad]: '2026-01-24 10:05' },
  }),
  at('2026-05-20 13:15', 'Leo Marchetti').shares('nia', 'school', 'Nia è mia amica. Blue is the best.', {
    language: 'it',
    answers: [['friends', 'Who do you like to play with?', 'good', [['friend', 'my friend']]]],
    read: '2026-05-20 15:40',
    where: ['quiet-room', 'friend'],
    help: ['read-aloud', 'interpreted'],
  }),
  at('2026-05-22 15:10', 'Ms Farrow').closes(
    'nia',
    'settled',
    'Leo and Nia stay near each other at dinner when he moves up to Starlings.',
    ['You and Nia sit together at dinner.', 'friend'],
  ),
  at('2026-06-02 09:05', 'Leo Marchetti').notes('nia', null),
  at('2026-11-03 20:20', mamma).shares('casa', 'a casa', 'Adesso parla inglese anche con il cane. Grazie a tutti, e soprattutto a Nia.', {
    language: 'it',
    read: '2026-11-04 08:10',
  }),
  at('2026-11-05 12:20', 'Ms Farrow').translates(
    'casa',
    'en',
    'Now he even speaks English to the dog. Thank you all, and above all Nia.',
    'Chiara Donati, interpreter',
  ),
  at('2026-11-06 15:30', 'Ms Farrow').closes(
    'casa',
    'noted',
    'Mrs Duffy has it on her wall. Nia’s family were told “thank you”, and not by whom.',
  ),
  at('2026-11-06 19:05', mamma).notes('casa', null),
);
