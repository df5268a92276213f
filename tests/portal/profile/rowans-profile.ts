import type { ProfileLine, ProfilePage } from '@heard/domain/profile';
import type { ProfileOfChild } from '../../../apps/portal/src/app/profile/profile.api.ts';
import { wholeChild } from '../support/desk.ts';
import { mum, osei, farrow, people, rowan, said } from '../support/rowan.ts';

const id = (last: number): never => `018f4e6a-0000-7000-8000-0000000009${last}` as never;
export const [mumsLine, rowansLine, toldLine, oseisLine, otherHome] = [id(10), id(11), id(12), id(13), id(14)];
export const voice = id(20);

export const line = (over: Partial<ProfileLine> = {}): ProfileLine => ({
  lineId: mumsLine,
  heading: 'admire',
  words: 'He waits for whoever is last.',
  language: 'en',
  picture: 'friend',
  speaker: { personId: mum, as: 'parent' },
  by: mum,
  written: true,
  inputId: null,
  audience: null,
  anew: false,
  rewords: null,
  followed: false,
  at: '2026-09-08T10:00:00.000Z' as never,
  published: null,
  withdrawn: null,
  ...over,
});
export const rowanWrote = (over: Partial<ProfileLine> = {}): ProfileLine =>
  line({
    lineId: rowansLine,
    heading: 'important',
    words: 'My dog Biscuit.',
    picture: 'happy',
    speaker: { personId: rowan, as: 'child' },
    by: rowan,
    ...over,
  });
export const rowanTold = (over: Partial<ProfileLine> = {}): ProfileLine =>
  rowanWrote({
    lineId: toldLine,
    heading: 'support',
    words: 'Dinner where it is quiet.',
    by: farrow,
    written: false,
    inputId: voice,
    audience: ['parents', 'educators'],
    ...over,
  });
export const oseiWrote = (over: Partial<ProfileLine> = {}): ProfileLine =>
  line({
    lineId: oseisLine,
    heading: 'support',
    words: 'Show him the picture first.',
    picture: null,
    speaker: { personId: osei, as: 'staff' },
    by: osei,
    ...over,
  });
/** As Dad’s line comes to Mum: the family’s. */
export const familyWrote = (): ProfileLine =>
  line({ lineId: otherHome, words: 'He is brave in water.', speaker: { personId: null, as: 'parent' }, by: null, at: null, published: 1 });

export const page = (over: Partial<ProfilePage> = {}): ProfilePage => ({
  version: 1,
  lines: [mumsLine, rowansLine, toldLine],
  asked: [rowan],
  withoutChild: null,
  lookAgainOn: '2027-03-01' as never,
  by: farrow,
  at: '2026-09-09T10:00:00.000Z' as never,
  ...over,
});

export const profile = (over: Partial<ProfileOfChild> = {}): ProfileOfChild =>
  ({ today: '2026-09-10', child: wholeChild, lines: [], pages: [], voices: [], around: [], people, ...over }) as ProfileOfChild;

export const rowansWords = said({
  inputId: voice,
  kind: 'voice',
  words: 'Too loud.',
  speaker: { personId: rowan, as: 'child' },
  audience: ['parents', 'educators'],
});
