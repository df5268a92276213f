import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Asked, type Made, SPEECH_WORKER } from '../../apps/portal/src/app/kernel/own-voice.ts';
import { plainOf, sentencesOf } from '../../apps/portal/src/app/kernel/plain-speech.ts';
import { ReadAloud } from '../../apps/portal/src/app/kernel/read-aloud.ts';
import { Words } from '../../apps/portal/src/app/kernel/words.ts';

/** What a browser brings, each part as one test wants it. */
interface Device {
  readonly spoken: string[];
  readonly started: { words: string; at: number; stopped: boolean; end: () => void }[];
  readonly asked: string[];
  voices: { lang: string; localService: boolean }[];
  /** A fault that the device's own voice meets. */
  error?: string;
  /** The worker: says it, cannot say it, or does not start. */
  worker: 'says' | 'fails' | 'breaks';
  workers: number;
}

const given = <Name extends string>(name: Name, value: unknown): void => {
  if (value === undefined) delete (globalThis as Record<string, unknown>)[name];
  else Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

class Utterance {
  onend?: () => void;
  onerror?: (event: { error: string }) => void;
  constructor(readonly text: string) {}
}

const engineOf = (device: Device): EventTarget & object =>
  Object.assign(new EventTarget(), {
    getVoices: () => device.voices,
    cancel: () => undefined,
    speak: (said: Utterance) => {
      device.spoken.push(said.text);
      if (device.error) said.onerror?.({ error: device.error });
    },
  });

const audioOf = (device: Device): unknown =>
  class {
    readonly state = 'running';
    readonly currentTime = 0;
    readonly destination = {};
    createBuffer = (_channels: number, length: number, rate: number) => ({ duration: length / rate, copyToChannel: () => undefined });
    createBufferSource = () => {
      const one = { words: device.asked[device.started.length] ?? '', at: 0, stopped: false, end: () => source.onended() };
      const source = {
        buffer: null,
        onended: () => undefined as void,
        connect: () => undefined,
        start: (at: number) => (device.started.push(Object.assign(one, { at })), undefined),
        stop: () => void (one.stopped = true),
      };
      return source;
    };
  };

const workerOf = (device: Device): Worker => {
  device.workers += 1;
  const worker = {
    onmessage: (_answer: { data: Made }) => undefined as void,
    onerror: () => undefined as void,
    postMessage: ({ id, words }: Asked) => {
      device.asked.push(words);
      queueMicrotask(() => {
        if (device.worker === 'breaks') return worker.onerror();
        const sound = { samples: new Int16Array(16_000), rate: 16_000 };
        worker.onmessage({ data: device.worker === 'says' ? { id, sound } : { id, fault: 'no voice: 404' } });
      });
    },
  };
  return worker as unknown as Worker;
};

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
    device = { spoken: [], started: [], asked: [], voices: [], worker: 'says', workers: 0 };
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
    },
  );

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

describe('given words as they stand on a page', () => {
  it.each([
    ['What’s “it” – really…', 'What\'s "it", really.'],
    ['Zoë · the SENCO & a TA', 'Zoe, the senko and a T A'],
    ['✓ yes\n\n 好 no', 'yes no'],
  ])('when %j is made plain then a voice of English letters can say it', (words, plain) => expect(plainOf(words)).toBe(plain));

  it('when it is long then it comes in sentences, and none is endless', () => {
    expect(sentencesOf('One. Two! Three? ...')).toEqual(['One.', 'Two!', 'Three?']);
    const parts = sentencesOf(`${'word '.repeat(100)}${'x'.repeat(500)}`);
    expect(parts.every((one) => one.length <= 240)).toBe(true);
    expect(parts.join('').replace(/\s/g, '')).toBe('word'.repeat(100) + 'x'.repeat(500));
  });
});
