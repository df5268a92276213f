import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as, signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

const scopes = ['who', 'contact', 'said'] as const;

/** For whoever leads. Mounted at `children/:childId/who`. */
export const whoRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope(...scopes)],
    canActivate: [as('senco', 'head')],
    resolve: { words: spoken('home', ...scopes), places },
    children: [
      { path: '', loadComponent: () => import('./who.page.ts').then((m) => m.WhoPage) },
      { path: ':act', loadComponent: () => import('./who-act.page.ts').then((m) => m.WhoActPage) },
    ],
  },
];

/** What school has written about the reader. Mounted at `children/:childId/me`. */
export const meRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope(...scopes, 'consent', 'retention')],
    canActivate: [signedIn],
    resolve: { words: spoken('home', 'consent', 'retention', ...scopes), places },
    loadComponent: () => import('./me.page.ts').then((m) => m.MePage),
  },
];
