import { describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { tellingAgain } from '../../../apps/portal/src/app/voice/again.ts';
import { shareOf } from '../../../apps/portal/src/app/voice/share.ts';
import { spokenOf } from '../../../apps/portal/src/app/voice/spoken-step.ts';
import { stepsOf } from '../../../apps/portal/src/app/voice/steps.ts';
import { nothingYet, setOf, telling, type Telling, type Told } from '../../../apps/portal/src/app/voice/telling.ts';
import { rowan, said } from '../support/rowan.ts';

const dinner: Telling = { ...nothingYet('v1', 'how-was-it', 'middle'), topics: ['dinner'] };
const faced = (face: Told['face']): Telling => telling(dinner, 'dinner', { face });
const named = (key: string): string => key;
const share = (now: Telling): ReturnType<typeof shareOf> => shareOf(now, { childId: 'c1', forChild: false, language: 'en', name: named });
const sound: Attachment = { blobId: 'a'.repeat(64) as never, kind: 'sound', type: 'audio/webm', bytes: 9, seconds: 3 };

describe('given something that was said before', () => {
  const asked = { id: 'how-was-it-older', version: 1 };
  const question = { id: 'dinner', words: 'questions.dinner' };
  const nothing = { face: null, pictures: [], sorted: [], words: null, attachments: [] };
  const answers = [
    { ...nothing, question, face: 'very-bad' as const, attachments: [sound] },
    { ...nothing, question: { ...question, id: 'dinner-hard' }, pictures: [{ symbol: 'loud', label: 'pictures.too-loud' }] },
  ];
  const row = said({
    kind: 'voice',
    words: null,
    answersGiven: answers,
    asked,
    speaker: { personId: rowan, as: 'child' },
    audience: ['parents', 'child'],
  });

  it('when it is told anew then the same questions begin with the old answers, and it names what it takes the place of', () => {
    const again = tellingAgain(row, 'v2', 'young', named);
    expect([again.purpose, again.band, again.topics, again.audience, again.insteadOf]).toEqual([
      'how-was-it',
      'older',
      ['dinner'],
      ['parents'],
      row.inputId,
    ]);
    expect(share(again)).toMatchObject({
      voiceId: 'v2',
      insteadOf: row.inputId,
      answers: [{ face: 'very-bad', attachments: [sound] }, { pictures: [{ label: 'pictures.too-loud' }] }],
    });
  });

  it('when it had no questions then the words come back where anything can be told', () => {
    const again = tellingAgain(said({ ...row, answersGiven: [], asked: null, words: 'Too loud.' }), 'v2', 'young', named);
    expect([again.purpose, again.band, share(again).words]).toEqual(['just-tell', 'young', 'Too loud.']);
  });
});

describe('given a screen that is read aloud', () => {
  const say = (key: string, params?: object): string => (params ? `${key}(${Object.values(params).join()})` : key);
  const spoken = (
    now: Telling,
    at: number,
    mode: 'faces' | 'pictures' | 'draw',
    modes: readonly ('faces' | 'pictures' | 'draw')[],
  ): string => spokenOf(stepsOf(now)[at]!, { mode, modes }, setOf(now), say);

  it('when it is a question then the question comes first, what can be tapped after it, and the other ways last', () => {
    expect(spoken(dinner, 1, 'faces', ['faces', 'draw'])).toBe(
      'questions.dinner faces.good. faces.so-so. faces.not-good. pictures.rather-not. modes.others(modes.draw)',
    );
    expect(spoken(faced('good'), 2, 'pictures', ['pictures'])).toMatch(
      /^questions\.dinner-liked pictures\.the-food\. .*pictures\.rather-not\.$/,
    );
    expect(spoken(dinner, 1, 'draw', ['draw'])).toBe('questions.dinner pictures.rather-not.');
  });

  it('when topics are chosen then each is read; when it is looked at once more, what it is', () => {
    expect(spoken(dinner, 0, 'draw', [])).toMatch(/^steps\.topics steps\.topics-hint\. topics\.dinner\. /);
    expect(spoken(dinner, 3, 'draw', [])).toBe('steps.send');
  });
});
