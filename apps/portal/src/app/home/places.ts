import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { type Home, type Me, Session } from '../kernel/session.ts';
import type { Place } from '../ui/place.ts';

const home = (path: string): Place => ({ path, word: 'home.places.home', exact: true });

/** One story is one tap away; with several children the home page leads to each. */
function stories(me: Me): Place[] {
  const [only, ...others] = me.children.filter((child) => child.as !== 'child');
  if (!only || others.length > 0) return [];
  return [
    { path: `/timeline/${only.childId}`, word: 'home.places.story' },
    { path: `/children/${only.childId}/consents`, word: 'home.places.asked' },
  ];
}

/** Where safeguarding reads: for those who do. */
const sealed = (me: Me): readonly Place[] => (me.safeguards ? [{ path: '/safeguarding', word: 'home.places.safeguarding' }] : []);

const placesOf: Readonly<Record<Home, (me: Me) => readonly Place[]>> = {
  senco: () => [
    { path: '/senco', word: 'home.places.today', exact: true },
    { path: '/children', word: 'home.places.children' },
    { path: '/heard/unanswered', word: 'home.places.heard' },
    { path: '/consents', word: 'home.places.consents' },
    { path: '/agencies', word: 'home.places.agencies' },
  ],
  educator: () => [
    home('/educator'),
    { path: '/concern/raise', word: 'home.places.tell' },
    { path: '/heard/unanswered', word: 'home.places.heard' },
  ],
  child: () => [],
  agency: (me) => [home('/agency'), ...stories(me)],
  parent: (me) => [home('/parent'), ...stories(me)],
};

/** The links around every page, by who is signed in: `resolve: { words: spoken('home', …), places }` on a capability's routes. */
export const places: ResolveFn<readonly Place[]> = async () => {
  const session = inject(Session);
  const me = await session.known();
  const at = session.home();
  return me && at ? [...placesOf[at](me), ...sealed(me)] : [];
};
