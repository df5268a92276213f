import { computed, inject, Injectable, signal } from '@angular/core';
import { Words } from './words.ts';

/**
 * Reads words aloud with the voice of the device. Nothing is sent anywhere by Heard. Where the device has no voice for
 * the language `able` is false, and the page says so instead of pretending.
 */
@Injectable({ providedIn: 'root' })
export class ReadAloud {
  readonly #words = inject(Words);
  readonly #engine = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  readonly #voices = signal<readonly SpeechSynthesisVoice[]>(this.#engine?.getVoices() ?? []);
  readonly #saying = signal<string | undefined>(undefined);

  /** The words that are being read now. */
  readonly saying = this.#saying.asReadonly();
  readonly able = computed(() => this.#voice() !== undefined);

  readonly #voice = computed(() => {
    const { voice, id } = this.#words.language();
    const voices = this.#voices().filter(({ lang }) => lang.replace('_', '-').startsWith(id));
    return (
      voices.find(({ lang, localService }) => localService && lang.replace('_', '-') === voice) ??
      voices.find((one) => one.localService) ??
      voices[0]
    );
  });

  constructor() {
    this.#engine?.addEventListener('voiceschanged', () => this.#voices.set(this.#engine?.getVoices() ?? []));
  }

  /** Reads, or stops when these words are being read already. */
  say(words: string): void {
    const engine = this.#engine;
    const voice = this.#voice();
    if (this.#saying() === words) return this.stop();
    this.stop();
    if (!engine || !voice) return;
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    spoken.onend = spoken.onerror = () => this.#saying.update((now) => (now === words ? undefined : now));
    this.#saying.set(words);
    engine.speak(spoken);
  }

  stop(): void {
    this.#saying.set(undefined);
    this.#engine?.cancel();
  }
}
