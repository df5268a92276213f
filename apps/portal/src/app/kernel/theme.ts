import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { keep, kept } from './device.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** Light, dark or as the device has it. `public/theme.js` applies the kept choice before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #page = inject(DOCUMENT);
  readonly choice = signal<ThemeChoice>(THEMES.find((theme) => theme === kept('theme')) ?? 'auto');

  choose(choice: ThemeChoice): void {
    this.choice.set(choice);
    keep('theme', choice === 'auto' ? undefined : choice);
    if (choice === 'auto') delete this.#page.documentElement.dataset['theme'];
    else this.#page.documentElement.dataset['theme'] = choice;
  }
}
