import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as, halfway, signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';
import { ownDevice } from '../tablet/doors.ts';

/** How one signs in, and letters for others. Mounted at `account`. */
export const accountRoutes: Routes = [
  {
    path: '',
    canActivate: [ownDevice],
    providers: [provideTranslocoScope('account', 'home')],
    resolve: { words: spoken('account', 'home'), places },
    children: [
      { path: '', canActivate: [signedIn], loadComponent: () => import('./account.page.ts').then((m) => m.AccountPage) },
      { path: 'keep', canActivate: [signedIn], loadComponent: () => import('./keep.page.ts').then((m) => m.KeepPage) },
      {
        path: 'letter',
        canActivate: [as('senco', 'head')],
        loadComponent: () => import('./write-letter.page.ts').then((m) => m.WriteLetterPage),
      },
    ],
  },
];

/** Ways in that ask for more than a press. Mounted at `sign-in`. */
export const wayInRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('account')],
    resolve: { words: spoken('account') },
    children: [
      { path: 'letter', loadComponent: () => import('./letter.page.ts').then((m) => m.LetterPage) },
      { path: 'second', canActivate: [halfway], loadComponent: () => import('./second.page.ts').then((m) => m.SecondPage) },
      { path: 'email', loadComponent: () => import('./new-email.page.ts').then((m) => m.NewEmailPage) },
    ],
  },
];
