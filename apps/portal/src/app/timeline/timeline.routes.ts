import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { signedIn } from '../kernel/doors.ts';

/** Mounted at `timeline`. */
export const timelineRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('timeline', 'then', 'said', 'home')],
    canActivate: [signedIn],
    resolve: { words: spoken('timeline', 'then', 'said', 'home'), places },
    children: [{ path: ':childId', loadComponent: () => import('./timeline.page.ts').then((m) => m.TimelinePage) }],
  },
];
