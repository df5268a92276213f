import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** Mounted at `children/:childId/looks`. */
export const lookRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('look')],
    canActivate: [signedIn],
    resolve: { words: spoken('home', 'look'), places },
    loadComponent: () => import('./looks.page.ts').then((m) => m.LooksPage),
  },
];
