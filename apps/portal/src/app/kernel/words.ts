import { DOCUMENT, type EnvironmentProviders, effect, inject, Injectable, isDevMode, provideAppInitializer, signal } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { kept, keep } from './device.ts';
import { WIRE } from './wire.ts';

/** A language that has a catalogue in `public/words`. `voice` is the BCP 47 tag for dates and for reading aloud. */
export interface Language {
  readonly id: string;
  readonly name: string;
  readonly voice: string;
  readonly dir: 'ltr' | 'rtl';
}

export const LANGUAGES: readonly Language[] = [{ id: 'en', name: 'English', voice: 'en-GB', dir: 'ltr' }];

const English = LANGUAGES[0] as Language;

/** Fetches `/words/en.json`, or `/words/concern/en.json` for the scope `concern`. */
@Injectable({ providedIn: 'root' })
export class Catalogue implements TranslocoLoader {
  readonly #wire = inject(WIRE);

  async getTranslation(path: string): Promise<Translation> {
    const answer = await this.#wire(`/words/${path}.json`);
    if (!answer.ok) throw new Error(`no words at ${path}`);
    return (await answer.json()) as Translation;
  }
}

/** The language that the person reads in. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class Words {
  readonly #transloco = inject(TranslocoService);
  readonly #page = inject(DOCUMENT);
  readonly language = signal<Language>(languageOf(kept('language') ?? navigator.language));

  constructor() {
    effect(() => {
      const { id, voice, dir } = this.language();
      this.#page.documentElement.lang = voice;
      this.#page.documentElement.dir = dir;
      this.#transloco.setActiveLang(id);
    });
  }

  speak(id: string): void {
    this.language.set(languageOf(id));
    keep('language', id);
  }

  ready(): Promise<unknown> {
    return firstValueFrom(this.#transloco.load(this.language().id));
  }
}

/** One catalogue for the house, one scope a capability: `provideTranslocoScope('concern')` in its routes. */
export const provideWords = (): (EnvironmentProviders | ReturnType<typeof provideTransloco>)[] => [
  provideTransloco({
    config: {
      availableLangs: LANGUAGES.map((language) => language.id),
      defaultLang: English.id,
      fallbackLang: English.id,
      missingHandler: { useFallbackTranslation: true, logMissingKey: isDevMode() },
      reRenderOnLangChange: true,
      prodMode: !isDevMode(),
    },
    loader: Catalogue,
  }),
  provideAppInitializer(() => inject(Words).ready()),
];

function languageOf(tag: string): Language {
  return LANGUAGES.find(({ id }) => tag === id || tag.startsWith(`${id}-`)) ?? English;
}
