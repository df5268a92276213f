import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../kernel/session.ts';

/** A child who is in goes to their own page, unless they have left and school could not be told. */
export const cardsWhenNobodyIsIn: CanActivateFn = async (at) => {
  const router = inject(Router);
  const session = inject(Session);
  if (at.queryParams['left']) return true;
  const me = await session.known().catch(() => undefined);
  return me?.tablet ? router.createUrlTree(['/child']) : true;
};

/** Ways in belong on a device of one's own: school shows none of them on a shared tablet. */
export const ownDevice: CanActivateFn = async () => {
  const router = inject(Router);
  const me = await inject(Session)
    .known()
    .catch(() => undefined);
  return me?.tablet ? router.createUrlTree(['/']) : true;
};
