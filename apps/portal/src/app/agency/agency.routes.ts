import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** For whoever leads. Mounted at `agencies`. */
export const agencyRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('agency', 'home', 'said')],
    canActivate: [as('senco', 'head')],
    resolve: { words: spoken('agency', 'home', 'said'), places },
    loadComponent: () => import('./agencies.page.ts').then((m) => m.AgenciesPage),
  },
];
