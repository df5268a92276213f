import type { Asker } from '@heard/domain/kernel';
import { anId, calendar, okafor, osei, rowan, rowansFile } from './people.ts';
import type { Before } from './record.ts';
import { by, rowansVoice, spoken } from './story.ts';

export const rowansDrawing = anId(8);
export const oseisObservation = anId(9);

/** Said anew, in several modes at once, for the SENCO alone. */
export const rowanDrew = by(rowan, 'child', {
  type: 'VoiceShared',
  data: {
    childId: rowansFile,
    voiceId: rowansDrawing,
    about: null,
    words: null,
    answers: [
      {
        question: { id: 'good-day', words: 'What is in a good day?' },
        face: 'very-good',
        pictures: [],
        sorted: [{ symbol: 'loud', label: 'loud rooms', place: 'not-good' }],
        words: null,
        attachments: [
          { blobId: 'a'.repeat(64), kind: 'drawing', type: 'application/vnd.heard.drawing+json', bytes: 2_400, seconds: null },
          { blobId: 'b'.repeat(64), kind: 'sound', type: 'audio/webm', bytes: 41_000, seconds: 9 },
        ],
      },
    ],
    asked: { id: 'a-good-day-and-a-bad-day', version: 1 },
    space: { place: 'quiet-room', near: 'grown-up' },
    help: ['read-aloud'],
    readBack: null,
    insteadOf: rowansVoice,
    consents: [anId(0x56)],
    ...spoken(rowan, 'child', []),
  },
});
export const oseiSaw = by(osei, 'educator', {
  type: 'ObservationNoted',
  data: {
    childId: rowansFile,
    observationId: oseisObservation,
    about: 'dinner time',
    words: 'He put his hands over his ears, and smiled once Ada sat down.',
    space: { place: 'elsewhere', near: 'friend' },
    ...spoken(osei, 'staff', ['parents']),
  },
});
export const sealed = (inputId: string): Before =>
  by(osei, 'educator', { type: 'InputSealed', data: { childId: rowansFile, inputId, reason: 'Please read what he says of the weekend.' } });
export const rungFor = (inputId: string, time = 1, ringAt = '2026-09-07T08:40:00.000Z'): Before =>
  by(calendar, 'calendar', { type: 'InputRung', data: { childId: rowansFile, inputId, time, to: [okafor.person], ringAt } });
export const unsealed = (inputId: string, who: Asker = okafor): Before =>
  by(who, 'safeguarding', { type: 'InputUnsealed', data: { childId: rowansFile, inputId, reason: 'It is about the noise.' } });
