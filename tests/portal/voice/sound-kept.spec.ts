import { describe, expect, it } from '@jest/globals';
import { Hearing } from '../../../apps/portal/src/app/voice/hearing.ts';
import { FakeRecorder } from './fake-media.ts';
import { answered, device, played, recorder, talking } from './recorder.ts';

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
