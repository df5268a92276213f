import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SPEECH_WORKER } from '../../apps/portal/src/app/kernel/own-voice.ts';
import { ReadAloud } from '../../apps/portal/src/app/kernel/read-aloud.ts';
import { Words } from '../../apps/portal/src/app/kernel/words.ts';
import { audioOf, type Device, engineOf, given, Utterance, workerOf } from './support/speech-device.ts';

/** Until all that was promised has come. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('given a press on the loudspeaker', () => {
  let device: Device;
  const language = signal({ id: 'en', voice: 'en-GB', name: 'English', dir: 'ltr' });
  const opened = (more: Partial<Device> = {}, engine = true): ReadAloud => {
    Object.assign(device, more);
    given('speechSynthesis', engine ? engineOf(device) : undefined);
    return TestBed.inject(ReadAloud);
  };
  beforeEach(() => {
    language.set({ id: 'en', voice: 'en-GB', name: 'English', dir: 'ltr' });
    device = { spoken: [], started: [], asked: [], voices: [], worker: 'says', workers: 0, ended: 0 };
    given('SpeechSynthesisUtterance', Utterance);
    given('AudioContext', audioOf(device));
    given('Worker', class {});
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        { provide: Words, useValue: { language } },
        { provide: SPEECH_WORKER, useValue: () => workerOf(device) },
      ],
    });
  });
  afterEach(() => ['speechSynthesis', 'SpeechSynthesisUtterance', 'AudioContext', 'Worker'].forEach((name) => given(name, undefined)));

  it('when the device has a voice then that reads, and nothing is fetched', async () => {
    const reader = opened({ voices: [{ lang: 'en-GB', localService: true }] });
    reader.say('Too loud.');
    await settled();
    expect([device.spoken, device.workers, reader.saying(), reader.preparing()]).toEqual([['Too loud.'], 0, 'Too loud.', false]);
  });

  it('when the only voice of the browser sends words to another house then it is not used', async () => {
    const reader = opened({ voices: [{ lang: 'en-GB', localService: false }] });
    reader.say('Too loud.');
    await settled();
    expect([device.spoken, device.asked]).toEqual([[], ['Too loud.']]);
  });

  it('when there is no voice then our own is made ready, heard, and ends', async () => {
    const reader = opened({}, false);
    expect(reader.able()).toBe(true);
    reader.say('Too loud. Too fast!');
    expect([reader.saying(), reader.preparing()]).toEqual(['Too loud. Too fast!', true]);
    await settled();
    expect(reader.preparing()).toBe(false);
    expect(device.started.map(({ words, at }) => [words, at])).toEqual([
      ['Too loud.', 0],
      ['Too fast!', 1.2],
    ]);
    device.started[1]!.end();
    await settled();
    expect(reader.saying()).toBeUndefined();
  });

  it('when it is pressed again then it is silent at once, and the same words are not made a second time', async () => {
    const reader = opened({}, false);
    reader.say('Too loud.');
    await settled();
    reader.say('Too loud.');
    expect([reader.saying(), device.started[0]!.stopped]).toEqual([undefined, true]);
    reader.say('Too loud.');
    await settled();
    expect([device.asked, device.started.length, device.workers]).toEqual([['Too loud.'], 2, 1]);
  });

  it('when it is stopped before the voice has come then nothing is heard later', async () => {
    const reader = opened({}, false);
    reader.say('Too loud.');
    reader.say('Too loud.');
    await settled();
    expect([device.started, reader.saying(), reader.preparing(), reader.lost()]).toEqual([[], undefined, false, undefined]);
  });

  it('when it is stopped while the voice is at work then what comes of it is not heard', async () => {
    const reader = opened({ worker: 'thinks' }, false);
    reader.say('Too loud.');
    await settled();
    expect([device.asked, reader.preparing()]).toEqual([['Too loud.'], true]);
    reader.say('Too loud.');
    device.goesOn!();
    await settled();
    expect([device.started, reader.saying(), reader.preparing()]).toEqual([[], undefined, false]);
  });

  it('when a browser names its voices a little later then it is waited for, and its own voice reads', async () => {
    const reader = opened();
    reader.say('Too loud.');
    device.voices = [{ lang: 'en_GB', localService: true }];
    globalThis.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    await settled();
    expect([device.spoken, device.asked, reader.preparing()]).toEqual([['Too loud.'], [], false]);
  });

  it('when the voice of the device fails then our own reads in its place', async () => {
    const reader = opened({ voices: [{ lang: 'en-GB', localService: true }], error: 'synthesis-failed' });
    reader.say('Too loud.');
    await settled();
    expect([device.asked, device.started.length, reader.saying()]).toEqual([['Too loud.'], 1, 'Too loud.']);
  });

  it.each(['fails', 'breaks'] as const)(
    'when our own voice %s then it is said which words were lost, and the next press tries again',
    async (worker) => {
      const reader = opened({ worker }, false);
      reader.say('Too loud.');
      await settled();
      expect([reader.lost(), reader.saying(), reader.preparing()]).toEqual(['Too loud.', undefined, false]);
      device.worker = 'says';
      reader.say('Too loud.');
      await settled();
      expect([reader.lost(), reader.saying(), device.started.length]).toEqual([undefined, 'Too loud.', 1]);
      expect(device.workers).toBe(worker === 'breaks' ? 2 : 1);
    },
  );

  it('when our own voice never comes back then it is given up, and the next press begins another', async () => {
    jest.useFakeTimers();
    const reader = opened({ worker: 'thinks' }, false);
    reader.say('Too loud.');
    await settled();
    jest.advanceTimersByTime(90_000);
    jest.useRealTimers();
    await settled();
    expect([reader.lost(), reader.saying(), device.ended]).toEqual(['Too loud.', undefined, 1]);
    device.worker = 'says';
    reader.say('Too loud.');
    await settled();
    expect([device.started.length, device.workers]).toEqual([1, 2]);
  });

  it('when nothing on the device can sound, or the language is another, then it is not able and says nothing', async () => {
    language.set({ id: 'pl', voice: 'pl-PL', name: 'Polski', dir: 'ltr' });
    const reader = opened({ voices: [{ lang: 'en-GB', localService: true }] });
    reader.say('Za głośno.');
    await settled();
    expect([reader.able(), reader.saying(), device.spoken, device.asked]).toEqual([false, undefined, [], []]);
    language.set({ id: 'en', voice: 'en-GB', name: 'English', dir: 'ltr' });
    expect(reader.able()).toBe(true);
  });

  it('when much has been said then no more than two minutes of sound are kept', async () => {
    const reader = opened({}, false);
    const many = Array.from({ length: 125 }, (_, at) => `Number ${at}.`);
    for (const words of [...many, many[124]!, many[0]!]) {
      reader.read(words);
      await settled();
    }
    expect(device.asked.slice(125)).toEqual(['Number 0.']);
  });
});
