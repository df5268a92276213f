import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** For staff. Mounted at `children`. */
export const childRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('child', 'said', 'today')],
    canActivate: [as('senco', 'head', 'educator')],
    resolve: { words: spoken('home', 'child', 'said', 'today'), places },
    children: [
      { path: '', loadComponent: () => import('./children.page.ts').then((m) => m.ChildrenPage) },
      {
        path: 'new',
        providers: [provideTranslocoScope('who')],
        canActivate: [as('senco', 'head')],
        resolve: { words: spoken('who') },
        loadComponent: () => import('./enrol.page.ts').then((m) => m.EnrolPage),
      },
      { path: ':childId', loadComponent: () => import('./child-file.page.ts').then((m) => m.ChildFilePage) },
    ],
  },
];
