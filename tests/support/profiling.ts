import type { Asker, Capacity } from '@heard/domain/kernel';
import type { Before } from './record.ts';
import { anId, mum, osei, rowan, rowansFile } from './people.ts';
import { by, bySenco, rowansVoice } from './story.ts';

/** Ids of lines that specs use more than once. */
export const mumsLine = anId(0xa1);
export const rowansLine = anId(0xa2);
export const oseisLine = anId(0xa3);
export const toldLine = anId(0xa4);

const kinds: Partial<Record<Capacity, 'parent' | 'child' | 'staff'>> = { parent: 'parent', child: 'child' };

/** A sound line; `over` says what is special about this one. */
export const line = (over: object = {}) => ({
  childId: rowansFile,
  lineId: mumsLine,
  heading: 'admire',
  words: 'He always waits for whoever is last.',
  language: 'en',
  picture: null,
  inputId: null,
  rewords: null,
  ...over,
});

/** Somebody’s own line, in the log. */
export const wrote = (who: Asker, as: Capacity, over: object = {}): Before =>
  by(who, as, {
    type: 'ProfileLineOffered',
    data: { ...line(), speaker: { personId: who.person, as: kinds[as] ?? 'staff' }, audience: null, ...over },
  });

/** A line of Rowan’s that another took from what he said. */
export const took = (who: Asker, as: Capacity, over: object = {}): Before =>
  wrote(who, as, {
    lineId: toldLine,
    heading: 'support',
    words: 'Dinner is better where it is quiet.',
    picture: 'quiet',
    speaker: { personId: rowan.person, as: 'child' },
    inputId: rowansVoice,
    audience: ['parents'],
    ...over,
  });

export const mumWrote = wrote(mum, 'parent');
export const rowanWrote = wrote(rowan, 'child', { lineId: rowansLine, heading: 'important', words: 'My dog Biscuit.', picture: 'dog' });
export const oseiWrote = wrote(osei, 'educator', { lineId: oseisLine, heading: 'support', words: 'Show him the picture first.' });

export const withdrawnLine = (who: Asker, as: Capacity, lineId: string, reason: string | null = null): Before =>
  by(who, as, { type: 'ProfileLineWithdrawn', data: { childId: rowansFile, lineId, reason } });

/** What is asked, and what follows, when a page is made; `over` says what is special about this one. */
export const page = (over: object = {}) => ({
  childId: rowansFile,
  lines: [mumsLine, rowansLine, oseisLine],
  asked: [rowan.person, mum.person],
  withoutChild: null,
  lookAgainOn: '2027-03-01',
  ...over,
});
export const published = (over: object = {}): Before => bySenco({ type: 'ProfilePublished', data: { version: 1, ...page(), ...over } });

/** Three people have each said one thing. */
export const threeLines: readonly Before[] = [mumWrote, rowanWrote, oseiWrote];

/** Rowan told more people than Ms Farrow, so that what he said may stand on a page. */
export const chose = (audience: readonly string[], inputId = rowansVoice): Before =>
  by(rowan, 'child', { type: 'AudienceChosen', data: { childId: rowansFile, inputId, audience } });
export const sealed = (inputId = rowansVoice): Before =>
  bySenco({ type: 'InputSealed', data: { childId: rowansFile, inputId, reason: 'To be read by safeguarding first.' } });
export const unsealed = (inputId = rowansVoice): Before =>
  bySenco({ type: 'InputUnsealed', data: { childId: rowansFile, inputId, reason: 'Read: it is about the noise.' } });
