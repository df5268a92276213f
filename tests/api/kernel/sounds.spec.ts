import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { soundContent } from '../../../apps/api/src/kernel/blobs/sound-content.ts';
import { Untaken } from '../../../apps/api/src/kernel/refusals/refusals.ts';
import { mp4, ogg, webm, type Told } from '../../support/sounds.ts';

const words = 'Recorded at 12 Harbour Lane, Alderbrook by Rowan Ashby';
const makers: readonly (readonly [string, string, (told: Told) => Buffer, number])[] = [
  ['WebM', 'audio/webm', webm, 2.5],
  ['Ogg', 'audio/ogg', ogg, 1.5],
  ['MP4', 'audio/mp4', mp4, 3.25],
];

/** Places at which two files of one length differ. */
const changedIn = (one: Buffer, other: Buffer): readonly number[] => [...one.keys()].filter((at) => one[at] !== other[at]);

describe('a sound that was recorded', () => {
  it.each(makers)(
    'given %s, when it is taken, then its type and length are known, and it stays as long as it was',
    async (_, type, make, seconds) => {
      const given = make({ words });
      const fit = await soundContent(given);
      expect([fit.type, fit.seconds, fit.bytes.length]).toEqual([type, seconds, given.length]);
    },
  );

  it.each(makers)(
    'given %s with words beside the sound, when it is taken, then none of them is left anywhere in it',
    async (_, __, make) => {
      const given = make({ words });
      expect(given.includes(words)).toBe(true);
      const { bytes } = await soundContent(given);
      for (const word of words.split(' ').filter((one) => one.length > 3)) expect([word, bytes.includes(word)]).toEqual([word, false]);
    },
  );

  it.each(makers)('given %s, when it was taken, then the same is taken again and nothing of it moves or changes', async (_, __, make) => {
    const { bytes } = await soundContent(make({ words }));
    expect((await soundContent(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it.each(makers)(
    'given %s with other words of the same length, when both are taken, then they are the same to the byte',
    async (_, __, make) => {
      const [one, other] = await Promise.all([words, 'x'.repeat(words.length)].map((text) => soundContent(make({ words: text }))));
      expect(changedIn(one!.bytes, other!.bytes)).toEqual([]);
    },
  );

  it.each(makers)(
    'given %s, when it is cut anywhere, then it is taken without words or not at all, and never an error',
    async (_, __, make) => {
      const given = make({ words });
      for (let end = 0; end < given.length; end += 1) {
        const fit = await soundContent(given.subarray(0, end)).catch((error: unknown) => error);
        if (!(fit instanceof Untaken)) expect([end, (fit as { bytes: Buffer }).bytes.includes('Harbour')]).toEqual([end, false]);
      }
    },
  );

  it.each(makers)('given %s, when any of its bytes are other ones, then it is taken or not, and never an error', async (_, __, make) => {
    const given = make({ words });
    const change = fc.array(fc.tuple(fc.nat({ max: given.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const altered = Buffer.from(given);
        for (const [at, byte] of changes) altered[at] = byte;
        const fit = await soundContent(altered).catch((error: unknown) => error);
        if (!(fit instanceof Untaken)) expect((fit as { bytes: Buffer }).bytes.length).toBe(given.length);
      }),
      { numRuns: 400 },
    );
  });

  it('given MP4 that was made at another moment, when both are taken, then when is not to be told from either', async () => {
    const [one, other] = await Promise.all([3_870_000_000, 3_999_999_999].map((made) => soundContent(mp4({ words, made }))));
    expect(changedIn(one!.bytes, other!.bytes)).toEqual([]);
  });

  it('given comments that go over two pages, when they are taken, then they are blank on both and the sums of the pages are right', async () => {
    const long = `${words} `.repeat(300);
    const { bytes, seconds } = await soundContent(ogg({ words: long }));
    expect([bytes.includes('Harbour'), seconds]).toEqual([false, 1.5]);
    expect((await soundContent(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it.each<[string, Buffer, RegExp]>([
    ['a film in WebM', webm({ words, type: 1 }), /film/],
    ['a film in MP4', mp4({ words, doc: 'vide' }), /film/],
    ['another codec in WebM', webm({ words, codec: 'A_VORBIS' }), /cannot be played everywhere/],
    ['another codec in MP4', mp4({ words, codec: 'ac-3' }), /cannot be played everywhere/],
    ['Matroska that is no WebM', webm({ words, doc: 'matroska' }), /torn/],
    ['two sounds in one Ogg', ogg({ words }, 10), /more than one/],
    [
      'a picture',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
      /not a sound/,
    ],
    ['words', Buffer.from('Once upon a time there was a recording of nobody.'), /not a sound/],
    ['nothing', Buffer.alloc(0), /not a sound/],
  ])('given %s, when it is sent as a sound, then it is said why it is not taken', async (_, bytes, why) => {
    await expect(soundContent(bytes)).rejects.toThrow(why);
    await expect(soundContent(bytes)).rejects.toThrow(Untaken);
  });
});
