import { at, chapter } from '../telling.ts';

export const mo = chapter(
  'Mohammed Rahman',
  at('2025-12-03 20:10', 'Shirin Rahman').raises(
    'nativity',
    'বড়দিনের নাটক',
    'মো নাটকে কথা বলতে চায়, কিন্তু ওকে শুধু ভেড়া বানানো হয়েছে। ও বাড়িতে মেষপালকের সব কথা বলতে পারে।',
    { language: 'bn', read: '2025-12-04 08:05' },
  ),
  at('2025-12-04 12:40', 'Ms Farrow').translates(
    'nativity',
    'en',
    'Mo wants to speak in the play, but he has only been made a sheep. At home he can say all of the shepherd’s words.',
    'Sultana Khatun, interpreter',
  ),
  at('2025-12-05 13:20', 'Mohammed Rahman').shares('shepherd', 'the play', 'Shepherd. With a stick.', {
    answers: [['play', 'Would you like to speak in the play?', 'good', [['yes', 'yes']]]],
    read: '2025-12-05 15:30',
  }),
  at('2025-12-05 15:50', 'Ms Farrow').decides('two-shepherds', {
    about: 'the Christmas play',
    items: ['There are two shepherds now. Mo says three lines, with his stick.'],
    from: '2025-12-08',
    expect: 'Amma and Abba in the first row.',
    reviewOn: '2025-12-19',
    changed: ['nativity', 'shepherd'],
    card: ['You are a shepherd. With a stick.', 'yes'],
    agreed: { 'Shirin Rahman': '2025-12-05 19:30', 'Kamal Rahman': '2025-12-05 21:00' },
    noted: { nativity: ['Shirin Rahman', '2025-12-05 19:31'], shepherd: ['Mohammed Rahman', '2025-12-08 09:05'] },
  }),
  at('2026-11-13 20:30', 'Kamal Rahman').shares(
    'speech',
    'speech sessions',
    'The speech sessions clash with football, and football is where he talks the most. Can they be swapped?',
    { read: '2026-11-16 08:10' },
  ),
);

export const poppy = chapter(
  'Poppy Wilkinson',
  at('2026-04-22 19:05', 'Emma Wilkinson').raises(
    'nits',
    'hair',
    'She has been told by two children that she cannot play because she had nits in January. She has not had them since. She asked me to cut all of her hair off.',
    { read: '2026-04-23 08:05' },
  ),
  at('2026-04-23 15:30', 'Ms Farrow').sends(
    'nits',
    'class-teacher',
    'Mr Grange reads the class the book about the lion with the itchy mane today, and says nothing else.',
    { people: ['Emma Wilkinson'], by: 'message', on: '2026-04-23' },
  ),
  at('2026-04-29 15:20', 'Ms Farrow').closes(
    'nits',
    'settled',
    'She has been skipping with five others since Friday. Mr Grange looks out for her at play until half-term.',
  ),
  at('2026-04-29 18:00', 'Emma Wilkinson').notes('nits', null),
);

export const dylan = chapter(
  'Dylan Pryce',
  at('2026-01-14 18:45', 'Carys Pryce').raises(
    'clock',
    'telling the time',
    'Dyl asks me forty times a day if it is home time yet. I do not think that he is unhappy, I think he has no idea what a day is.',
    { read: '2026-01-15 08:10' },
  ),
  at('2026-01-16 12:20', 'Miss Rees').shares(
    'beads',
    'telling the time',
    'He moved seven beads along a string yesterday, one for each part of the day, and only asked once.',
    { audience: ['educators', 'parents'], read: '2026-01-16 15:40' },
  ),
  at('2026-01-20 15:40', 'Ms Farrow').decides('beads', {
    about: 'what comes next',
    items: [
      'A string of seven beads on Dylan’s table; the last one is red and means Mam.',
      'The same string hangs in the kitchen at home for Saturdays.',
    ],
    from: '2026-01-21',
    expect: 'Dylan looks at the beads before he asks.',
    reviewOn: '2026-03-27',
    changed: ['clock', 'beads'],
    agreed: { 'Carys Pryce': '2026-01-20 19:20', 'Huw Pryce': '2026-01-20 19:30' },
    noted: { clock: ['Carys Pryce', '2026-01-20 19:21'] },
  }),
  at('2026-09-30 12:35', 'Mr Lund').shares('own-beads', 'what comes next', 'He made strings for four friends. I have one on my desk.', {
    audience: ['educators', 'parents'],
    read: '2026-09-30 16:00',
  }),
  at('2026-10-02 15:15', 'Ms Farrow').closes('own-beads', 'noted', 'So have I. The beads stay for as long as Dylan moves them.'),
);

export const isla = chapter(
  'Isla McKenna',
  at('2026-02-09 20:00', 'Bridie McKenna').raises(
    'pe',
    'PE kit',
    'She is always last to get changed and misses the first game. The buttons are the trouble and not the running.',
    { read: '2026-02-10 08:05' },
  ),
  at('2026-02-11 13:10', 'Isla McKenna').shares('buttons', 'PE', 'I hate buttons. I am fast.', { read: '2026-02-11 15:40' }),
  at('2026-02-12 15:30', 'Ms Farrow').decides('kit', {
    about: 'PE',
    items: ['Isla comes to school in her kit on PE days, and so may everybody.'],
    from: '2026-02-23',
    expect: 'First on the field.',
    reviewOn: '2026-03-27',
    changed: ['pe', 'buttons'],
    card: ['No buttons on PE days. Come in your kit.', 'playground'],
    agreed: { 'Bridie McKenna': '2026-02-12 18:30', 'Isla McKenna': '2026-02-13 09:05' },
    noted: { pe: ['Bridie McKenna', '2026-02-12 18:31'], buttons: ['Isla McKenna', '2026-02-13 09:06'] },
  }),
);

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
    reviewOn: '2026-11-27',
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
    reviewOn: '2026-12-04',
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
  at('2026-09-16 13:20', 'Miss Barlow', '2026-09-16 10:40').shares(
    'more',
    'snack',
    'Yusuf tapped his fingertips together and looked at the apple. I did not know then that it means “more”. I know now.',
    { of: 'Yusuf Karaca', how: 'observed', audience: ['educators', 'parents'], read: '2026-09-16 15:40' },
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
