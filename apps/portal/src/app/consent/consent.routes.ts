import type { Route, Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as, signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

const framed = (...scopes: readonly string[]): Pick<Route, 'providers' | 'resolve'> => ({
  providers: [provideTranslocoScope(...scopes)],
  resolve: { words: spoken(...scopes), places },
});

/** One request and its record. Mounted at `consent`. */
export const consentRoutes: Routes = [
  {
    path: '',
    ...framed('consent', 'home', 'said'),
    canActivate: [signedIn],
    children: [
      { path: ':consentId/record', loadComponent: () => import('./record.page.ts').then((m) => m.RecordPage) },
      { path: ':consentId', loadComponent: () => import('./consent.page.ts').then((m) => m.ConsentPage) },
    ],
  },
];

/** For whoever leads. Mounted at `consents`. */
export const boardRoutes: Routes = [
  {
    path: '',
    ...framed('consent', 'home', 'said', 'today', 'child'),
    canActivate: [as('senco', 'head')],
    children: [
      { path: '', loadComponent: () => import('./board.page.ts').then((m) => m.BoardPage) },
      { path: 'new', loadComponent: () => import('./request.page.ts').then((m) => m.RequestPage) },
    ],
  },
];

/** Mounted at `children/:childId/consents`. */
export const childConsentRoutes: Routes = [
  {
    path: '',
    ...framed('consent', 'home'),
    canActivate: [signedIn],
    loadComponent: () => import('./child-consents.page.ts').then((m) => m.ChildConsentsPage),
  },
];
