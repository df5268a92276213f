import { InjectionToken } from '@angular/core';

/** The one way to the network; tests put their own school behind it. */
export const WIRE = new InjectionToken<typeof fetch>('wire', {
  providedIn: 'root',
  factory: () => (input, init) => fetch(input, init),
});
