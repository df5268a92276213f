import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { spoken } from '../kernel/spoken.ts';
import { as } from '../kernel/doors.ts';

/** The child, or a grown-up who holds the pen for the child. */
const telling = { canActivate: [as('child', 'parent', 'educator', 'senco', 'head')] };

/** Mounted at `voice`. */
export const voiceRoutes: Routes = [
  {
    path: ':childId',
    providers: [provideTranslocoScope('voice', 'said')],
    resolve: { words: spoken('voice', 'said') },
    data: { frame: 'bare' },
    children: [
      { path: 'tell', ...telling, loadComponent: () => import('./tell.page.ts').then((m) => m.TellPage) },
      { path: 'tell/:purpose', ...telling, loadComponent: () => import('./questions.page.ts').then((m) => m.QuestionsPage) },
      { path: 'said/:inputId/who', canActivate: [as('child')], loadComponent: () => import('./who.page.ts').then((m) => m.WhoPage) },
      { path: 'pictures', canActivate: [as('child')], loadComponent: () => import('./pictures.page.ts').then((m) => m.PicturesPage) },
      { path: 'help', ...telling, loadComponent: () => import('./help.page.ts').then((m) => m.HelpPage) },
    ],
  },
];
