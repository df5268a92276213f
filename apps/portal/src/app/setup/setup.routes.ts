import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { spoken } from '../kernel/spoken.ts';
import { untilOpened } from './doors.ts';

/** Mounted at `setup`. Only an empty house answers it. */
export const setupRoutes: Routes = [
  {
    path: '',
    canActivate: [untilOpened],
    providers: [provideTranslocoScope('setup')],
    resolve: { words: spoken('setup') },
    loadComponent: () => import('./setup.page.ts').then((m) => m.SetupPage),
  },
];
