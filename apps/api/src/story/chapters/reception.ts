import { at, chapter } from '../telling.ts';

export const benji = chapter(
  'Benjamin Cartwright',
  at('2026-09-30 20:15', 'Laura Cartwright').raises(
    'sounds',
    'being understood',
    'He says “tat” for cat and “dod” for dog. We find it dear, but yesterday a boy called him a baby.',
    { read: '2026-10-01 08:05', seen: ['Miss Pascoe', '2026-10-01 08:30'] },
  ),
  at('2026-10-02 15:40', 'Ms Farrow').sends(
    'sounds',
    'professionals',
    'We ask the speech and language therapist to listen to Benji. No register and no plan is needed for that.',
    { people: ['Laura Cartwright', 'Tim Cartwright'], by: 'phone', on: '2026-10-02' },
  ),
  at('2026-10-07 15:40', 'Ms Farrow').decides('echo', {
    about: 'being understood',
    items: ['Adults say the word back in the right way and never ask him to repeat it.', 'The therapist sees Benji in November.'],
    from: '2026-10-08',
    expect: 'Benji goes on talking as much as he does now.',
    reviewOn: '2026-12-11',
    changed: ['sounds'],
    agreed: { 'Laura Cartwright': '2026-10-07 19:35', 'Tim Cartwright': '2026-10-07 20:00' },
    noted: { sounds: ['Laura Cartwright', '2026-10-07 19:36'] },
  }),
);

export const nia = chapter(
  'Nia Roberts',
  at('2026-10-08 18:35', 'Sian Roberts').raises(
    'sleep',
    'tired',
    'Her baby brother is up all night and so is she. If she puts her head down at school, please let her.',
    { read: '2026-10-09 08:05' },
  ),
  at('2026-10-09 15:15', 'Ms Farrow').closes(
    'sleep',
    'settled',
    'There is a cushion in the book corner and Mrs Duffy knows. Congratulations on the baby.',
  ),
  at('2026-10-09 17:30', 'Sian Roberts').notes('sleep', null),
);

export const yusuf = chapter(
  'Yusuf Karaca',
  at('2026-09-11 20:25', 'Elif Karaca').raises(
    'signs',
    'işaretler',
    'Yusuf evde otuz işaret kullanıyor. Okulda kimse bilmiyor, o da vazgeçiyor.',
    { language: 'tr', read: '2026-09-14 08:05' },
  ),
  at('2026-09-15 12:15', 'Ms Farrow').translates(
    'signs',
    'en',
    'Yusuf uses thirty signs at home. At school nobody knows them, and so he gives up.',
    'Deniz Arslan, interpreter',
  ),
  at('2026-09-16 13:20', 'Miss Barlow', '2026-09-16 10:40').observes(
    'more',
    'snack',
    'Yusuf tapped his fingertips together and looked at the apple. I did not know then that it means “more”. I know now.',
    { audience: ['educators', 'parents'], read: '2026-09-16 15:40' },
  ),
  at('2026-09-18 15:40', 'Ms Farrow').decides('thirty', {
    about: 'signing',
    items: ['Anne makes a film of Yusuf’s thirty signs; every adult in Wrens learns five a week.', 'The whole class signs good morning.'],
    from: '2026-09-21',
    expect: 'Yusuf asks for things at school as he does at home.',
    reviewOn: '2026-11-27',
    changed: ['signs', 'more'],
    card: ['We are learning your signs. More!', 'together'],
    agreed: { 'Elif Karaca': '2026-09-18 21:00', 'Murat Karaca': '2026-09-18 21:05' },
    noted: { signs: ['Elif Karaca', '2026-09-18 21:01'] },
  }),
  at('2026-11-18 20:10', 'Murat Karaca').shares(
    'teaches',
    'signing',
    'He corrects my signs now. He takes my fingers and puts them right. Which signs does he use with you? We would like to have the list.',
    { read: '2026-11-19 08:10' },
  ),
);
