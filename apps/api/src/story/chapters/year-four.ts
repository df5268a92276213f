import { at, chapter } from '../telling.ts';

export const olly = chapter(
  'Oliver Hughes',
  at('2025-09-30 20:20', 'Kerry Hughes').raises(
    'chair',
    'sitting still',
    'He lost his playtime again for rocking on his chair. Playtime is the only thing that makes the sitting possible.',
    { read: '2025-10-01 08:05', seen: ['Mr Osei', '2025-10-01 08:30'] },
  ),
  at('2025-10-01 13:40', 'Oliver Hughes').shares(
    'legs',
    'sitting still',
    'My legs want to go and I tell them no and then I have not heard the question.',
    { read: '2025-10-01 15:40' },
  ),
  at('2025-10-02 21:05', 'Gavin Hughes').shares(
    'rules',
    'sitting still',
    'Rules are rules and he should learn them. But taking away play does not teach him, so find something else.',
    { read: '2025-10-03 08:05' },
  ),
  at('2025-10-03 15:50', 'Ms Farrow').decides('no-lost-play', {
    about: 'sitting still',
    items: [
      'No child in Kestrels loses playtime.',
      'Olly has a standing table at the back and a stool that wobbles, and may change between them.',
    ],
    from: '2025-10-06',
    expect: 'Olly hears the question.',
    reviewOn: '2025-12-05',
    changed: ['chair', 'legs'],
    partly: {
      rules: 'He keeps to the rules of the class like everybody else. Rocking is no longer against them, on the stool that is made for it.',
    },
    card: ['Your legs want to go. You get a wobbly stool.', 'yes'],
    agreed: { 'Kerry Hughes': '2025-10-03 18:40', 'Oliver Hughes': '2025-10-06 09:05' },
    noted: { chair: ['Kerry Hughes', '2025-10-03 18:41'], legs: ['Oliver Hughes', '2025-10-06 09:06'] },
  }),
  at('2025-10-04 10:15', 'Gavin Hughes').answers(
    'no-lost-play',
    [1, 'agreed'],
    [2, 'disagreed', 'A stool that wobbles is a toy. I will see whether I am wrong.'],
  ),
  at('2026-01-12 19:30', 'Gavin Hughes').answers('no-lost-play', [2, 'agreed', 'I was wrong. He does his homework on one now.']),
);

export const sofia = chapter(
  'Sofia Ionescu',
  at('2026-05-06 20:35', 'Elena Ionescu').raises(
    'lunch',
    'masa de prânz',
    'Sofia spune că nu știe să ceară mâncarea și ia mereu doar pâine.',
    { language: 'ro', read: '2026-05-07 08:05' },
  ),
  at('2026-05-08 12:25', 'Ms Farrow').translates(
    'lunch',
    'en',
    'Sofia says that she does not know how to ask for the food and always takes only bread.',
    'Ana Petrescu, interpreter',
  ),
  at('2026-05-11 15:30', 'Ms Farrow').decides('pictures', {
    about: 'dinner time',
    items: ['Photographs of each dish hang at the counter; every child may point.'],
    from: '2026-05-12',
    expect: 'Sofia eats something warm each day.',
    reviewOn: '2026-06-19',
    changed: ['lunch'],
    agreed: { 'Elena Ionescu': '2026-05-11 19:45', 'Mihai Ionescu': '2026-05-11 20:00' },
    noted: { lunch: ['Elena Ionescu', '2026-05-11 19:46'] },
  }),
);

export const layla = chapter(
  'Layla Hussain',
  at('2026-03-04 18:55', 'Nadia Hussain').raises(
    'headaches',
    'headaches',
    'Three headaches this week, always after computing. The optician says that her eyes are fine.',
    { read: '2026-03-05 08:05' },
  ),
  at('2026-03-06 15:20', 'Ms Farrow').sends(
    'headaches',
    'class-teacher',
    'Miss Tunstall turns Layla’s screen away from the window and notes each headache for two weeks.',
    { people: ['Nadia Hussain'], by: 'message', on: '2026-03-06' },
  ),
  at('2026-03-20 14:50', 'Ms Farrow').closes(
    'headaches',
    'settled',
    'None in two weeks. It was the glare; blinds have been ordered for the whole room.',
  ),
  at('2026-03-20 18:20', 'Nadia Hussain').notes('headaches', null),
);

export const ethan = chapter(
  'Ethan Whitlock',
  at('2026-06-09 12:40', 'Miss Tunstall').raises(
    'fists',
    'after football',
    'Two fights in a week, both after football and both when he was told that he had been out. Outside football he is the kindest child I teach.',
    { seen: ['Ms Farrow', '2026-06-09 15:40'] },
  ),
  at('2026-06-10 09:00', 'Ms Farrow').sends(
    'fists',
    'observe',
    'I watch the games on Wednesday and Thursday before we say anything to anybody.',
    'Ethan asked to tell Mum and Dad himself on Friday, with Miss Tunstall beside him. We said yes.',
  ),
  at('2026-06-11 13:50', 'Ethan Whitlock').shares('out', 'football', 'They say I am out when I am not. Nobody is the referee.', {
    read: '2026-06-11 15:40',
  }),
  at('2026-06-12 19:40', 'Gemma Whitlock').shares(
    'told',
    'football',
    'He told us himself, all of it. We were proud and cross in the same breath.',
    { read: '2026-06-15 08:05' },
  ),
  at('2026-06-16 15:40', 'Ms Farrow').decides('referee', {
    about: 'football',
    items: ['Year 6 referees, two a day, with a whistle. Ethan learns to be one.'],
    from: '2026-06-17',
    expect: 'No fight until the summer.',
    reviewOn: '2026-07-17',
    changed: ['fists', 'out', 'told'],
    card: ['There will be a referee. You can learn to be one.', 'stop'],
    agreed: { 'Gemma Whitlock': '2026-06-16 19:10', 'Darren Whitlock': '2026-06-16 19:30', 'Ethan Whitlock': '2026-06-17 09:00' },
    noted: { out: ['Ethan Whitlock', '2026-06-17 09:01'], told: ['Gemma Whitlock', '2026-06-16 19:11'] },
  }),
  at('2026-11-12 12:45', 'Mr Fairley').raises(
    'moving',
    'moving house',
    'Ethan told me that they have to leave their flat by Christmas and that he is not supposed to say. He has not slept well, and it shows.',
    { seen: ['Ms Farrow', '2026-11-12 15:30'] },
  ),
  at('2026-11-12 16:10', 'Ms Farrow').sends(
    'moving',
    'watch',
    'Mr Fairley keeps mornings light. I ask our family support worker what help with housing there is before I ring.',
    'Ethan said it in confidence. I want to ring with something to offer, and to ask him first how he would like it to be done; by Tuesday at the latest.',
  ),
);
