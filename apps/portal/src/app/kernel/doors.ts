import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { type Capacity, capacitiesOf, homeOf, type Me, Session } from './session.ts';

type Way = true | UrlTree | RedirectCommand;

/** Signed in, or to the sign-in page and back here afterwards. */
export const signedIn: CanActivateFn = (_, to) => whoIs(to.url, () => true);

/** One of these capacities, or to the person's own home. The school refuses in any case: this only spares a detour. */
export const as =
  (...capacities: readonly Capacity[]): CanActivateFn =>
  (_, to) =>
    whoIs(to.url, (me, router) => {
      const has = capacitiesOf(me);
      return capacities.some((capacity) => has.has(capacity)) || router.createUrlTree(['/']);
    });

/** From `/` to the home of whoever is signed in. */
export const homeward: CanActivateFn = (_, to) =>
  whoIs(to.url, (me, router) => {
    const home = homeOf(me);
    return home ? router.createUrlTree([`/${home}`]) : true;
  });

/** Asks who it is; to the sign-in page when nobody, to a page that waits when school cannot be asked. */
async function whoIs(url: string, then: (me: Me, router: Router) => Way): Promise<Way> {
  const session = inject(Session);
  const router = inject(Router);
  try {
    const me = await session.known();
    if (me) return then(me, router);
    return router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { back: url } });
  } catch {
    const waiting = router.createUrlTree(['/no-connection'], { queryParams: { back: url } });
    return new RedirectCommand(waiting, { skipLocationChange: true });
  }
}

/** Only an address inside Heard is gone back to. */
export function safeReturn(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/';
}
