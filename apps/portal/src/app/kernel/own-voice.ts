import { inject, Injectable, InjectionToken } from '@angular/core';
import type { Sound } from './flite.ts';
import { plainOf, sentencesOf } from './plain-speech.ts';

/** To the worker, and back. */
export interface Asked {
  readonly id: number;
  readonly words: string;
}
export type Made = { readonly id: number; readonly sound: Sound } | { readonly id: number; readonly fault: string };

export const SPEECH_WORKER = new InjectionToken<() => Worker>('makes sounds of words', {
  providedIn: 'root',
  factory: () => () => new Worker(new URL('./speech.worker.ts', import.meta.url), { type: 'module' }),
});

/** Sounds that are kept, in seconds: about 4 MB. */
const most = 120;
/** Longest wait for one sound, the fetching of the voice over a slow line included, in ms. */
const patience = 90_000;
/** Between two sentences, in seconds. */
const breath = 0.2;

/**
 * A voice that the portal brings along, for a device that has none: English only, made on this device, so that no word leaves it.
 * It is fetched when it is asked for the first time, 2.6 MB.
 */
@Injectable({ providedIn: 'root' })
export class OwnVoice {
  readonly #makeWorker = inject(SPEECH_WORKER);
  readonly #waiting = new Map<number, { done: (sound: Sound) => void; failed: (fault: Error) => void }>();
  readonly #kept = new Map<string, AudioBuffer>();
  #worker: Worker | undefined;
  #context: AudioContext | undefined;
  #asked = 0;

  readonly able = ['Worker', 'WebAssembly', 'AudioContext'].every((one) => one in globalThis);

  /** Browsers let a page sound only from within a press: called there. */
  wake(): AudioContext {
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') void this.#context.resume();
    return this.#context;
  }

  /**
   * Settles when all is said, or at once when it is stopped.
   * @param begun when the first sound is heard
   * @throws Error when the voice cannot be fetched or run
   */
  async say(words: string, stopped: AbortSignal, begun: () => void): Promise<void> {
    const context = this.wake();
    let at = 0;
    let ended = Promise.resolve();
    for (const sentence of sentencesOf(plainOf(words))) {
      const buffer = await this.#soundOf(sentence, context);
      if (stopped.aborted) return;
      at = Math.max(at, context.currentTime);
      ended = played(context, buffer, at, stopped);
      at += buffer.duration + breath;
      begun();
    }
    await ended;
  }

  async #soundOf(sentence: string, context: AudioContext): Promise<AudioBuffer> {
    const kept = this.#kept.get(sentence);
    const buffer = kept ?? bufferOf(await this.#make(sentence), context);
    this.#kept.delete(sentence);
    this.#kept.set(sentence, buffer);
    for (const oldest of this.#kept.keys()) {
      if (this.#seconds() <= most || oldest === sentence) break;
      this.#kept.delete(oldest);
    }
    return buffer;
  }

  #seconds(): number {
    return [...this.#kept.values()].reduce((sum, { duration }) => sum + duration, 0);
  }

  #make(words: string): Promise<Sound> {
    const worker = (this.#worker ??= this.#begin());
    const id = (this.#asked += 1);
    return new Promise<Sound>((done, failed) => {
      const timer = setTimeout(() => this.#end('the voice took too long'), patience);
      this.#waiting.set(id, {
        done: (sound) => (clearTimeout(timer), done(sound)),
        failed: (fault) => (clearTimeout(timer), failed(fault)),
      });
      worker.postMessage({ id, words } satisfies Asked);
    });
  }

  /** A worker that does not start, or does not come back, is given up: the next press begins another. */
  #end(why: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { failed } of this.#waiting.values()) failed(new Error(why));
    this.#waiting.clear();
  }

  #begin(): Worker {
    const worker = this.#makeWorker();
    worker.onmessage = ({ data }: MessageEvent<Made>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('sound' in data) waiting?.done(data.sound);
      else waiting?.failed(new Error(data.fault));
    };
    worker.onerror = () => this.#end('the worker did not start');
    return worker;
  }
}

function bufferOf({ samples, rate }: Sound, context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, Math.max(1, samples.length), rate);
  buffer.copyToChannel(
    Float32Array.from(samples, (one) => one / 32_768),
    0,
  );
  return buffer;
}

function played(context: AudioContext, buffer: AudioBuffer, at: number, stopped: AbortSignal): Promise<void> {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  const ended = new Promise<void>((done) => {
    source.onended = () => done();
    stopped.addEventListener('abort', () => {
      source.stop();
      done();
    });
  });
  source.start(at);
  return ended;
}
