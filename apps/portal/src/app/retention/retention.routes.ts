import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { as, signedIn } from '../kernel/doors.ts';
import { spoken } from '../kernel/spoken.ts';

/** Mounted at `children/:childId/kept`. */
export const keptRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('retention', 'said')],
    canActivate: [signedIn],
    resolve: { words: spoken('home', 'retention', 'said'), places },
    loadComponent: () => import('./kept.page.ts').then((m) => m.KeptPage),
  },
];

/** For whoever leads or safeguards. Mounted at `kept`. */
export const filesRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('retention', 'said')],
    canActivate: [as('senco', 'head', 'safeguarding')],
    resolve: { words: spoken('home', 'retention', 'said'), places },
    loadComponent: () => import('./files.page.ts').then((m) => m.FilesPage),
  },
];
