import type { Route, Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as, signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

const framed = (...scopes: readonly string[]): Pick<Route, 'providers' | 'resolve'> => ({
  providers: [provideTranslocoScope(...scopes)],
  resolve: { words: spoken(...scopes), places },
});

/** One referral: the agency’s room, and the same for school and family. Mounted at `referral`. */
export const referralRoutes: Routes = [
  {
    path: ':referralId',
    ...framed('referral', 'consent', 'home', 'said'),
    canActivate: [signedIn],
    loadComponent: () => import('./referral.page.ts').then((m) => m.ReferralPage),
  },
];

/** Mounted at `children/:childId/referrals`. */
export const childReferralRoutes: Routes = [
  {
    path: '',
    ...framed('referral', 'consent', 'home', 'said'),
    children: [
      {
        path: '',
        canActivate: [signedIn],
        loadComponent: () => import('./child-referrals.page.ts').then((m) => m.ChildReferralsPage),
      },
      { path: 'new', canActivate: [as('senco', 'head')], loadComponent: () => import('./make.page.ts').then((m) => m.MakePage) },
    ],
  },
];
