import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { as } from '../kernel/doors.ts';
import { places } from './places.ts';
import { spoken } from '../kernel/spoken.ts';

/** One line a home; the paths are those of `homeOf` in kernel/session.ts. Mounted at the root. */
export const homeRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('home', 'input', 'decision', 'concern', 'consent', 'heard')],
    resolve: { words: spoken('home', 'input', 'decision', 'concern', 'consent', 'heard'), places },
    children: [
      {
        path: 'parent',
        canActivate: [as('parent', 'supporter')],
        providers: [provideTranslocoScope('retention')],
        resolve: { words: spoken('retention') },
        loadComponent: () => import('./parent.page.ts').then((m) => m.ParentPage),
      },
      { path: 'educator', canActivate: [as('educator')], loadComponent: () => import('./educator.page.ts').then((m) => m.EducatorPage) },
      {
        path: 'senco',
        canActivate: [as('senco', 'head')],
        providers: [provideTranslocoScope('today', 'said', 'child')],
        resolve: { words: spoken('today', 'said', 'child') },
        loadComponent: () => import('./senco.page.ts').then((m) => m.SencoPage),
      },
      {
        path: 'agency',
        canActivate: [as('professional')],
        providers: [provideTranslocoScope('referral')],
        resolve: { words: spoken('referral') },
        loadComponent: () => import('./agency.page.ts').then((m) => m.AgencyPage),
      },
      {
        path: 'child',
        canActivate: [as('child')],
        resolve: { words: spoken('voice', 'said') },
        data: { frame: 'bare' },
        loadComponent: () => import('./child.page.ts').then((m) => m.ChildPage),
      },
    ],
  },
];
