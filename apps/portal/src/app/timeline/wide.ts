import { ApplicationRef, DestroyRef, inject, type Signal, signal } from '@angular/core';

/** From here on there is room for two columns and the threads between. */
const ROOM = '(min-width: 720px)';

/** Whether the picture has room. On paper it has none: there the threads are told in words. */
export function roomForPicture(): Signal<boolean> {
  const query = globalThis.matchMedia?.(ROOM);
  const room = signal(query?.matches ?? true);
  const asked = (): void => room.set(query?.matches ?? true);
  const app = inject(ApplicationRef);
  const paper = (): void => {
    room.set(false);
    app.tick();
  };
  query?.addEventListener('change', asked);
  addEventListener('beforeprint', paper);
  addEventListener('afterprint', asked);
  inject(DestroyRef).onDestroy(() => {
    query?.removeEventListener('change', asked);
    removeEventListener('beforeprint', paper);
    removeEventListener('afterprint', asked);
  });
  return room.asReadonly();
}
