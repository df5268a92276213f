import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { isCorner } from './corner-mark.ts';
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

/** Only for whoever is half-way in. Asked afresh: another tab may have given the second proof, or signed out. */
export const halfway: CanActivateFn = async (at, to) => {
  const session = inject(Session);
  const router = inject(Router);
  const back = at.queryParams['back'] as string | undefined;
  try {
    if (await session.again()) return router.parseUrl(safeReturn(back));
    return session.half() ? true : router.createUrlTree(['/sign-in'], { queryParams: { back } });
  } catch {
    return waiting(router, to.url);
  }
};

/** Asks who it is; to the sign-in page when nobody, to a page that waits when school cannot be asked. */
async function whoIs(url: string, then: (me: Me, router: Router) => Way): Promise<Way> {
  const session = inject(Session);
  const router = inject(Router);
  try {
    const me = await session.known();
    if (me) return then(me, router);
    if (isCorner()) return router.createUrlTree(['/tablet/cards']);
    const door = session.half() ? '/sign-in/second' : '/sign-in';
    return router.createUrlTree([door], { queryParams: url === '/' ? {} : { back: url } });
  } catch {
    return waiting(router, url);
  }
}

function waiting(router: Router, back: string): RedirectCommand {
  return new RedirectCommand(router.createUrlTree(['/no-connection'], { queryParams: { back } }), { skipLocationChange: true });
}

/** Only an address inside Heard is gone back to. */
export function safeReturn(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/';
}
