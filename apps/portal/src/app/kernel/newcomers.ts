import { effect, type Signal, signal, untracked } from '@angular/core';

/** The ids that have come since a list was first shown. Call where a component is made. */
export function newcomers(ids: Signal<readonly string[] | undefined>, of: Signal<unknown> = signal(0)): Signal<ReadonlySet<string>> {
  const fresh = signal<ReadonlySet<string>>(new Set());
  let before: ReadonlySet<string> | undefined;
  let owner: unknown;
  effect(() => {
    const now = ids();
    const list = of();
    if (list !== owner) {
      before = undefined;
      untracked(() => fresh.set(new Set()));
    }
    owner = list;
    if (!now) return;
    const come = before ? now.filter((id) => !before?.has(id)) : [];
    before = new Set([...(before ?? []), ...now]);
    if (come.length > 0) untracked(() => fresh.update((all) => new Set([...all, ...come])));
  });
  return fresh.asReadonly();
}
