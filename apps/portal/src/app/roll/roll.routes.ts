import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** Mounted at `roll`. */
export const rollRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('roll')],
    canActivate: [as('senco', 'head')],
    resolve: { words: spoken('home', 'roll'), places },
    loadComponent: () => import('./roll.page.ts').then((m) => m.RollPage),
  },
];
