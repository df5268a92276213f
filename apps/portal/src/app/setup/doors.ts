import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../kernel/session.ts';
import { SetupApi } from './setup.api.ts';

/** While there is no school here, whoever comes in opens it first. Asked only when nobody is signed in. */
export const schoolFirst: CanActivateFn = async () => {
  const router = inject(Router);
  const open = await isOpen(inject(Session), inject(SetupApi));
  return open !== true || router.createUrlTree(['/setup']);
};

/** Shut for ever behind the first: then it leads to the front door. Where school cannot be asked the page itself says so. */
export const untilOpened: CanActivateFn = async () => {
  const router = inject(Router);
  const open = await isOpen(inject(Session), inject(SetupApi));
  return open !== false || router.createUrlTree(['/']);
};

/** Undefined when school cannot be asked. */
async function isOpen(session: Session, api: SetupApi): Promise<boolean | undefined> {
  try {
    return (await session.known()) === undefined && (await api.open());
  } catch {
    return undefined;
  }
}
