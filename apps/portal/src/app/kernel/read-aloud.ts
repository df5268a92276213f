import { computed, inject, Injectable, signal } from '@angular/core';
import { OwnVoice } from './own-voice.ts';
import { Words } from './words.ts';

/** How long a browser may take to name its voices, in ms. */
const moment = 400;
/** Said of words that were stopped, not of a voice that failed. */
const onPurpose: readonly string[] = ['interrupted', 'canceled'];

/**
 * Reads words aloud: with a voice of this device, and where it has none with the voice that the portal brings along (English).
 * Voices that a browser asks another house for are not used: what a child is told stays here. Where there is no voice for the
 * language `able` is false, and the page says so instead of pretending.
 */
@Injectable({ providedIn: 'root' })
export class ReadAloud {
  readonly #words = inject(Words);
  readonly #own = inject(OwnVoice);
  readonly #engine = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  readonly #voices = signal<readonly SpeechSynthesisVoice[]>(this.#engine?.getVoices() ?? []);
  readonly #saying = signal<string | undefined>(undefined);
  readonly #preparing = signal(false);
  readonly #lost = signal<string | undefined>(undefined);
  #stopped = new AbortController();
  #named: Promise<void> | undefined;

  /** The words that are being read now, or made ready for it. */
  readonly saying = this.#saying.asReadonly();
  /** The voice is being fetched or made: nothing is heard yet. */
  readonly preparing = this.#preparing.asReadonly();
  /** The words that could not be read because the voice could not be had. */
  readonly lost = this.#lost.asReadonly();
  readonly able = computed(() => this.#voice() !== undefined || this.#ownAble());

  readonly #voice = computed(() => {
    const { voice, id } = this.#words.language();
    const voices = this.#voices().filter(({ lang, localService }) => localService && lang.replace('_', '-').startsWith(id));
    return voices.find(({ lang }) => lang.replace('_', '-') === voice) ?? voices[0];
  });
  readonly #ownAble = computed(() => this.#own.able && this.#words.language().id === 'en');

  constructor() {
    this.#engine?.addEventListener('voiceschanged', () => this.#voices.set(this.#engine?.getVoices() ?? []));
  }

  /** Reads, or stops when these words are being read already. */
  say(words: string): void {
    if (this.#saying() === words) this.stop();
    else this.read(words);
  }

  /** Reads, from the beginning. What was being read stops. */
  read(words: string): void {
    this.stop();
    this.#lost.set(undefined);
    const voice = this.#voice();
    if (voice) this.#byDevice(words, voice);
    else if (this.#ownAble()) void this.#onceNamed(words);
  }

  stop(): void {
    this.#stopped.abort();
    this.#stopped = new AbortController();
    this.#saying.set(undefined);
    this.#preparing.set(false);
    this.#engine?.cancel();
  }

  #byDevice(words: string, voice: SpeechSynthesisVoice): void {
    const spoken = new SpeechSynthesisUtterance(words);
    const { signal } = this.#stopped;
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    spoken.onend = () => !signal.aborted && this.#saying.set(undefined);
    spoken.onerror = ({ error }) => {
      if (signal.aborted || onPurpose.includes(error)) return;
      if (this.#ownAble()) void this.#byOwn(words);
      else this.#saying.set(undefined);
    };
    this.#saying.set(words);
    this.#engine?.speak(spoken);
  }

  /** Some browsers name their voices a little after they are asked. */
  async #onceNamed(words: string): Promise<void> {
    const { signal } = this.#stopped;
    this.#saying.set(words);
    this.#preparing.set(true);
    this.#own.wake();
    await (this.#named ??= named(this.#engine));
    if (signal.aborted) return;
    const voice = this.#voice();
    if (!voice) return this.#byOwn(words);
    this.#preparing.set(false);
    this.#byDevice(words, voice);
  }

  async #byOwn(words: string): Promise<void> {
    const { signal } = this.#stopped;
    this.#saying.set(words);
    this.#preparing.set(true);
    const lost = await this.#own
      .say(words, signal, () => !signal.aborted && this.#preparing.set(false))
      .then(
        () => undefined,
        () => words,
      );
    if (signal.aborted) return;
    this.#preparing.set(false);
    this.#saying.set(undefined);
    this.#lost.set(lost);
  }
}

async function named(engine: SpeechSynthesis | undefined): Promise<void> {
  if (!engine || engine.getVoices().length > 0) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, moment);
    engine.addEventListener('voiceschanged', () => (clearTimeout(timer), done()), { once: true });
  });
}
