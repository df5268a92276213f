import { afterEach, beforeEach, jest } from '@jest/globals';
import type { Sound } from '../../../apps/portal/src/app/voice/microphone.ts';
import { SoundRecorder } from '../../../apps/portal/src/app/voice/sound-recorder.ts';
import { FakeAudioContext, FakeDevice, FakeRecorder } from './fake-media.ts';
import { Part, told } from './part.ts';

export interface Recorder extends Part<SoundRecorder> {
  readonly recorded: (Sound | undefined)[];
}
export let device: FakeDevice;
export let played: string[];

export async function recorder(sound?: Blob): Promise<Recorder> {
  const part = await Part.of(SoundRecorder, { sound });
  return Object.assign(part, { recorded: told(part.part.recorded) });
}
/** Until what was asked of the device is answered and shown. */
export async function answered(here: Recorder): Promise<void> {
  await jest.advanceTimersByTimeAsync(20);
  await here.settled();
}
export async function talking(here: Recorder): Promise<void> {
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
