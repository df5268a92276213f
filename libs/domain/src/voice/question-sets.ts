import {
  bands,
  purposes,
  type Band,
  type Choice,
  type FaceName,
  type FollowUp,
  type Mode,
  type Purpose,
  type Question,
  type QuestionSet,
  type Topic,
} from './question-set.ts';

const version = 1;

/** As it is for every age; `from` is the youngest who are asked it. */
type Asked = Omit<Question, 'topic' | 'after' | 'open'> & Partial<Pick<Question, 'topic' | 'after' | 'open'>> & { readonly from?: Band };

const pick = (symbol: string, word: string): Choice => ({ symbol, word });

const liked = [
  pick('friend', 'my-friends'),
  pick('calm', 'calm'),
  pick('together', 'together'),
  pick('help', 'grown-up-helps'),
  pick('listen', 'somebody-listens'),
];
const hard = [
  pick('loud', 'too-loud'),
  pick('alone', 'alone'),
  pick('tired', 'tired'),
  pick('stop', 'not-kind'),
  pick('listen', 'nobody-listens'),
];
const helps = [
  pick('quiet', 'quiet-place'),
  pick('friend', 'with-friend'),
  pick('help', 'grown-up-helps'),
  pick('break', 'break'),
  pick('time', 'more-time'),
  pick('listen', 'listen-to-me'),
];
const people = [
  pick('friend', 'my-friends'),
  pick('family', 'my-family'),
  pick('teacher', 'my-teacher'),
  pick('together', 'a-group'),
  pick('alone', 'on-my-own'),
];
const likes = [
  pick('playground', 'playing'),
  pick('friend', 'my-friends'),
  pick('draw', 'drawing'),
  pick('music', 'music'),
  pick('reading', 'reading'),
  pick('sport', 'sport'),
  pick('computer', 'the-computer'),
  pick('quiet', 'quiet-time'),
];
const dislikes = [
  pick('loud', 'too-loud'),
  pick('alone', 'alone'),
  pick('think', 'too-hard'),
  pick('stop', 'not-kind'),
  pick('time', 'too-fast'),
  pick('too-bright', 'too-bright'),
  pick('wait', 'waiting'),
  pick('bored', 'nothing-to-do'),
];
const goodAt = [
  pick('friend', 'being-a-friend'),
  pick('draw', 'drawing'),
  pick('sport', 'sport'),
  pick('help', 'helping'),
  pick('reading', 'reading'),
  pick('music', 'music'),
  pick('think', 'having-ideas'),
  pick('computer', 'the-computer'),
];
const things = [
  pick('playground', 'playtime'),
  pick('lunch', 'dinner-time'),
  pick('reading', 'reading'),
  pick('loud', 'loud-places'),
  pick('together', 'a-group'),
  pick('alone', 'working-alone'),
  pick('break', 'a-break'),
  pick('coat', 'getting-ready'),
];
const coming = [
  pick('yes', 'i-come'),
  pick('time', 'i-come-a-bit'),
  pick('friend', 'i-come-with'),
  pick('listen', 'tell-them'),
  pick('no', 'i-do-not-come'),
];

const tapped: readonly Mode[] = ['pictures', 'draw', 'sound', 'photo', 'words'];
const told: readonly Mode[] = ['draw', 'sound', 'faces', 'photo', 'words'];

const after = (question: string, faces: readonly FaceName[]): FollowUp => ({ question, faces, places: [] });
const well: readonly FaceName[] = ['very-good', 'good', 'so-so'];
const badly: readonly FaceName[] = ['so-so', 'not-good', 'very-bad'];
const notWell: readonly FaceName[] = ['not-good', 'very-bad'];

/** How something is; what is good where it is good, what is hard where it is not, both in the middle. */
const about = (topic: string, good: Choice, bad: Choice): readonly Asked[] => [
  { id: topic, topic, modes: ['faces', 'draw', 'sound', 'words'], choices: [] },
  { id: `${topic}-liked`, topic, modes: tapped, choices: [good, ...liked], after: after(topic, well) },
  { id: `${topic}-hard`, topic, modes: tapped, choices: [bad, ...hard], after: after(topic, badly) },
  { id: `${topic}-helps`, topic, modes: tapped, choices: helps, after: after(topic, notWell) },
];

const topics: readonly Topic[] = [
  { id: 'dinner', symbol: 'lunch' },
  { id: 'playtime', symbol: 'playground' },
  { id: 'lessons', symbol: 'reading' },
  { id: 'morning', symbol: 'home' },
  { id: 'else', symbol: 'think' },
];

const questions: Readonly<Record<Purpose, readonly Asked[]>> = {
  'just-tell': [{ id: 'tell', modes: told, choices: [], open: true }],
  'how-was-it': [
    ...about('dinner', pick('lunch', 'the-food'), pick('lunch', 'the-food')),
    ...about('playtime', pick('playground', 'the-games'), pick('bored', 'nothing-to-do')),
    ...about('lessons', pick('reading', 'reading'), pick('think', 'too-hard')),
    ...about('morning', pick('home', 'at-home'), pick('time', 'too-fast')),
    { id: 'else', topic: 'else', modes: told, choices: [], open: true },
  ],
  'all-about-me': [
    { id: 'me-good-at', modes: tapped, choices: goodAt },
    { id: 'me-like', modes: tapped, choices: likes },
    { id: 'me-dislike', modes: tapped, choices: dislikes },
    { id: 'me-with', modes: tapped, choices: people },
    { id: 'me-things', modes: ['sort', 'draw', 'sound', 'words'], choices: things },
    {
      id: 'me-things-help',
      modes: tapped,
      choices: helps,
      after: { question: 'me-things', faces: [], places: ['so-so', 'not-good'] },
      from: 'middle',
    },
    { id: 'me-helps', modes: tapped, choices: helps },
    { id: 'me-know', modes: ['draw', 'sound', 'photo', 'words'], choices: [] },
  ],
  'a-good-day-and-a-bad-day': [
    { id: 'good-day', modes: tapped, choices: liked },
    { id: 'good-day-with', modes: tapped, choices: people, from: 'middle' },
    { id: 'bad-day', modes: tapped, choices: hard },
    { id: 'bad-day-helps', modes: tapped, choices: helps },
  ],
  'before-my-review': [
    { id: 'review-school', modes: ['faces', 'draw', 'sound', 'words'], choices: [] },
    { id: 'review-good', modes: tapped, choices: [pick('reading', 'reading'), ...liked] },
    { id: 'review-hard', modes: tapped, choices: [pick('think', 'too-hard'), ...hard] },
    { id: 'review-helps', modes: tapped, choices: helps },
    { id: 'review-change', modes: ['draw', 'sound', 'photo', 'words'], choices: [], from: 'middle' },
    { id: 'review-hope', modes: ['draw', 'sound', 'photo', 'words'], choices: [], from: 'middle' },
    { id: 'review-there', modes: ['pictures', 'sound', 'words'], choices: coming },
  ],
};

const three: readonly FaceName[] = ['good', 'so-so', 'not-good'];
const five: readonly FaceName[] = ['very-good', 'good', 'so-so', 'not-good', 'very-bad'];
/** Pictures on one screen. */
const most: Readonly<Record<Band, number>> = { young: 4, middle: 8, older: 8 };

const forBand = ({ from = 'young', ...asked }: Asked, band: Band): readonly Question[] => {
  if (bands.indexOf(from) > bands.indexOf(band)) return [];
  const typed = band === 'older' && asked.open === true;
  const modes: readonly Mode[] = typed ? ['words', ...asked.modes.filter((mode) => mode !== 'words')] : asked.modes;
  return [{ topic: null, after: null, open: false, ...asked, modes, choices: asked.choices.slice(0, most[band]) }];
};

/** Every set in use, one for each purpose and age. */
export const questionSets: readonly QuestionSet[] = purposes.flatMap((purpose) =>
  bands.map((band) => ({
    id: `${purpose}-${band}`,
    version,
    purpose,
    band,
    faces: band === 'older' ? five : three,
    topics: purpose === 'how-was-it' ? topics : [],
    questions: questions[purpose].flatMap((one) => forBand(one, band)),
  })),
);

const byName = new Map(questionSets.map((one) => [one.id, one]));

export const setFor = (purpose: Purpose, band: Band): QuestionSet => byName.get(`${purpose}-${band}`) as QuestionSet;
