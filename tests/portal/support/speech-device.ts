import type { Asked, Made } from '../../../apps/portal/src/app/kernel/own-voice.ts';

/** What a browser brings, each part as one test wants it. */
export interface Device {
  readonly spoken: string[];
  readonly started: { words: string; at: number; stopped: boolean; end: () => void }[];
  readonly asked: string[];
  voices: { lang: string; localService: boolean }[];
  /** A fault that the device's own voice meets. */
  error?: string;
  /** The worker: says it, cannot say it, or does not start. */
  worker: 'says' | 'fails' | 'breaks' | 'thinks';
  /** Lets a worker that thinks go on. */
  goesOn?: () => void;
  workers: number;
  /** Workers that were ended. */
  ended: number;
}

export const given = <Name extends string>(name: Name, value: unknown): void => {
  if (value === undefined) delete (globalThis as Record<string, unknown>)[name];
  else Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

export class Utterance {
  onend?: () => void;
  onerror?: (event: { error: string }) => void;
  constructor(readonly text: string) {}
}

export const engineOf = (device: Device): EventTarget & object =>
  Object.assign(new EventTarget(), {
    getVoices: () => device.voices,
    cancel: () => undefined,
    speak: (said: Utterance) => {
      device.spoken.push(said.text);
      if (device.error) said.onerror?.({ error: device.error });
    },
  });

export const audioOf = (device: Device): unknown =>
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

export const workerOf = (device: Device): Worker => {
  device.workers += 1;
  const worker = {
    onmessage: (_answer: { data: Made }) => undefined as void,
    onerror: () => undefined as void,
    terminate: () => void (device.ended += 1),
    postMessage: ({ id, words }: Asked) => {
      device.asked.push(words);
      const sound = { samples: new Int16Array(16_000), rate: 16_000 };
      const answer = () => worker.onmessage({ data: device.worker === 'fails' ? { id, fault: 'no voice: 404' } : { id, sound } });
      if (device.worker === 'thinks') device.goesOn = answer;
      else queueMicrotask(device.worker === 'breaks' ? () => worker.onerror() : answer);
    },
  };
  return worker as unknown as Worker;
};
