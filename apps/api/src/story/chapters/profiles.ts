import { at, chapter } from '../telling.ts';

const senco = 'Ms Farrow';

/** Rowan’s page, twice: the second says what he has found out since about assemblies. */
export const rowanOnOnePage = chapter(
  'Rowan Ashby',
  at('2026-09-17 18:02', 'Alice Ashby').offers('waits', 'admire', 'He waits for whoever is last.', { picture: 'friend' }),
  at('2026-09-17 20:55', 'Ben Ashby').offers('brave', 'admire', 'He is brave in water, and kind to the dog.', { picture: 'happy' }),
  at('2026-09-18 09:20', 'Rowan Ashby').offers('ada', 'important', 'Eating with Ada.', { picture: 'lunch' }),
  at('2026-09-18 09:22', 'Rowan Ashby').offers('biscuit', 'important', 'Biscuit, who is a dog.', { picture: 'happy' }),
  at('2026-09-18 12:30', 'Mr Osei').offers('ten', 'support', 'Ask once, then count to ten. The words come after.', { picture: 'time' }),
  at('2026-09-18 15:40', senco).offers('quiet', 'support', 'It is too loud for me where many people eat. I hide my ears.', {
    picture: 'loud',
    from: 'loud',
  }),
  at('2026-09-21 15:35', senco).publishes(
    ['waits', 'brave', 'ada', 'biscuit', 'ten', 'quiet'],
    ['Rowan Ashby', 'Alice Ashby', 'Ben Ashby'],
    '2027-03-19',
  ),
  at('2026-11-12 13:10', 'Rowan Ashby').offers('warning', 'support', 'Tell me before it changes. Two minutes.', { picture: 'wait' }),
  at('2026-11-16 19:15', 'Alice Ashby').offers('sings', 'admire', 'He makes up songs, and lets you sing the second line.', {
    picture: 'music',
  }),
  at('2026-11-19 15:50', senco).publishes(
    ['waits', 'brave', 'sings', 'ada', 'biscuit', 'ten', 'warning', 'quiet'],
    ['Rowan Ashby', 'Alice Ashby'],
    '2027-05-21',
  ),
  at('2026-11-20 12:25', 'Mr Osei').offers('door', 'support', 'In assembly he sits by the door with somebody he knows.', {
    picture: 'together',
  }),
);

/** Kofi writes his own, and his mother says one thing. */
export const kofiOnOnePage = chapter(
  'Kofi Mensah',
  at('2026-10-15 10:20', 'Kofi Mensah').offers('middle', 'important', 'I am in the middle, where the experiment is.', {
    picture: 'together',
  }),
  at('2026-10-15 10:24', 'Kofi Mensah').offers('ask', 'support', 'Ask me before you push my chair. Every time.', { picture: 'wheelchair' }),
  at('2026-10-15 18:40', 'Abena Mensah').offers('joke', 'admire', 'He tells a joke so that you know it is one a minute later.', {
    picture: 'happy',
  }),
  at('2026-10-19 15:30', senco).publishes(['joke', 'middle', 'ask'], ['Kofi Mensah', 'Abena Mensah', 'Emmanuel Mensah'], '2027-04-23'),
);

/** Elsie does not speak: nobody writes a line for her, and the page says so. */
export const elsieOnOnePage = chapter(
  'Elsie Thornton',
  at('2026-10-06 19:10', 'Joanne Thornton').offers('song', 'important', 'The shoes song, before anything that has to do with shoes.', {
    picture: 'music',
  }),
  at('2026-10-07 12:40', 'Mr Lund').offers('shows', 'admire', 'Elsie shows you exactly what she means, if you go with her.', {
    picture: 'walk',
  }),
  at('2026-10-07 12:43', 'Mr Lund').offers(
    'hood',
    'support',
    'A hood that goes up is a light that is too bright. Turn it off, or offer the pink cap.',
    {
      picture: 'too-bright',
    },
  ),
  at('2026-10-08 15:45', senco).publishes(
    ['shows', 'song', 'hood'],
    ['Joanne Thornton', 'Maureen Thornton'],
    '2027-02-12',
    'Elsie does not use words yet. What she shows us is written down as what we saw, and not as hers.',
  ),
);
