import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** Loads a page of this portal from the beginning, in place of the one that is open: nothing of it stays in memory, and back does not lead to it. */
export const ANEW = new InjectionToken<(path: string) => void>('anew', {
  providedIn: 'root',
  factory: () => {
    const page = inject(DOCUMENT);
    return (path) => page.location.replace(path);
  },
});
