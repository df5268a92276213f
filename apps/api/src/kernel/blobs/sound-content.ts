import { fileTypeFromBuffer } from 'file-type';
import { unfit, type Fit } from './fit.ts';
import { mp4Sound } from './mp4-sound.ts';
import { oggSound } from './ogg-sound.ts';
import { webmSound } from './webm-sound.ts';

const readers: readonly (readonly [type: RegExp, read: (bytes: Buffer) => Fit])[] = [
  [/^(video|audio)\/(webm|matroska)/, webmSound],
  [/^(audio|application)\/ogg/, oggSound],
  [/^(video|audio)\/(mp4|x-m4a|quicktime)/, mp4Sound],
];

/** A sound that browsers record, without what was written beside it; what cannot be understood to its last byte is not taken. @throws Untaken */
export const soundContent = async (bytes: Buffer): Promise<Fit> => {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const [, read] = readers.find(([known]) => known.test(type)) ?? [];
  const fit = read?.(bytes) ?? unfit('This is not a sound that can be played here. Please record it again.');
  if (fit.seconds !== null && fit.seconds > 3_600) unfit('This sound is longer than an hour. Please record something shorter.');
  return fit;
};
