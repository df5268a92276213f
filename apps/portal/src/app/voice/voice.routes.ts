import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** Mounted at `voice`. */
export const voiceRoutes: Routes = [
  {
    path: ':childId',
    providers: [provideTranslocoScope('voice')],
    canActivate: [as('child')],
    resolve: { words: spoken('voice') },
    data: { frame: 'bare' },
    children: [
      { path: 'tell', loadComponent: () => import('./tell.page.ts').then((m) => m.TellPage) },
      { path: 'pictures', canActivate: [as('child')], loadComponent: () => import('./pictures.page.ts').then((m) => m.PicturesPage) },
      { path: 'help', loadComponent: () => import('./help.page.ts').then((m) => m.HelpPage) },
    ],
  },
];
