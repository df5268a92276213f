import { effect, inject, type Signal, signal, untracked } from '@angular/core';
import type { InputRow } from '@heard/domain/input';
import { Session } from '../kernel/session.ts';

/**
 * Whose words stand on the page is told, once, that they are read; nobody is told of their own reading. Call it where a page is made.
 * Answers whether the last telling was lost: the next opening of the page tells it.
 */
export function readOnSight(
  rows: () => readonly InputRow[],
  tell: (childId: string, inputId: string) => Promise<unknown>,
): Signal<boolean> {
  const me = inject(Session).me;
  const told = new Set<string>();
  const lost = signal(false);
  const read = async ({ childId, inputId }: InputRow): Promise<void> => {
    if (told.has(inputId)) return;
    told.add(inputId);
    const gone = await tell(childId, inputId).then(
      () => false,
      () => true,
    );
    lost.set(gone);
  };
  effect(() => {
    const reader = me()?.personId;
    const unread = rows().filter((row) => row.speaker.personId !== reader && !row.reads.some((one) => one.by === reader));
    if (reader !== undefined) untracked(() => unread.forEach((row) => void read(row)));
  });
  return lost.asReadonly();
}
