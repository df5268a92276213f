import { computed, inject, resource, type Signal } from '@angular/core';
import { WhoApi } from '../child/who.api.ts';
import { Session } from '../kernel/session.ts';

/**
 * Whether the reader is offered proofs of this child’s record to take away: a child is not, until their rights are their own, and on a tablet
 * that others use after them nobody is. Call it where a component is made.
 */
export function offered(childId: Signal<string>): Signal<boolean> {
  const me = inject(Session).me;
  const api = inject(WhoApi);
  const self = computed(() => me()?.children.some((one) => one.childId === childId() && one.as === 'child') ?? false);
  const grown = resource({
    params: () => (self() && !me()?.tablet ? childId() : undefined),
    loader: async ({ params }) => (await api.family(params)).rightsPassed,
  });
  return computed(() => !me()?.tablet && (!self() || (grown.hasValue() && grown.value() === true)));
}
