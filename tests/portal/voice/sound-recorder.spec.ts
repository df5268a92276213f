import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Hearing } from '../../../apps/portal/src/app/voice/hearing.ts';
import type { Sound } from '../../../apps/portal/src/app/voice/microphone.ts';
import { LONGEST, SoundRecorder } from '../../../apps/portal/src/app/voice/sound-recorder.ts';
import { FakeAudioContext, FakeDevice, FakeRecorder } from './fake-media.ts';
import { Part, told } from './part.ts';

interface Recorder extends Part<SoundRecorder> {
  readonly recorded: (Sound | undefined)[];
}
let device: FakeDevice;
let played: string[];

async function recorder(sound?: Blob): Promise<Recorder> {
  const part = await Part.of(SoundRecorder, { sound });
  return Object.assign(part, { recorded: told(part.part.recorded) });
}
/** Until what was asked of the device is answered and shown. */
async function answered(here: Recorder): Promise<void> {
  await jest.advanceTimersByTimeAsync(20);
  await here.settled();
}
async function talking(here: Recorder): Promise<void> {
  here.button('talk').click();
  await answered(here);
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  Part.timeHeld = true;
  device = new FakeDevice();
  device.install();
  played = [];
  FakeRecorder.types = ['audio/webm;codecs=opus'];
  FakeAudioContext.loud = 0;
  FakeAudioContext.closed = 0;
  Object.assign(globalThis, { MediaRecorder: FakeRecorder, AudioContext: FakeAudioContext });
  Object.assign(URL, { createObjectURL: () => 'blob:sound', revokeObjectURL: (address: string) => played.push(`gone ${address}`) });
  HTMLMediaElement.prototype.play = async () => void played.push('play');
  HTMLMediaElement.prototype.pause = () => void played.push('pause');
});
afterEach(() => {
  Part.timeHeld = false;
  jest.useRealTimers();
});

describe('given a device with a microphone', () => {
  it('when the part is opened then the microphone is not asked for, and the longest time is said beforehand', async () => {
    const here = await recorder();
    expect(device.asked).toEqual([]);
    expect(here.text()).toContain('There is room for two minutes.');
  });

  it('when somebody talks and stops then the sound is told with its type and its length, and the microphone is let go', async () => {
    const here = await recorder();
    await talking(here);
    expect(device.asked).toEqual([{ audio: true }]);
    expect(device.live()).toBe(1);
    FakeRecorder.last?.hears('It is loud');
    await jest.advanceTimersByTimeAsync(3000);
    here.button('stop').click();
    await answered(here);
    expect(here.recorded).toHaveLength(1);
    expect(here.recorded[0]?.bytes.type).toBe('audio/webm');
    expect(here.recorded[0]?.bytes.size).toBe('It is loud'.length);
    expect(here.recorded[0]?.seconds).toBeCloseTo(3, 1);
    expect(device.live()).toBe(0);
    expect(FakeAudioContext.closed).toBe(1);
  });

  it('when it is heard then the circle grows and it is said in words; long quiet is said kindly', async () => {
    const here = await recorder();
    await talking(here);
    expect(here.text()).toContain('I am listening.');
    FakeAudioContext.loud = 40;
    await jest.advanceTimersByTimeAsync(300);
    await here.settled();
    expect(here.text()).toContain('I can hear you.');
    expect(Number(here.one('.circle').style.getPropertyValue('--level'))).toBeGreaterThan(0.5);
    FakeAudioContext.loud = 0;
    await jest.advanceTimersByTimeAsync(5000);
    await here.settled();
    expect(here.text()).toContain('I cannot hear anything yet.');
  });

  it('when two minutes are over then it stops by itself, says so, and all of it is told', async () => {
    globalThis.requestAnimationFrame = () => 0;
    const here = await recorder();
    await talking(here);
    FakeRecorder.last?.hears('a long story');
    await jest.advanceTimersByTimeAsync(LONGEST - 10_000);
    await here.settled();
    expect(here.text()).toContain('Nearly full.');
    expect(here.recorded).toEqual([]);
    await jest.advanceTimersByTimeAsync(10_000);
    await here.given({ sound: here.recorded[0]?.bytes });
    expect(here.recorded).toHaveLength(1);
    expect(here.text()).toContain('That was two minutes. All of it is here.');
    expect(device.live()).toBe(0);
  });

  it('when the device knows MP4 only then it is MP4', async () => {
    FakeRecorder.types = ['audio/mp4'];
    const here = await recorder();
    await talking(here);
    FakeRecorder.last?.hears('hello');
    here.button('stop').click();
    await answered(here);
    expect(here.recorded[0]?.bytes.type).toBe('audio/mp4');
  });

  it('when the page is left while somebody talks then what was said so far is told and the microphone is let go', async () => {
    const here = await recorder();
    await talking(here);
    FakeRecorder.last?.hears('It is');
    here.fixture.destroy();
    expect(here.recorded.map((sound) => sound?.bytes.size)).toEqual([5]);
    expect(device.live()).toBe(0);
  });

  it('when the page is hidden then nobody is listened to any more, and what was said is told', async () => {
    const here = await recorder();
    await talking(here);
    FakeRecorder.last?.hears('It is');
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    await answered(here);
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    expect(device.live()).toBe(0);
    expect(here.recorded).toHaveLength(1);
  });

  it('when the page is left before the device has answered then the microphone is let go as soon as it comes', async () => {
    device.slow = true;
    const here = await recorder();
    await talking(here);
    expect(here.text()).toContain('Your device asks if it may listen.');
    here.fixture.destroy();
    device.answers();
    await jest.advanceTimersByTimeAsync(20);
    expect(device.tracks).toHaveLength(1);
    expect(device.live()).toBe(0);
    expect(here.recorded).toEqual([]);
  });

  it('when it is pressed twice then the device is asked once', async () => {
    device.slow = true;
    const here = await recorder();
    await talking(here);
    await talking(here);
    expect(device.asked).toHaveLength(1);
  });

  it('when nothing came through then it is said and nothing is told', async () => {
    const here = await recorder();
    await talking(here);
    here.button('stop').click();
    await answered(here);
    expect(here.recorded).toEqual([]);
    expect(here.text()).toContain('Nothing came through. You can try again. You can also draw, tap pictures or write.');
  });
});

describe('given a sound', () => {
  const sound = new Blob(['It is loud'], { type: 'audio/webm' });

  it('when it is listened to then it plays and stops', async () => {
    const here = await recorder(sound);
    expect(here.one<HTMLAudioElement>('audio').getAttribute('src')).toBe('blob:sound');
    here.button('listen').click();
    await answered(here);
    here.button('stop').click();
    expect(played).toEqual(['play', 'pause']);
  });

  it('when the device cannot play it then it says so and that it is safe', async () => {
    HTMLMediaElement.prototype.play = async () => Promise.reject(new Error('no'));
    const here = await recorder(sound);
    here.button('listen').click();
    await answered(here);
    expect(here.text()).toContain('This device cannot play it. The sound is safe.');
  });

  it('when it is thrown away then it is asked once more', async () => {
    const here = await recorder(sound);
    here.button('throw away').click();
    await answered(here);
    here.button('no, keep it').click();
    await answered(here);
    expect(here.recorded).toEqual([]);
    here.button('throw away').click();
    await answered(here);
    here.button('yes, throw away').click();
    await answered(here);
    expect(here.recorded).toEqual([undefined]);
  });

  it('when somebody talks again and nothing comes then the first sound is still there', async () => {
    const here = await recorder(sound);
    here.button('talk again').click();
    await answered(here);
    here.button('stop').click();
    await answered(here);
    expect(here.recorded).toEqual([]);
    expect(here.all('h-sound-player')).toHaveLength(1);
  });
});

describe('given a device that does not let itself be listened with', () => {
  it.each([
    ['has no microphone', 'NotFoundError', 'I cannot find a microphone here.'],
    ['was told no', 'NotAllowedError', 'This device does not let me listen. A grown-up can change that.'],
    ['uses it for something else', 'NotReadableError', 'Something else is using the microphone just now.'],
    ['fails in a way of its own', 'StrangeError', 'This device cannot record.'],
  ])('when it %s then the page says so and what else can be done', async (_, refuses, words) => {
    device.refuses = refuses;
    const here = await recorder();
    await talking(here);
    expect(here.text()).toContain(words);
    expect(here.text()).toContain('You can also draw, tap pictures or write.');
    expect(here.one('[role=alert] h-loudspeaker')).toBeTruthy();
    expect(here.button('talk')).toBeTruthy();
  });

  it('when it has no way to record at all then it says so', async () => {
    device.remove();
    const here = await recorder();
    await talking(here);
    expect(here.text()).toContain('This device cannot record.');
    device.install();
    Object.assign(globalThis, { MediaRecorder: undefined });
    await talking(here);
    expect(device.asked).toEqual([]);
  });

  it('when its recorder breaks after the microphone is open then the microphone is let go', async () => {
    class Broken extends FakeRecorder {
      override start(): void {
        throw new Error('broken');
      }
    }
    Object.assign(globalThis, { MediaRecorder: Broken });
    const here = await recorder();
    await talking(here);
    expect(device.tracks).toHaveLength(1);
    expect(device.live()).toBe(0);
    expect(here.text()).toContain('This device cannot record.');
  });
});

describe('given a level that jumps', () => {
  it('when it is shown then it grows within a moment, shrinks slowly, and stays between 0 and 1', () => {
    const hearing = new Hearing();
    hearing.note(1, 0);
    const up = hearing.level();
    hearing.note(0, 16);
    expect(up).toBeGreaterThan(0.3);
    expect(hearing.level()).toBeGreaterThan(up * 0.9);
    hearing.note(undefined, 32);
    expect(hearing.level()).toBeLessThan(up);
    expect(hearing.hears()).toBe('you');
  });
});
