import { describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { offered, usedIn } from '../../../apps/portal/src/app/voice/modes.ts';
import { shareOf } from '../../../apps/portal/src/app/voice/share.ts';
import { dotsOf, homeFor, past, stepsOf } from '../../../apps/portal/src/app/voice/steps.ts';
import {
  broughtBack,
  changedMind,
  nothingYet,
  saysSomething,
  silent,
  telling,
  type Telling,
  type Told,
  toldOf,
} from '../../../apps/portal/src/app/voice/telling.ts';

const empty = nothingYet('v1', 'how-was-it', 'middle');
const dinner: Telling = { ...empty, topics: ['dinner'] };
const faced = (face: Told['face'], now = dinner): Telling => telling(now, 'dinner', { face });
const ids = (now: Telling): string[] => stepsOf(now).map((step) => (step.kind === 'question' ? step.question.id : step.kind));
const named = (key: string): string => key;
const share = (now: Telling, forChild = false): ReturnType<typeof shareOf> =>
  shareOf(now, { childId: 'c1', forChild, language: 'en', name: named });
const sound: Attachment = { blobId: 'a'.repeat(64) as never, kind: 'sound', type: 'audio/webm', bytes: 9, seconds: 3 };
const hung = { name: 'dinner/sound', kind: 'sound', seconds: 3, address: null, sent: null } as const;

describe('given a child who tells something', () => {
  it('when nothing was chosen then every topic is asked, one question a screen, then for whom, then it is looked at', () => {
    expect(ids(empty)).toEqual(['topics', 'dinner', 'playtime', 'lessons', 'morning', 'else', 'who', 'send']);
    expect(ids(nothingYet('v1', 'just-tell', 'young'))).toEqual(['tell', 'who', 'send']);
  });

  it('when a face is chosen then it decides what is asked next', () => {
    expect(ids(faced('good'))).toEqual(['topics', 'dinner', 'dinner-liked', 'who', 'send']);
    expect(ids(faced('not-good'))).toEqual(['topics', 'dinner', 'dinner-hard', 'dinner-helps', 'who', 'send']);
    expect(ids(faced(null, faced('good')))).toEqual(['topics', 'dinner', 'who', 'send']);
  });

  it('when a topic is skipped then the next one is asked, and the dots stand for topics and not for screens', () => {
    const steps = stepsOf(faced('not-good', empty));
    expect(past(steps, 1)).toBe(4);
    expect(past(steps, 0)).toBe(1);
    expect(dotsOf(steps, 2)).toEqual(['done', 'here', 'later', 'later', 'later', 'later', 'later', 'later']);
  });

  it('when it changed its mind then the answer goes, and comes back whole', () => {
    const told = telling(faced('not-good'), 'dinner', { words: 'Too loud.', hung: [hung] });
    const gone = changedMind(told, 'dinner');
    expect(saysSomething(gone)).toBe(false);
    expect(toldOf(broughtBack(gone, 'dinner'), 'dinner')).toEqual(toldOf(told, 'dinner'));
    expect(changedMind(gone, 'dinner')).toBe(gone);
  });

  it('when a grown-up had read it back and something else is told then it is to be read back again', () => {
    expect(telling({ ...dinner, readBack: true }, 'dinner', { words: 'No.' }).readBack).toBeNull();
  });
});

describe('given it is left', () => {
  it.each([
    ['the child', { personId: 'c1', roles: [] }, '/child'],
    ['staff', { personId: 's1', roles: ['educator'] }, '/children/c1'],
    ['a parent', { personId: 'p1', roles: [] }, '/'],
    ['nobody', undefined, '/'],
  ])('when it is %s who leaves then it leads to where they came from', (_, me, home) => expect(homeFor(me, 'c1')).toBe(home));
});

describe('given the ways of telling', () => {
  const modes = ['draw', 'sound', 'photo', 'words'] as const;
  const can = { sound: true, photo: true };

  it('when there is no permission, or the device cannot, then that way is not offered', () => {
    expect(offered(modes, can, silent, can)).toEqual(modes);
    expect(offered(modes, { sound: false, photo: true }, silent, can)).toEqual(['draw', 'photo', 'words']);
    expect(offered(modes, can, silent, { sound: true, photo: false })).toEqual(['draw', 'sound', 'words']);
  });

  it('when a sound was made while it was permitted then the way to it stays', () => {
    expect(offered(modes, { sound: false, photo: false }, { ...silent, hung: [hung] }, can)).toEqual(['draw', 'sound', 'words']);
    expect(usedIn({ ...silent, face: 'good', words: ' ', sorted: { 'a-break': 'good' }, hung: [hung] })).toEqual([
      'faces',
      'sort',
      'sound',
    ]);
  });
});

describe('given what was told', () => {
  const told = telling(faced('not-good'), 'dinner-hard', { pictures: ['too-loud'] });

  it('when it is sent then questions stand as they were asked, pictures with the words that were read, and which set it was', () => {
    expect(share(told)).toMatchObject({
      about: 'topics.dinner',
      words: null,
      how: 'own-words',
      readBack: null,
      asked: { id: 'how-was-it-middle', version: 1 },
      audience: [],
      insteadOf: null,
      answers: [
        { question: { id: 'dinner', words: 'questions.dinner' }, face: 'not-good', pictures: [], attachments: [] },
        { question: { id: 'dinner-hard' }, face: null, pictures: [{ symbol: 'loud', label: 'pictures.too-loud' }] },
      ],
    });
  });

  it('when it is sorted and drawn and said then each stands with its question, and only what school has', () => {
    const about = nothingYet('v1', 'all-about-me', 'middle');
    const sorted = telling(about, 'me-things', {
      sorted: { 'a-break': 'good', reading: 'not-good' },
      hung: [{ ...hung, sent: sound }, hung],
    });
    expect(share(sorted).answers).toMatchObject([
      {
        question: { id: 'me-things' },
        sorted: [
          { symbol: 'reading', place: 'not-good' },
          { symbol: 'break', place: 'good' },
        ],
        attachments: [sound],
      },
    ]);
  });

  it('when it does not want to say then that is the answer, and nothing else of it is sent; a skip is none', () => {
    const rather = telling(told, 'dinner', { ratherNot: true });
    expect(share(rather).answers).toMatchObject([{ question: { id: 'dinner' }, face: null, pictures: [{ label: 'pictures.rather-not' }] }]);
    expect(saysSomething(telling(empty, 'dinner', { words: '   ' }))).toBe(false);
  });

  it('when a grown-up wrote the words then it is never sent as the child’s own writing', () => {
    const scribed = telling({ ...nothingYet('v1', 'just-tell', 'young'), scribed: true }, 'tell', { words: ' It is too loud. ' });
    expect(share({ ...scribed, readBack: true })).toMatchObject({ how: 'scribed', readBack: true, words: 'It is too loud.', answers: [] });
    expect(share({ ...told, scribed: true, readBack: true })).toMatchObject({ how: 'own-words', readBack: null });
    expect(share({ ...told, readBack: false }, true)).toMatchObject({ how: 'scribed', readBack: false, speaker: 'c1' });
  });

  it('when it is said where and who was near then it is sent, half of it is not', () => {
    expect(share({ ...told, place: 'outside', near: 'friend' }).space).toEqual({ place: 'outside', near: 'friend' });
    expect(share({ ...told, place: 'outside' }).space).toBeNull();
  });
});
