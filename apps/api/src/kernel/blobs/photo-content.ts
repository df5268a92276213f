import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { unfit, type Fit } from './fit.ts';

const taken: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const longestEdge = 2_048;
/** Above what cameras of phones make; a small file that claims more is a bomb. */
const mostPixels = 64_000_000;

// One picture at a time, and none remembered: a picture in clear is large, and is nobody’s to keep.
sharp.concurrency(1);
sharp.cache(false);

let last: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
};

const upright = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 })
    .rotate()
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true });

const anew = async (bytes: Buffer, type: string): Promise<Fit> => {
  if (type === 'image/webp') return { type: 'image/webp', bytes: await upright(bytes).webp({ quality: 82 }).toBuffer(), seconds: null };
  const jpeg = await upright(bytes).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
  return { type: 'image/jpeg', bytes: jpeg, seconds: null };
};

/**
 * Made anew from its points alone: upright, at most 2048 on its longer edge, without the place, the moment, the camera or anything else
 * that a camera writes beside a picture. @throws Untaken
 */
export const photoContent = async (bytes: Buffer): Promise<Fit> => {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!taken.includes(type)) return unfit('This is not a photo that can be shown here. Please send it as JPEG, PNG or WebP.');
  return inTurn(() => anew(bytes, type)).catch(() =>
    unfit('This photo cannot be read, or is too large to be shown. Please take it again.'),
  );
};
