import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

const scopes = ['ledger', 'home', 'input', 'said'] as const;

/** What proofs are, for anybody, and one receipt as a page to keep. Mounted at `proof`. */
export const proofRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope(...scopes)],
    resolve: { words: spoken(...scopes), places },
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./sure.page.ts').then((m) => m.SurePage) },
      {
        path: 'receipt/:childId/:code',
        canActivate: [signedIn],
        loadComponent: () => import('./sheet.page.ts').then((m) => m.SheetPage),
      },
    ],
  },
];

/** The record of a child, signed, to take away. Mounted at `children/:childId/copy`. */
export const copyRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('ledger', 'home')],
    canActivate: [signedIn],
    resolve: { words: spoken('ledger', 'home'), places },
    loadComponent: () => import('./copy.page.ts').then((m) => m.CopyPage),
  },
];
