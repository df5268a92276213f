import { at, chapter } from '../telling.ts';

const mum = 'Joanne Thornton';
const nana = 'Maureen Thornton';

/** Elsie does not speak. What she shows is noted as what somebody saw, and never as her words. */
export const elsie = chapter(
  'Elsie Thornton',
  at('2025-09-24 15:20', 'Miss Rees', '2025-09-24 10:30').observes(
    'swing',
    'outdoor play',
    'Elsie led me to the swing by my sleeve three times. On the third she put my hand on the chain and waited. When the bell rang she lay down on the bark and hummed.',
    {
      read: '2025-09-25 08:00',
    },
  ),
  at('2025-09-25 19:45', mum).shares(
    'song',
    'getting ready',
    'At home we sing the shoes song when it is time to stop. Same song, every time, she knows what comes next and then she will come.',
    { read: '2025-09-26 08:05' },
  ),
  at('2025-09-30 15:50', 'Ms Farrow').decides('shoes', {
    about: 'stopping and starting',
    items: [
      'The shoes song, sung two minutes before every bell, by whoever is with Elsie.',
      'The swing is hers for the first five minutes of play.',
    ],
    from: '2025-10-01',
    expect: 'Elsie comes in standing up on four days of five.',
    reviewOn: '2025-11-28',
    changed: ['swing', 'song'],
    card: ['You showed us the swing. It is yours first.', 'playground'],
    agreed: { [mum]: '2025-09-30 18:30' },
    noted: { song: [mum, '2025-09-30 18:31'] },
  }),
  at('2025-11-26 12:10', 'Mrs Akhtar').shares(
    'standing',
    'outdoor play',
    'Nineteen days of twenty-two on her feet. On Friday she began the song herself, she hummed the first line at me.',
    { audience: ['educators', 'parents'], read: '2025-11-26 16:00' },
  ),
  at('2025-11-28 15:20', 'Ms Farrow').decides('shoes-on', {
    about: 'stopping and starting',
    items: ['The song goes on. We listen for Elsie to begin it, and give her ten seconds to.'],
    from: '2025-12-01',
    expect: 'Elsie begins the song once a day.',
    reviewOn: '2026-02-27',
    changed: ['standing'],
    follows: 'shoes',
    agreed: { [mum]: '2025-11-28 20:02' },
  }),
  at('2026-03-04 10:05', 'Ms Farrow', '2026-03-02 16:30').raises(
    'nana-phone',
    'mornings with Nana',
    'I have her Mondays and Tuesdays now my daughter is back on nights. She will not eat her breakfast with me, not a crumb, and I think she goes to you hungry. I do not want anybody to think we do not feed her.',
    {
      of: nana,
      how: 'scribed',
      seen: ['Mrs Whitcombe', '2026-03-04 12:00'],
    },
  ),
  at('2026-03-05 09:10', 'Ms Farrow').sends(
    'nana-phone',
    'class-teacher',
    'Nobody thinks so. Miss Rees keeps toast and the blue plate ready on Mondays and Tuesdays.',
    { people: [nana, mum], by: 'phone', on: '2026-03-05' },
  ),
  at('2026-03-13 15:30', 'Ms Farrow').closes(
    'nana-phone',
    'settled',
    'Elsie eats toast from the blue plate with Mrs Akhtar at 8.50. Mum and Nana both know, and Nana has bought the same plate.',
  ),
  at('2026-09-16 15:15', 'Mrs Kettle', '2026-09-16 12:20').observes(
    'lights',
    'the new hall lights',
    'Elsie looked up at the new lights, blinked hard and pulled her hood down. In the corridor she took it off again. It was the same on Monday.',
    {
      read: '2026-09-17 08:00',
      seen: ['Mr Lund', '2026-09-17 08:20'],
    },
  ),
  at('2026-09-18 19:20', mum).shares(
    'sunglasses',
    'lights',
    'She does the same in the supermarket. The pink cap works better than sunglasses, she throws those.',
    { read: '2026-09-21 08:05' },
  ),
  at('2026-09-22 15:40', 'Ms Farrow').decides('cap', {
    about: 'bright lights',
    items: ['Elsie wears her pink cap wherever she likes, in the hall too.', 'The row of lights over the Swallows’ table stays off.'],
    from: '2026-09-23',
    expect: 'The hood stays down at dinner.',
    reviewOn: '2026-11-20',
    changed: ['lights', 'sunglasses'],
    card: ['The lights were too bright. You can wear your pink cap.', 'yes'],
    agreed: { [mum]: '2026-09-22 21:15' },
    noted: { sunglasses: [mum, '2026-09-22 21:16'] },
  }),
  at('2026-11-17 15:05', 'Mrs Kettle', '2026-11-16 11:40').observes(
    'book',
    'her first picture',
    'Elsie took the picture of the swing off the board, carried it across the room and put it into my hand. She looked at the door, then at me. It is the first time she has used a picture to ask.',
    {
      audience: ['educators', 'parents'],
      read: '2026-11-18 08:00',
    },
  ),
);
