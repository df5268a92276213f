import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { places } from '../home/places.ts';
import { spoken } from '../kernel/spoken.ts';
import { signedIn } from '../kernel/doors.ts';

/** Mounted at `decision`. */
export const decisionRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('decision', 'input', 'home')],
    canActivate: [signedIn],
    resolve: { words: spoken('decision', 'input', 'home'), places },
    children: [{ path: ':decisionId', loadComponent: () => import('./decision.page.ts').then((m) => m.DecisionPage) }],
  },
];
