import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** Mounted at `heard`. */
export const heardRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('heard', 'said', 'home')],
    resolve: { words: spoken('heard', 'said', 'home'), places },
    children: [
      { path: '', canActivate: [as('senco', 'head')], loadComponent: () => import('./heard.page.ts').then((m) => m.HeardPage) },
      {
        path: 'unanswered',
        canActivate: [as('senco', 'head', 'educator')],
        loadComponent: () => import('./unanswered.page.ts').then((m) => m.UnansweredPage),
      },
    ],
  },
];
