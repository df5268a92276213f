import { at, chapter } from '../telling.ts';

const mama = 'Rania Haddad';

export const amira = chapter(
  'Amira Haddad',
  at('2025-09-22 19:55', mama).raises(
    'aids',
    'السماعات',
    'أميرة تخلع السماعات في الفسحة لأن الأولاد يسألونها عنها كل يوم. ثم تنسى أن تضعها بعد الفسحة.',
    { language: 'ar', read: '2025-09-23 08:10' },
  ),
  at('2025-09-24 12:10', 'Ms Farrow').translates(
    'aids',
    'en',
    'Amira takes out her hearing aids at break because children ask her about them every day. Then she forgets to put them back in afterwards.',
    'Layth Nasser, interpreter',
  ),
  at('2025-09-24 12:30', 'Ms Farrow').sends(
    'aids',
    'class-teacher',
    'Mr Fairley talks with Amira about what she would like the others to know.',
    { people: [mama], by: 'message', on: '2025-09-24' },
  ),
  at('2025-09-25 14:05', 'Amira Haddad').shares(
    'once',
    'my hearing aids',
    'I want to tell them one time and then they stop asking. I want to do it with slides.',
    { read: '2025-09-25 15:40' },
  ),
  at('2025-09-29 15:40', 'Ms Farrow').decides('slides', {
    about: 'hearing aids',
    items: [
      'Amira shows her slides to the class on Thursday; Mr Fairley asks the first question.',
      'The class has a quiet signal that Amira has chosen, for “I did not hear that”.',
    ],
    from: '2025-10-02',
    expect: 'The hearing aids stay in at break.',
    reviewOn: '2025-11-14',
    changed: ['aids', 'once'],
    card: ['You want to tell them one time, with slides. It is on Thursday.', 'listen'],
    agreed: { [mama]: '2025-09-29 20:30', 'Amira Haddad': '2025-09-30 09:05' },
    noted: { aids: [mama, '2025-09-29 20:31'], once: ['Amira Haddad', '2025-09-30 09:06'] },
  }),
  at('2025-11-12 12:40', 'Mr Fairley').shares(
    'stopped',
    'hearing aids',
    'She did eleven slides and took nine questions. They have stayed in at break since. Nobody asks any more; two of them use the quiet signal for themselves.',
    { audience: ['educators', 'parents'], read: '2025-11-12 16:00' },
  ),
  at('2025-11-14 15:15', 'Ms Farrow').closes(
    'stopped',
    'settled',
    'The signal goes with the class. Amira is asked whether other classes may see her slides.',
  ),
  at('2026-03-10 20:20', 'Youssef Haddad').raises(
    'swimming',
    'السباحة',
    'في المسبح لا تسمع شيئاً بدون السماعات. أخاف عليها. أريد أن تبقى خارج الماء.',
    { language: 'ar', read: '2026-03-11 08:05' },
  ),
  at('2026-03-11 14:50', 'Ms Farrow').translates(
    'swimming',
    'en',
    'At the pool she hears nothing without her hearing aids. I am afraid for her. I want her to stay out of the water.',
    'Layth Nasser, interpreter',
  ),
  at('2026-03-12 13:20', 'Amira Haddad').shares('swim', 'swimming', 'I love swimming. Baba does not know how good I am.', {
    audience: ['educators'],
    read: '2026-03-12 15:30',
  }),
  at('2026-03-16 15:40', 'Ms Farrow').decides('pool', {
    about: 'swimming',
    items: [
      'Amira swims. Mrs Kettle stands at the edge in her lane, with the agreed arm signals.',
      'Baba is invited to come and watch, any Thursday.',
    ],
    from: '2026-03-19',
    expect: 'Amira is safe, and her father has seen it.',
    reviewOn: '2026-05-21',
    changed: ['swim'],
    not: {
      swimming:
        'Amira would lose what she loves, and the pool can be made safe for her: one adult for her alone and signals that she can see. Please come and look; if you are still afraid then, we talk again.',
    },
    card: ['You love swimming. You swim.', 'yes'],
    agreed: { [mama]: '2026-03-16 20:15', 'Amira Haddad': '2026-03-17 09:00' },
    noted: { swim: ['Amira Haddad', '2026-03-17 09:01'], swimming: ['Youssef Haddad', '2026-03-17 20:30'] },
  }),
  at('2026-03-17 20:35', 'Youssef Haddad').answers('pool', [1, 'disagreed', 'ما زلت خائفاً، لكن سآتي يوم الخميس.'], [2, 'agreed']),
  at('2026-03-19 21:05', 'Youssef Haddad').shares('watched', 'السباحة', 'جئت ورأيت. إنها سمكة. شكراً لكم.', {
    language: 'ar',
    read: '2026-03-20 08:10',
  }),
  at('2026-03-20 12:40', 'Ms Farrow').translates(
    'watched',
    'en',
    'I came and I saw. She is a fish. Thank you.',
    'Layth Nasser, interpreter',
  ),
  at('2026-03-20 15:35', 'Ms Farrow').closes('watched', 'noted', 'Thank you for coming. The place at the edge is yours whenever you like.'),
  at('2026-03-22 18:30', 'Youssef Haddad').answers('pool', [1, 'agreed', 'رأيتها بنفسي.']),
  at('2026-11-12 13:10', 'Amira Haddad').shares(
    'radio',
    'the new hall speakers',
    'The new speakers whistle in my ears. I smile so nobody notices.',
    {
      answers: [['hall', 'How is the hall?', 'not-good', [['loud', 'too loud']]]],
      read: '2026-11-13 08:10',
      where: ['quiet-room', 'grown-up'],
    },
  ),
);
