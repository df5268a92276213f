import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** From here on there is room for two columns and the threads between. */
const ROOM = '(min-width: 720px)';

/** Whether the picture has room. On paper it never has: there `@media print` tells the threads in words. */
export function roomForPicture(): Signal<boolean> {
  const query = globalThis.matchMedia?.(ROOM);
  const room = signal(query?.matches ?? true);
  const asked = (): void => room.set(query?.matches ?? true);
  query?.addEventListener('change', asked);
  inject(DestroyRef).onDestroy(() => query?.removeEventListener('change', asked));
  return room.asReadonly();
}
