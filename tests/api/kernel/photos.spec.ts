import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { photoContent } from '../../../apps/api/src/kernel/blobs/photo-content.ts';
import { Untaken } from '../../../apps/api/src/kernel/refusals/refusals.ts';
import { gpsPhoto } from '../../support/photos.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } });

describe('a photo that was taken', () => {
  it('given a photo that says where, when, by what and by whom, when it is taken, then nothing of that is left in it', async () => {
    const given = await gpsPhoto();
    const before = await sharp(given).metadata();
    expect(before.exif?.includes('Rowan Ashby')).toBe(true);
    expect(before.exif?.includes(Buffer.from('WGS-84'))).toBe(true);
    expect([before.xmp?.includes('Harbour Lane'), before.orientation]).toEqual([true, 6]);

    const { bytes, type } = await photoContent(given);
    const after = await sharp(bytes).metadata();
    expect([type, after.format, after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      'image/jpeg',
      'jpeg',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const word of ['Rowan', 'Harbour', 'WGS', 'Exif', 'GPS', 'http', 'Camera', '2026:'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
  });

  it('given a photo on its side, when it is taken, then it stands upright by itself', async () => {
    const { bytes } = await photoContent(await gpsPhoto());
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([300, 400]);
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
    expect(at(290, 200)[0]).toBeGreaterThan(180);
    expect(at(10, 200)[0]).toBeLessThan(80);
  });

  it.each([
    [5_000, 1_000, 2_048, 410],
    [1_000, 4_096, 500, 2_048],
    [640, 480, 640, 480],
  ])('given a photo of %d by %d, when it is taken, then it is %d by %d', async (width, height, wide, high) => {
    const { bytes } = await photoContent(await plain(width, height).jpeg().toBuffer());
    const after = await sharp(bytes).metadata();
    expect([after.width, after.height]).toEqual([wide, high]);
  });

  it.each([
    ['png', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)('given a photo as %s, when it is taken, then it is kept as %s', async (format, kept) => {
    const { type, bytes } = await photoContent(await plain(20, 20).toFormat(format).toBuffer());
    expect([type, `image/${(await sharp(bytes).metadata()).format}`]).toEqual([kept, kept]);
  });

  it('given a small file that holds a picture of eighty million points, when it is sent, then it is not unpacked', async () => {
    const bomb = await plain(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    const before = process.memoryUsage().rss;
    await expect(photoContent(bomb)).rejects.toThrow(/too large to be shown/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['words', async () => Buffer.from('This is a photo, honestly.')],
    ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing in SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['half a photo', async () => (await gpsPhoto()).subarray(0, -400)],
    ['a moving picture', () => plain(20, 20).gif().toBuffer()],
    ['nothing', async () => Buffer.alloc(0)],
  ])('given %s, when it is sent as a photo, then it is not taken', async (_, make) => {
    await expect(photoContent(await make())).rejects.toThrow(Untaken);
  });
});
