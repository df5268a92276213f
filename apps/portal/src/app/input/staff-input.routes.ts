import { inject } from '@angular/core';
import type { CanMatchFn, Route } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { spoken } from '../kernel/spoken.ts';
import { Session } from '../kernel/session.ts';

const asStaff: CanMatchFn = async () => ((await inject(Session).known())?.roles.length ?? 0) > 0;

/** The same address as the family's page: who asks decides which of the two is shown. Stands before it. */
export const staffInputRoute: Route = {
  path: ':inputId',
  canMatch: [asStaff],
  providers: [provideTranslocoScope('said', 'heard')],
  resolve: { words: spoken('said', 'heard') },
  loadComponent: () => import('./staff-input.page.ts').then((m) => m.StaffInputPage),
};
