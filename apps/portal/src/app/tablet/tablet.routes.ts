import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';
import { cardsWhenNobodyIsIn } from './doors.ts';

/** The children's corner, and a child's own device. Mounted at `tablet`. */
export const tabletRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('tablet', 'home')],
    resolve: { words: spoken('tablet', 'home') },
    children: [
      {
        path: 'cards',
        canActivate: [cardsWhenNobodyIsIn],
        data: { frame: 'bare' },
        loadComponent: () => import('./cards.page.ts').then((m) => m.CardsPage),
      },
      {
        path: 'picture/:childId',
        canActivate: [as('child', 'educator', 'senco', 'head')],
        data: { frame: 'bare' },
        loadComponent: () => import('./picture.page.ts').then((m) => m.PicturePage),
      },
      {
        path: '',
        resolve: { places },
        canActivate: [as('educator', 'senco', 'head')],
        children: [
          { path: '', pathMatch: 'full', loadComponent: () => import('./corner.page.ts').then((m) => m.CornerPage) },
          {
            path: ':childId/card',
            canActivate: [as('senco', 'head')],
            loadComponent: () => import('./card.page.ts').then((m) => m.CardPage),
          },
        ],
      },
    ],
  },
];

/** Mounted at `sign-in/card`. */
export const scanRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('tablet', 'account')],
    resolve: { words: spoken('tablet', 'account') },
    loadComponent: () => import('./scan.page.ts').then((m) => m.ScanPage),
  },
];
