import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** Mounted at `children/register`, for staff. */
export const registerRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('then', 'home')],
    canActivate: [as('senco', 'head', 'educator')],
    resolve: { words: spoken('then', 'home'), places },
    children: [{ path: '', loadComponent: () => import('./register.page.ts').then((m) => m.RegisterPage) }],
  },
];
