import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** Mounted at `safeguarding`. */
export const disclosureRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('disclosure', 'home', 'said', 'voice')],
    resolve: { words: spoken('disclosure', 'home', 'said', 'voice'), places },
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [as('safeguarding')],
        loadComponent: () => import('./queue.page.ts').then((m) => m.QueuePage),
      },
      { path: 'named', canActivate: [as('head')], loadComponent: () => import('./named.page.ts').then((m) => m.NamedPage) },
      {
        path: 'tell/:childId',
        canActivate: [as('parent', 'supporter', 'educator', 'senco', 'head', 'safeguarding')],
        loadComponent: () => import('./told.page.ts').then((m) => m.ToldPage),
      },
      {
        path: ':childId/:disclosureId',
        canActivate: [as('safeguarding')],
        loadComponent: () => import('./disclosure.page.ts').then((m) => m.DisclosurePage),
      },
    ],
  },
];
