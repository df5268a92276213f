import { describe, it } from '@jest/globals';
import { voice } from '@heard/domain/voice';
import { given } from '../support/given.ts';
import { everybody, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { circle, dinnerAnswer, mumSaid, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';

const share = (over: object = {}) => ({
  type: 'ShareVoice',
  data: {
    childId: rowansFile,
    voiceId: rowansVoice,
    about: 'dinner time',
    answers: [dinnerAnswer],
    how: 'own-words',
    language: 'en',
    audience: ['parents'],
    ...over,
  },
});
const shared = (over: object = {}) => ({ ...rowanSaid.event, data: { ...(rowanSaid.event.data as object), ...over } });
const silent = { ...dinnerAnswer, face: null, pictures: [], words: null };

describe('sharing a voice', () => {
  it('given Rowan, when he chooses a face and a picture, then that is his voice', () =>
    given(voice, ...circle)
      .when(rowan, share())
      .then(shared()));
  it('given Rowan, when he only writes, then that is his voice', () =>
    given(voice, ...circle)
      .when(rowan, share({ answers: [], words: 'Too loud.' }))
      .then(shared({ answers: [], words: 'Too loud.' })));
  it('given a question without an answer, when the rest is shared, then it is left out', () =>
    given(voice, ...circle)
      .when(rowan, share({ answers: [silent, dinnerAnswer] }))
      .then(shared()));
  it.each([
    ['a face', { face: 'so-so' }],
    ['a picture', { pictures: dinnerAnswer.pictures }],
    ['words', { words: 'Too loud.' }],
  ])('given Rowan, when he answers with %s alone, then that is his voice', (_what, mode) =>
    given(voice, ...circle)
      .when(rowan, share({ answers: [{ ...silent, ...mode }] }))
      .then(shared({ answers: [{ ...silent, ...mode }] })),
  );
  it('given Rowan, when his mother writes down his words, then they are his, scribed', () =>
    given(voice, ...circle)
      .when(mum, share({ speaker: rowan.person, how: 'scribed' }))
      .then(shared({ how: 'scribed' })));
  it('given Rowan, when his mother sends them as his own words, then that is refused', () =>
    given(voice, ...circle)
      .when(mum, share({ speaker: rowan.person }))
      .thenRefused('scribing-not-marked'));
  it.each([
    ['no answer and no word', []],
    ['questions without an answer', [silent, silent]],
  ])('given %s, when it is shared, then that is refused', (_what, answers) =>
    given(voice, ...circle)
      .when(rowan, share({ answers }))
      .thenRefused('nothing-said'),
  );
  it('given a voice, when it is sent again, then that is refused', () =>
    given(voice, ...circle, rowanSaid)
      .when(rowan, share())
      .thenRefused('said-already', { voiceId: rowansVoice }));
  it('given a concern, when a voice takes its id, then that is refused', () =>
    given(voice, ...circle, mumSaid)
      .when(rowan, share({ voiceId: mumsConcern }))
      .thenRefused('said-already', { voiceId: mumsConcern }));
  it('given Rowan, when his teacher shares a view, then it is told by staff', () =>
    given(voice, ...circle)
      .when(osei, share())
      .then(shared({ speaker: { personId: osei.person, as: 'staff' } })));
  it.each(['gran', 'carerToBe', 'neighbour', 'lark', 'operator', 'vale'] as const)(
    'given Rowan, when %s shares a voice, then nobody hears it',
    (who) =>
      given(voice, ...circle)
        .when(everybody[who], share())
        .thenUnseen(),
  );
});
