import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PhotoTaker } from '../../../apps/portal/src/app/voice/photo-taker.ts';
import { fitting, LONGEST_EDGE } from '../../../apps/portal/src/app/voice/shrink-photo.ts';
import { eventually } from '../../support/eventually.ts';
import { FakeDevice, named } from './fake-media.ts';
import { Part, told } from './part.ts';

interface Taker extends Part<PhotoTaker> {
  readonly taken: (Blob | undefined)[];
}
let device: FakeDevice;
/** What the device's canvas was asked to do. */
let painted: string[];

async function taker(photo?: Blob): Promise<Taker> {
  const part = await Part.of(PhotoTaker, { photo });
  return Object.assign(part, { taken: told(part.part.taken) });
}

async function chosen(here: Taker, file: Blob): Promise<void> {
  const [, field] = here.all<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no field for a file');
  Object.defineProperty(field, 'files', { configurable: true, value: [file] });
  field.dispatchEvent(new Event('change'));
  await eventually(() => here.taken.length > 0 || here.part.why() !== undefined, 'an answer');
  await here.settled();
}
const original = new Blob(['Exif GPS 51.5 N 0.1 W'], { type: 'image/jpeg' });

beforeEach(() => {
  device = new FakeDevice();
  device.install();
  painted = [];
  Object.assign(globalThis, {
    createImageBitmap: async (_: Blob, how: ImageBitmapOptions) => {
      painted.push(`opened ${how.imageOrientation}`);
      return { width: 4000, height: 3000, close: () => painted.push('closed') };
    },
  });
  Object.assign(URL, { createObjectURL: () => 'blob:photo', revokeObjectURL: () => undefined });
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    painted.push(`canvas ${this.width}×${this.height}`);
    return { fillRect: () => undefined, drawImage: () => painted.push('drawn') };
  } as never;
  HTMLCanvasElement.prototype.toBlob = (give, type) => give(new Blob(['new pixels'], { type: type ?? '' }));
});
afterEach(() => device.remove());

describe('given a photo that is chosen', () => {
  it('when it comes from a large camera then it is painted anew, small and upright, and nothing of the file is left', async () => {
    const here = await taker();
    await chosen(here, original);
    expect(painted).toEqual(['opened from-image', 'canvas 2048×1536', 'drawn', 'closed']);
    expect(here.taken.map((photo) => [photo?.type, photo?.size])).toEqual([['image/jpeg', 'new pixels'.length]]);
  });

  it('when it is no picture then it is said and nothing is told', async () => {
    Object.assign(globalThis, { createImageBitmap: async () => Promise.reject(named('InvalidStateError')) });
    const here = await taker();
    await chosen(here, new Blob(['%PDF'], { type: 'image/jpeg' }));
    expect(here.taken).toEqual([]);
    expect(here.text()).toContain('I cannot open this as a picture. Try another one.');
  });

  it('when the device paints another type than asked then the original is not sent in its place', async () => {
    HTMLCanvasElement.prototype.toBlob = (give) => give(new Blob(['png'], { type: 'image/png' }));
    const here = await taker();
    await chosen(here, original);
    expect(here.taken).toEqual([]);
    expect(here.part.why()).toBe('no-picture');
  });

  it('given any size, when it is fitted, then no edge is too long, none is nothing, and its shape stays', () => {
    const edge = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(edge, edge, (width, height) => {
        const size = fitting({ width, height });
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(Math.min(LONGEST_EDGE, Math.max(width, height)));
        expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
        const scale = Math.max(size.width, size.height) / Math.max(width, height);
        expect(Math.abs(size.width - width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(size.height - height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('given the camera of the device', () => {
  const looked = async (here: Taker): Promise<void> => {
    await here.press('take a photo');
    await eventually(() => device.asked.length > 0 && (device.tracks.length > 0 || here.part.why() !== undefined), 'the camera');
    await here.settled();
  };

  it('when the part is opened then it is not asked for', async () => {
    await taker();
    expect(device.asked).toEqual([]);
  });

  it('when it is looked through and pressed then the photo is told and the camera is let go', async () => {
    const here = await taker();
    await looked(here);
    const video = here.one<HTMLVideoElement>('video');
    Object.defineProperties(video, { videoWidth: { value: 640 }, videoHeight: { value: 480 } });
    await here.press('take it now');
    await eventually(() => here.taken.length > 0, 'a photo');
    await here.settled();
    expect(painted).toEqual(['canvas 640×480', 'drawn']);
    expect(device.live()).toBe(0);
    expect(here.all('video')).toHaveLength(0);
  });

  it('when it is turned then the other camera is asked for and the first is let go', async () => {
    const here = await taker();
    await looked(here);
    await here.press('turn the camera');
    await eventually(() => device.tracks.length === 2, 'another camera');
    expect(device.asked.map(({ video }) => (video as MediaTrackConstraints).facingMode)).toEqual(['environment', 'user']);
    expect(device.live()).toBe(1);
  });

  it('when it is closed, or the page is left, then it is let go', async () => {
    const here = await taker();
    await looked(here);
    await here.press('close the camera');
    expect(device.live()).toBe(0);
    await here.press('take a photo');
    await eventually(() => device.live() === 1, 'the camera again');
    here.fixture.destroy();
    expect(device.live()).toBe(0);
  });

  it.each([
    ['NotFoundError', 'I cannot find a camera here.'],
    ['NotAllowedError', 'This device does not let me look.'],
    ['NotReadableError', 'Something else is using the camera just now.'],
  ])('when it answers %s then the page says so, and the next press opens the camera of the device itself', async (refuses, words) => {
    device.refuses = refuses;
    const here = await taker();
    await looked(here);
    expect(here.text()).toContain(words);
    const own = here.one<HTMLInputElement>('input[capture]');
    let opened = 0;
    own.click = () => void opened++;
    await here.press('take a photo');
    expect(opened).toBe(1);
  });
});

describe('given a photo', () => {
  it('when it is thrown away then it is asked once more', async () => {
    const here = await taker(new Blob(['new pixels'], { type: 'image/jpeg' }));
    expect(here.one('img').getAttribute('alt')).toBe('Your photo');
    await here.press('throw away');
    await here.press('no, keep it');
    await here.press('throw away');
    await here.press('yes, throw away');
    expect(here.taken).toEqual([undefined]);
  });
});
