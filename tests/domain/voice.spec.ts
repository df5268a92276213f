import { describe, it } from '@jest/globals';
import { voice } from '@heard/domain/voice';
import { given } from '../support/given.ts';
import { gave, requested } from '../support/consenting.ts';
import { anId, everybody, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { circle, dinnerAnswer, mumSaid, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';
import { oseiSaw, oseisObservation, rowansDrawing } from '../support/voicing.ts';

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
const sorted = [{ symbol: 'loud', label: 'loud rooms', place: 'not-good' }];
const attached = (kind: string, type: string) => [{ blobId: 'a'.repeat(64), kind, type, bytes: 2_400, seconds: null }];
const drawing = attached('drawing', 'application/vnd.heard.drawing+json');

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
    ['sorted pictures', { sorted }],
    ['a drawing', { attachments: drawing }],
  ])('given Rowan, when he answers with %s alone, then that is his voice', (_what, mode) =>
    given(voice, ...circle)
      .when(rowan, share({ answers: [{ ...silent, ...mode }] }))
      .then(shared({ answers: [{ ...silent, ...mode }] })),
  );
  it.each([true, false])(
    'given Rowan, when his mother writes down his words and reads them back (%s), then they are his, scribed',
    (readBack) =>
      given(voice, ...circle)
        .when(mum, share({ speaker: rowan.person, how: 'scribed', readBack }))
        .then(shared({ how: 'scribed', readBack })),
  );
  it('given Rowan, when his mother writes down his words and says nothing of reading them back, then that is refused', () =>
    given(voice, ...circle)
      .when(mum, share({ speaker: rowan.person, how: 'scribed' }))
      .thenRefused('not-read-back'));
  it('given Rowan, when he speaks for himself and says that it was read back, then that is refused', () =>
    given(voice, ...circle)
      .when(rowan, share({ readBack: true }))
      .thenRefused('nothing-to-read-back'));
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
      .thenRefused('said-already', { inputId: rowansVoice }));
  it('given a concern, when a voice takes its id, then that is refused', () =>
    given(voice, ...circle, mumSaid)
      .when(rowan, share({ voiceId: mumsConcern }))
      .thenRefused('said-already', { inputId: mumsConcern }));
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

describe('sound and image of a child', () => {
  const sound = attached('sound', 'audio/webm');
  const photo = attached('photo', 'image/jpeg');
  const saying = (attachments: readonly object[]) => [{ ...silent, attachments }];
  const consentId = anId(0x56);

  it.each([
    ['sound', sound],
    ['photo', photo],
  ])('given no permission, when Rowan sends a %s, then that is refused', (_kind, attachments) =>
    given(voice, ...circle)
      .when(rowan, share({ answers: saying(attachments) }))
      .thenRefused('consent-missing'),
  );
  it.each([
    ['sound', 'sound', sound],
    ['photo', 'image', photo],
  ])('given a permission for it, when Rowan sends a %s, then it stands with it', (_kind, act, attachments) =>
    given(voice, ...circle, requested({ consentId, act, agencyId: null, scope: [] }), gave(mum, { consentId }))
      .when(rowan, share({ answers: saying(attachments) }))
      .then(shared({ answers: saying(attachments), consents: [consentId] })),
  );
  it('given a permission for sound, when a photo comes with it, then that is refused', () =>
    given(voice, ...circle, requested({ consentId, act: 'sound', agencyId: null, scope: [] }), gave(mum, { consentId }))
      .when(rowan, share({ answers: saying([...sound, ...photo]) }))
      .thenRefused('consent-missing'));
});

describe('I changed my mind', () => {
  const anew = { voiceId: rowansDrawing, insteadOf: rowansVoice };
  it('given a voice, when Rowan says it anew, then the new one names the old', () =>
    given(voice, ...circle, rowanSaid)
      .when(rowan, share(anew))
      .then(shared(anew)));
  it.each([
    ['his mother’s concern', mumsConcern],
    ['nothing that there is', oseisObservation],
  ])('given %s, when Rowan puts his own in its place, then that is refused', (_what, insteadOf) =>
    given(voice, ...circle, mumSaid, rowanSaid)
      .when(rowan, share({ ...anew, insteadOf }))
      .thenRefused('not-heard', { inputId: insteadOf }),
  );
  it('given Rowan’s voice, when his mother puts her own view in its place, then that is refused', () =>
    given(voice, ...circle, rowanSaid)
      .when(mum, share(anew))
      .thenRefused('not-heard', { inputId: rowansVoice }));
});

describe('noting what was seen', () => {
  const note = (over: object = {}) => {
    const { speaker: _, how: __, answerBy: ___, ...data } = oseiSaw.event.data as Record<string, unknown>;
    return { type: 'NoteObservation', data: { ...data, ...over } };
  };
  it('given Rowan, when his teacher notes what he saw, then it is the teacher’s word', () =>
    given(voice, ...circle)
      .when(osei, note())
      .then(oseiSaw.event));
  it('given Rowan, when his mother notes what she saw, then it is hers', () =>
    given(voice, ...circle)
      .when(mum, note())
      .then({ ...oseiSaw.event, data: { ...(oseiSaw.event.data as object), speaker: { personId: mum.person, as: 'parent' } } }));
  it('given an observation, when it is sent again, then that is refused', () =>
    given(voice, ...circle, oseiSaw)
      .when(osei, note())
      .thenRefused('said-already', { inputId: oseisObservation }));
  it.each(['rowan', 'gran', 'lark', 'vale'] as const)('given Rowan, when %s notes what they saw, then nobody hears it', (who) =>
    given(voice, ...circle)
      .when(everybody[who], note())
      .thenUnseen(),
  );
});
