import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** For the SENCO and the head. Mounted at `decide`: `?follows=` a decision to look at again, `?voice=` the input to begin with. */
export const decideRoutes: Routes = [
  {
    path: ':childId',
    providers: [provideTranslocoScope('decide', 'said')],
    canActivate: [as('senco', 'head')],
    resolve: { words: spoken('home', 'decide', 'said'), places },
    loadComponent: () => import('./decide.page.ts').then((m) => m.DecidePage),
  },
];
