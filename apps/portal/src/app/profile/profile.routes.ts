import { inject } from '@angular/core';
import type { CanMatchFn, Route, Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { Session } from '../kernel/session.ts';
import { spoken } from '../kernel/spoken.ts';

/** The same address is the child’s own page for the child, and the school’s and the family’s for everybody else. */
const isTheChild: CanMatchFn = async (_route, [child]) => {
  const me = await inject(Session)
    .known()
    .catch(() => undefined);
  return me?.children.some((one) => one.as === 'child' && one.childId === child?.path) ?? false;
};

const spokenIn = (...scopes: readonly string[]): Pick<Route, 'providers'> & { readonly words: ReturnType<typeof spoken> } => ({
  providers: [provideTranslocoScope(...scopes)],
  words: spoken(...scopes),
});
const child = spokenIn('profile', 'voice', 'said');
const adults = spokenIn('profile', 'said', 'home', 'input');

/** Mounted at `profile`. */
export const profileRoutes: Routes = [
  {
    path: ':childId',
    pathMatch: 'full',
    canMatch: [isTheChild],
    canActivate: [as('child')],
    providers: child.providers ?? [],
    resolve: { words: child.words },
    data: { frame: 'bare' },
    loadComponent: () => import('./my-profile.page.ts').then((m) => m.MyProfilePage),
  },
  {
    path: ':childId',
    providers: adults.providers ?? [],
    resolve: { words: adults.words, places },
    children: [
      {
        path: '',
        canActivate: [as('parent', 'supporter', 'educator', 'senco', 'head')],
        loadComponent: () => import('./profile.page.ts').then((m) => m.ProfilePageForAdults),
      },
      { path: 'make', canActivate: [as('senco', 'head')], loadComponent: () => import('./make.page.ts').then((m) => m.MakeProfilePage) },
    ],
  },
];
