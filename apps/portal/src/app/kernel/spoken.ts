import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Words } from './words.ts';

/** The words of these scopes are here before the page is: no empty heading, none read aloud. */
export const spoken =
  (...scopes: readonly string[]): ResolveFn<boolean> =>
  async () => {
    const words = inject(TranslocoService);
    const { id } = inject(Words).language();
    await Promise.all(scopes.map((scope) => firstValueFrom(words.load(`${scope}/${id}`))));
    return true;
  };
