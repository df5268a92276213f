import { describe, expect, it, jest } from '@jest/globals';
import { LONGEST } from '../../../apps/portal/src/app/voice/sound-recorder.ts';
import { FakeAudioContext, FakeRecorder } from './fake-media.ts';
import { device, answered, recorder, talking } from './recorder.ts';

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

  it('when stop is pressed then the microphone is let go at once, before the last words are written', async () => {
    const here = await recorder();
    await talking(here);
    here.button('stop').click();
    expect(device.live()).toBe(0);
    FakeRecorder.last?.hears('the last words');
    await answered(here);
    expect(here.recorded[0]?.bytes.size).toBe('the last words'.length);
  });

  it('when the device ends the recording by itself then what was said is told and the microphone is let go', async () => {
    const here = await recorder();
    await talking(here);
    FakeRecorder.last?.hears('It is');
    FakeRecorder.last?.dispatchEvent(new Event('stop'));
    await answered(here);
    expect(here.recorded).toHaveLength(1);
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
