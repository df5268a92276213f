import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** Mounted at `concern`. */
export const concernRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('concern', 'home')],
    resolve: { words: spoken('concern', 'home'), places },
    children: [
      {
        path: 'raise',
        canActivate: [as('educator', 'senco', 'head')],
        loadComponent: () => import('./choose-child.page.ts').then((m) => m.ChooseChildPage),
      },
      {
        path: 'raise/:childId',
        canActivate: [as('parent', 'educator', 'senco', 'head')],
        loadComponent: () => import('./raise.page.ts').then((m) => m.RaisePage),
      },
    ],
  },
];
