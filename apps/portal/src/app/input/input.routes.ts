import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { signedIn } from '../kernel/doors.ts';
import { staffInputRoute } from './staff-input.routes.ts';

/** Mounted at `input`. */
export const inputRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('input', 'home', 'said')],
    canActivate: [signedIn],
    resolve: { words: spoken('input', 'home', 'said'), places },
    children: [
      { path: ':inputId/receipt', loadComponent: () => import('./receipt.page.ts').then((m) => m.ReceiptPage) },
      staffInputRoute,
      { path: ':inputId', loadComponent: () => import('./input.page.ts').then((m) => m.InputPage) },
    ],
  },
];
